"""Forms read back: what is recorded, where views part, and what is refused row by row."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stewardmap.analysis.confirming.conflicts import Parting
from stewardmap.analysis.confirming.rounds import last_round
from stewardmap.errors import ImportProblem
from stewardmap.exchange.confirming.returned import read_form
from stewardmap.exchange.confirming.taken import take_answers
from stewardmap.model.dates import day
from stewardmap.wording.confirming import say_conflict, say_progress, say_round
from stewardmap.wording.namer import Namer
from tests.exchange.confirming.asked import ANN_BEN, ANN_CAT, BACK, Round, cells_of, filled, saved, sent

_SLOW = (HealthCheck.too_slow, HealthCheck.function_scoped_fixture)


@pytest.mark.parametrize("ending", ["xlsx", "docx"])
def test_answers_are_recorded_with_their_day_and_round(tmp_path: Path, ending: str) -> None:
    asked = sent(tmp_path / "forms", ending)
    answers = {"Ben Birch": ("1  have met", "Oct 2026"), "Cat Cedar": ("No link", "")}
    path = filled(asked.paths["Ann Ash"], answers, on="12/11/2026", more=("Eve Elm", "Third Body", "2"))
    taken = take_answers([path], asked.snapshot, BACK)
    assert not taken.problems + taken.unread
    said = {(row.tie_id, row.state.value, row.rung, str(row.on), row.source) for row in taken.readings}
    source = "confirm round 2026-11-01"
    assert said == {(ANN_BEN, "yes", 1, "2026-11-12", source), (ANN_CAT, "no", None, "2026-11-12", source)}
    assert [str(tie.last_contact) for tie in taken.ties] == ["2026-10"]
    assert [one.text for one in taken.actions] == [
        "Ann Ash names Eve Elm (Third Body): 2, swap information now and then. Not on the map. Who is it?"
    ]
    [conflict] = taken.conflicts
    assert say_conflict(conflict, Namer(asked.snapshot)) == (
        "Ann Ash on Ben Birch: “1, have met, would take a call”. Ben Birch says “5, rely on each other, "
        "decide together” (1 March 2025)."
    )
    before = last_round(asked.snapshot)
    after = asked.snapshot.with_rows([*taken.readings, *taken.actions], (), 3)
    assert (say_progress(before), say_progress(last_round(after))) == ("0 of 5 answered", "1 of 5 answered")
    assert say_round(after) == "On 1 November 2026, 5 were asked to confirm their own ties; 1 answered."
    again = take_answers([path], after, BACK)
    assert (again.readings, again.actions, again.already) == ((), (), 2)


def test_two_sides_that_answer_at_once_are_held_against_each_other(tmp_path: Path) -> None:
    asked = sent(tmp_path / "forms")
    ann = filled(asked.paths["Ann Ash"], {"Cat Cedar": ("5", "")})
    cat = filled(asked.paths["Cat Cedar"], {"Ann Ash": ("0", "")})
    taken = take_answers([ann, cat], asked.snapshot, BACK)
    assert [one.parting for one in taken.conflicts] == [Parting.ONE_SAYS_NO]
    assert taken.answered == 2


def test_an_answer_older_than_what_is_recorded_says_so(tmp_path: Path) -> None:
    asked = sent(tmp_path / "forms")
    path = filled(asked.paths["Ann Ash"], {"Ben Birch": ("4", "")}, on="2024")
    taken = take_answers([path], asked.snapshot, BACK)
    assert [one.parting for one in taken.conflicts] == [Parting.OLDER]


def test_rungs_next_to_each_other_and_not_rated_do_not_part(tmp_path: Path) -> None:
    asked = sent(tmp_path / "forms")
    for answer in ("4", "?"):
        path = filled(asked.paths["Ann Ash"], {"Ben Birch": (answer, "")})
        assert take_answers([path], asked.snapshot, BACK).conflicts == ()


def test_the_keepers_own_rating_is_held_beside_it(tmp_path: Path) -> None:
    asked = sent(tmp_path / "forms")
    tie = replace(asked.snapshot.ties[ANN_CAT], strength=5, recorded_on=day(2026, 1, 2))
    snapshot = asked.snapshot.with_rows([tie], (), 3)
    path = filled(asked.paths["Ann Ash"], {"Cat Cedar": ("2", "")})
    [conflict] = take_answers([path], snapshot, BACK).conflicts
    assert "The keeper recorded “5" in say_conflict(conflict, Namer(snapshot))


def test_another_persons_rows_and_rows_by_hand_are_refused_one_by_one(tmp_path: Path) -> None:
    asked = sent(tmp_path / "forms")
    mine = filled(asked.paths["Ann Ash"], {"Ben Birch": ("4", "")})
    theirs = filled(asked.paths["Cat Cedar"], {"Ann Ash": ("1", "")})
    rows = cells_of(mine)
    taken_over = next(row for row in cells_of(theirs) if row[0] == "Ann Ash")
    at = next(number for number, row in enumerate(rows) if row[5] == "ties") + 1
    rows[at:at] = [taken_over, ["Dee", "", "", "3", "", ""], ["Dee", "", "", "3", "", f"tie t-cd.{'0' * 16}"]]
    form = read_form(saved(mine, rows), asked.snapshot, BACK)
    assert [row.tie_id for row in form.readings] == [ANN_BEN]
    assert [one.problem for one in form.problems] == [
        "This row is not of this form.",
        "This row was added by hand.",
        "This row is not of this form.",
    ]
    assert [one.row for one in form.problems] == [at + 1, at + 2, at + 3]


def test_a_name_that_was_changed_and_a_day_to_come_are_refused(tmp_path: Path) -> None:
    asked = sent(tmp_path / "forms")
    path = filled(asked.paths["Ann Ash"], {"Ben Birch": ("often", ""), "Cat Cedar": ("3", "2031")})
    rows = cells_of(path)
    next(row for row in rows if row[0] == "Cat Cedar")[0] = "Cathy Cole"
    form = read_form(saved(path, rows), asked.snapshot, BACK)
    assert not form.readings
    assert [one.problem for one in form.problems] == [
        '"often" is none of the answers.',
        "The name here is not the one that was asked about.",
    ]


def test_a_tampered_id_and_a_form_of_another_map_are_refused(tmp_path: Path) -> None:
    asked, other = sent(tmp_path / "forms"), sent(tmp_path / "others")
    rows = cells_of(asked.paths["Ann Ash"])
    mark = next(row for row in rows if row[5].startswith("form "))
    mark[5] = mark[5].replace("p-ann", "p-ben")
    tampered = saved(tmp_path / "tampered.xlsx", rows)
    with pytest.raises(ImportProblem, match="does not say whose it is"):
        read_form(tampered, asked.snapshot, BACK)
    taken = take_answers([tampered, other.paths["Ann Ash"]], asked.snapshot, BACK)
    assert (len(taken.unread), taken.forms) == (2, ())


def test_the_same_form_twice_is_refused_and_a_blank_one_answers_nothing(tmp_path: Path) -> None:
    asked = sent(tmp_path / "forms")
    path = asked.paths["Ann Ash"]
    copy = tmp_path / "copy.xlsx"
    copy.write_bytes(path.read_bytes())
    taken = take_answers([path, copy], asked.snapshot, BACK)
    assert (taken.readings, taken.answered, taken.changes_anything) == ((), 0, False)
    assert "the same form as Ann Ash.xlsx" in str(taken.unread[0])


_words = ["ties", "missing", "new", "date", "form ", "tie ", "tie t-ab.", "5", "2"]
_cell = st.one_of(st.text(max_size=12), st.sampled_from(_words))


@settings(max_examples=60, deadline=None, suppress_health_check=_SLOW)
@given(st.lists(st.lists(_cell, min_size=6, max_size=6), max_size=5), st.data())
def test_whatever_is_written_into_a_form_only_own_ties_are_answered(
    tmp_path: Path, more: list[list[str]], data: st.DataObject
) -> None:
    folder = tmp_path / "fuzzed"
    asked = _KEPT.get(folder) or sent(folder)
    _KEPT[folder] = asked
    rows = cells_of(asked.paths["Ann Ash"])
    at = data.draw(st.integers(0, len(rows)))
    rows[at:at] = [[_printable(cell) for cell in row] for row in more]
    try:
        form = read_form(saved(tmp_path / "fuzz.xlsx", rows), asked.snapshot, BACK)
    except ImportProblem:
        return
    assert {row.tie_id for row in form.readings} <= {ANN_BEN, ANN_CAT}


_KEPT: dict[Path, Round] = {}


@settings(max_examples=60, deadline=None, suppress_health_check=_SLOW)
@given(st.data())
def test_bytes_that_were_changed_raise_nothing_else(tmp_path: Path, data: st.DataObject) -> None:
    folder = tmp_path / "bytes"
    asked = _KEPT.get(folder) or sent(folder, "docx")
    _KEPT[folder] = asked
    raw = bytearray(asked.paths["Ann Ash"].read_bytes())
    start = data.draw(st.integers(0, len(raw) - 1))
    piece = data.draw(st.binary(max_size=20))
    raw[start : start + len(piece)] = piece
    path = tmp_path / "bent.docx"
    path.write_bytes(raw[: data.draw(st.integers(len(raw) // 2, len(raw)))])
    try:
        read_form(path, asked.snapshot, BACK)
    except ImportProblem:
        return


def _printable(text: str) -> str:
    return "".join(sign for sign in text if sign.isprintable())
