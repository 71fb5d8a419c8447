"""The sheet and the agenda of a handover, read back from the file, at every level."""

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document

from stewardmap.errors import UserError
from stewardmap.exchange.writers.handover.write import Handover, write_handover
from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.records import Action, Cover, Organisation, Person, Tie
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Condition
from stewardmap.wording.naming import Naming
from tests.analysis.small_maps import a_map, body, person, posted, tie

POST = Id("amina-council")
KEY = f"no_agreed_cover:{POST}"


def place() -> Snapshot:
    def called(who: str, name: str) -> Person:
        return replace(person(who), name=name, notes="CANARY of a note", phone="CANARY 0163")

    strained = replace(
        tie("amina", "tom", last_contact=day(2026, 9, 1)),
        condition=Condition.STRAINED,
        notes="CANARY of a tie",
    )
    return a_map(
        called("amina", "Amina Rahman"),
        called("tom", "Tom Okafor"),
        called("mate", "Mary Mate"),
        Organisation(id=Id("council"), name="Northmere Council"),
        [one for one in body("police", "tom") if not isinstance(one, Person)],
        posted("amina", "council", ends=day(2027, 3, 31)),
        posted("mate", "council"),
        strained,
        Cover(person_id=Id("amina"), by_id=Id("mate"), tie_id=Id("amina~tom"), agreed_by="Mary Mate"),
        Action(text="Introduce Mary to Tom", owner_id=Id("amina"), finding_key=KEY),
        Action(text="Show Mary the files", done_on=day(2026, 11, 2), finding_key=KEY),
    )


def text_of(path: Path) -> str:
    return subprocess.run(
        ["pdftotext", "-layout", str(path), "-"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout


def written(out: Path, which: Handover, naming: Naming = Naming.NAMED, what: Snapshot | None = None) -> str:
    write_handover(out / "out.pdf", which, what or place(), [POST], naming)
    return " ".join(text_of(out / "out.pdf").split())


def test_the_sheet_has_a_row_for_each_tie_and_room_for_what_only_the_holder_knows(tmp_path: Path) -> None:
    said = written(tmp_path, Handover.SHEET)
    for part in ("Amina Rahman", "Planned end: 31 March 2027", "Tom Okafor", "What only you know"):
        assert part in said
    assert "Mary Mate looks after one link" in said


def test_the_agenda_says_who_introduces_whom_and_what_was_done(tmp_path: Path) -> None:
    said = written(tmp_path, Handover.AGENDA)
    for part in ("Introduce Mary to Tom", "Show Mary the files", "introduced by"):
        assert part in said


@pytest.mark.parametrize("which", Handover)
@pytest.mark.parametrize("naming", [Naming.ROLES, Naming.ORGANISATIONS])
def test_below_named_nobody_is_named_and_the_page_says_its_level(
    tmp_path: Path, which: Handover, naming: Naming
) -> None:
    said = written(tmp_path, which, naming)
    assert [name for name in ("Amina Rahman", "Tom Okafor", "Mary Mate", "Mary") if name in said] == []
    assert f"Level: {naming}" in said


@pytest.mark.parametrize("which", Handover)
def test_notes_and_how_a_tie_fares_are_on_no_paper(tmp_path: Path, which: Handover) -> None:
    said = written(tmp_path, which)
    assert "CANARY" not in said
    assert "strained" not in said


def test_a_post_without_ties_has_a_sheet_too(tmp_path: Path) -> None:
    bare = place().with_rows((), [(Tie, Id("amina~tom"))], 1)
    assert "No tie is recorded for this post" in written(tmp_path, Handover.SHEET, what=bare)


def test_what_cannot_be_written_is_refused_and_leaves_nothing(tmp_path: Path) -> None:
    for out, naming, posts in (
        (tmp_path / "out.odt", Naming.NAMED, [POST]),
        (tmp_path / "out.pdf", Naming.ANONYMOUS, [POST]),
        (tmp_path / "out.pdf", Naming.NAMED, []),
    ):
        with pytest.raises(UserError):
            write_handover(out, Handover.SHEET, place(), posts, naming)
        assert not out.exists()


@pytest.mark.parametrize("which", Handover)
def test_the_word_paper_says_the_same_with_headings(tmp_path: Path, which: Handover) -> None:
    write_handover(tmp_path / "out.docx", which, place(), [POST])
    paper = Document(str(tmp_path / "out.docx"))
    headings = [one.text for one in paper.paragraphs if one.style.name == "Heading 1"]
    assert headings[0] == "Amina post at Northmere Council (Amina Rahman)"
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    wanted = "Tom Okafor (Police)" if which is Handover.SHEET else "Introduce Mary to Tom"
    assert wanted in cells
    assert "w:tblHeader" in paper.tables[0].rows[0]._tr.xml
    assert any("Level: named" in one.text for one in paper.paragraphs)
