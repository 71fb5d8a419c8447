"""What stands on a form, and what never does."""

import zipfile
from pathlib import Path

import pytest

from stewardmap.analysis.finding import Subject
from stewardmap.errors import UserError
from stewardmap.exchange.confirming.choices import choices, read_choice
from stewardmap.exchange.confirming.compose import ends_to_ask
from stewardmap.exchange.confirming.folder import write_forms
from stewardmap.exchange.values.unread import Unread
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import ReadingState
from tests.exchange.confirming.asked import ANN, BEN_CAT, SENT, cells_of, records, sent


@pytest.mark.parametrize("ending", ["xlsx", "docx"])
def test_a_form_holds_ones_own_ties_and_ones_own_answers_alone(tmp_path: Path, ending: str) -> None:
    paths = sent(tmp_path / "forms", ending).paths
    assert sorted(paths) == [
        "Ann Ash",
        "Ben Birch (Second Trust)",
        "Cat Cedar",
        "First Housing",
        "Second Trust",
    ]
    assert paths["Ben Birch (Second Trust)"].name == f"Ben Birch (Second Trust).{ending}"
    rows = cells_of(paths["Ann Ash"])
    ties = [row[:3] for row in rows if len(row) > 5 and row[5].startswith("tie ")]
    assert ties == [
        ["Ben Birch", "Second Trust", "3  work together regularly (1 February 2025)"],
        ["Cat Cedar", "", ""],
    ]
    with zipfile.ZipFile(paths["Ann Ash"]) as parts:
        said = b"".join(parts.read(name) for name in parts.namelist()).decode("utf-8", "replace")
    for hidden in ("secret", "never tell", "March 2025", "Dee", "Housing"):
        assert hidden not in said
    assert "have met, would take a call" in said
    assert "no link" in said


def test_a_workbook_offers_the_rungs_in_a_list_and_locks_the_rest(tmp_path: Path) -> None:
    path = sent(tmp_path / "forms").paths["Second Trust"]
    with zipfile.ZipFile(path) as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml").decode()
    assert sheet.count("<dataValidation ") == 7
    assert "<sheetProtection" in sheet
    assert "<f>" not in sheet
    assert any("collaboration: one system" in cell for row in cells_of(path) for cell in row)


def test_only_some_are_asked_about_only_some_ties(tmp_path: Path) -> None:
    snapshot = Snapshot.of_records(records(), SENT)
    chosen = ends_to_ask(snapshot, {BEN_CAT})
    assert {(end.id, tuple(tie.id for tie in ties)) for end, ties in chosen.items()} == {
        ("p-ben", (BEN_CAT,)),
        ("p-cat", (BEN_CAT,)),
    }
    assert list(ends_to_ask(snapshot, None, [Subject("person", ANN)])) == [Subject("person", ANN)]
    with pytest.raises(UserError, match="nobody to ask"):
        write_forms(tmp_path / "none", (), "xlsx")
    assert not (tmp_path / "none").exists()


def test_no_form_takes_the_place_of_another(tmp_path: Path) -> None:
    path = sent(tmp_path / "forms").paths["Ann Ash"]
    before = path.read_bytes()
    with pytest.raises(UserError, match="in this folder already"):
        sent(tmp_path / "forms")
    assert path.read_bytes() == before


@pytest.mark.parametrize("bodies", [True, False])
def test_every_choice_is_read_back(*, bodies: bool) -> None:
    offered = choices(organisations=bodies)
    said = [read_choice(choice, organisations=bodies) for choice in offered]
    yes = [(ReadingState.YES, rung) for rung in (5, 4, 3, 2, 1)]
    assert said == [*yes, (ReadingState.NO, None), (ReadingState.YES, None)]
    assert [read_choice(choice[3:], organisations=bodies) for choice in offered] == said


@pytest.mark.parametrize(
    ("text", "rung"),
    [("4", 4), ("4.0", 4), (" 2 - now and then", 2), ("Choose…", None), ("", None)],
)
def test_what_is_typed_is_read(text: str, rung: int | None) -> None:
    found = read_choice(text, organisations=False)
    assert (found[1] if found else None) == rung


@pytest.mark.parametrize("text", ["6", "45", "4 or 5", "often", "-1", "=1+1"])
def test_what_is_no_answer_is_refused(text: str) -> None:
    with pytest.raises(Unread):
        read_choice(text, organisations=False)
