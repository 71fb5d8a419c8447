"""The map as it was kept on a date: nothing of the map is lost, and nobody stays who is taken out."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings

from stewardmap.analysis.dates.dated_copies import (
    as_it_was,
    as_kept,
    copy_of,
    kept_as,
    kept_dates,
    last_board,
    snapshot_of,
    without,
)
from stewardmap.errors import UserError
from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records import (
    KINDS,
    DatedCopy,
    Export,
    Forgotten,
    Person,
    Record,
    Rehearsal,
    Rights,
)
from stewardmap.model.records.ties import tie_of_people
from stewardmap.model.snapshot import Snapshot
from tests.generated_maps import whole_maps

ON = date(2026, 6, 1)
APART = {DatedCopy, Export, Forgotten, Rehearsal}


@settings(max_examples=25)
@given(whole_maps())
def test_every_field_of_the_map_is_kept_and_nothing_beside_it(records: list[Record]) -> None:
    snapshot = Snapshot.of_records(records, ON)
    kept = snapshot_of(copy_of(snapshot, "June"))
    assert kept.on == ON
    for kind in KINDS:
        assert dict(kept.of(kind)) == ({} if kind in APART else dict(snapshot.of(kind)))


ANN, BOB, CAT = (Person(id=Id(f"p-{name}"), name=name) for name in ("Ann", "Bob", "Cat"))
TIES = tie_of_people(ANN.id, BOB.id, strength=2), tie_of_people(BOB.id, CAT.id, introduced_by_id=ANN.id)
MAP = Snapshot.of_records([ANN, BOB, CAT, *TIES], ON)


def test_whoever_is_taken_out_goes_with_their_ties_and_is_no_longer_in_the_bytes() -> None:
    copy = copy_of(MAP, "June")
    left = snapshot_of(without(copy, {ANN.id}))
    assert set(left.people) == {BOB.id, CAT.id}
    assert [(tie.ends, tie.introduced_by_id) for tie in left.ties.values()] == [((BOB.id, CAT.id), None)]
    assert without(copy, {Id("p-nobody")}) is copy


def test_the_newest_of_a_name_and_the_last_board_are_found() -> None:
    copies = [
        replace(copy_of(MAP, name, for_board=board), on=PartialDate(day))
        for name, board, day in (
            ("June board", True, date(2026, 6, 1)),
            ("Before the merger", False, date(2026, 9, 1)),
            ("june Board", True, date(2025, 6, 1)),
        )
    ]
    now = Snapshot.of_records([BOB, CAT, TIES[1], *copies], date(2026, 11, 22))
    assert [one.name for one in kept_dates(now)] == ["Before the merger", "June board", "june Board"]
    assert kept_as(now, " JUNE board ") is copies[0]
    assert last_board(now) is copies[0]
    assert set(as_it_was(now, ON).people) == {ANN.id, BOB.id, CAT.id}
    assert as_it_was(now, date(2026, 6, 2)).people == now.people


def test_whoever_is_restricted_by_now_is_in_no_map_that_was_kept() -> None:
    copy = copy_of(MAP, "June")
    rights = Rights(person_id=CAT.id, restricted_on=PartialDate(date(2026, 10, 1)))
    now = Snapshot.of_records([ANN, BOB, CAT, *TIES, rights, copy], date(2026, 11, 22))
    assert set(as_kept(now, copy).people) == {ANN.id, BOB.id}


@pytest.mark.parametrize("packed", [b"", b"x", copy_of(MAP, "June").map[:-9]])
def test_what_cannot_be_read_is_said_in_a_line(packed: bytes) -> None:
    copy = DatedCopy(name="June", on=PartialDate(ON), map=packed)
    with pytest.raises(UserError, match="What was kept as “June” cannot be read"):
        snapshot_of(copy)
