import json
from dataclasses import fields
from datetime import date

import pytest

from stewardmap.analysis.dates.dated_copies import copy_of as kept_date
from stewardmap.errors import UserError
from stewardmap.exchange.one_person.about import PERSON_FIELDS, THROUGH
from stewardmap.exchange.one_person.gathered import Entry, gathered
from stewardmap.exchange.writers.access.paper import paper_of
from stewardmap.exchange.writers.access.write import as_json
from stewardmap.model import records as r
from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.records.ties import tie_of_people
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import ReadingState, Side
from tests.exchange.planted_map import text_fields
from tests.exchange.planted_person import ABOUT_NOBODY, BY_TEXT, ON, SHARED, Planted, planted

THIRD = r.Person(id=Id("zz-third"), name="Osian Prothero")


def two_people() -> tuple[Snapshot, Planted, Planted]:
    one = planted("Zq", "Mair Bevan", THIRD.id)
    other = planted("Zx", "Tomos Gethin", THIRD.id)
    rows = {row.id: row for row in (*SHARED, THIRD, *other.rows, *one.rows)}
    return Snapshot.of_records(rows.values(), on=ON), one, other


def copy_of(snapshot: Snapshot, one: Planted, **more: object) -> str:
    return as_json(gathered(snapshot, one.person, **more)).decode()  # type: ignore[arg-type]


def test_every_kind_is_planted_or_is_said_to_be_about_nobody() -> None:
    _snapshot, one, _other = two_people()
    assert {type(row) for row in one.rows} == set(r.KINDS) - set(ABOUT_NOBODY)
    for kind in ABOUT_NOBODY:
        assert not any(field.name in PERSON_FIELDS for field in fields(kind))
        assert not text_fields(kind) or kind is r.Forgotten


def test_every_key_that_leads_to_a_person_is_known() -> None:
    from stewardmap.model.entities import Base

    keys = [(table.name, key) for table in Base.metadata.sorted_tables for key in table.foreign_keys]
    assert {key.parent.name for _table, key in keys if key.column.table.name == "person"} == set(
        PERSON_FIELDS
    )
    theirs = {"tie", "membership", "connector_role", "holding", "contact_person", "cover"}
    through = {kind.kind: set(names) for kind, names in THROUGH.items()}
    for table, key in keys:
        target = key.column.table.name
        if target in theirs and "person_id" not in key.parent.table.columns:
            assert key.parent.name in through[table], (table, key.parent.name)


def test_every_planted_word_about_somebody_is_in_their_copy_and_none_of_another() -> None:
    snapshot, one, other = two_people()
    said = copy_of(snapshot, one)
    missing = [where for word, where in one.words.items() if word not in said]
    assert [where for where in missing if where != (r.Person, "name")] == []
    assert [where for word, where in other.words.items() if word in said] == []
    for hidden in (other.name, THIRD.name, "Tomos", "Gethin", "Osian"):
        assert hidden not in said


def test_every_field_of_what_is_theirs_is_in_the_copy() -> None:
    snapshot, one, _other = two_people()
    rows = {row["kind"]: row["values"] for row in json.loads(copy_of(snapshot, one))["rows"]}
    for row in one.rows:
        if type(row) not in BY_TEXT:
            filled = {f.name for f in fields(row) if getattr(row, f.name) is not None}
            assert filled <= set(rows[row.kind]), row.kind


def test_both_sides_readings_are_told_with_whose_when_and_where_from() -> None:
    one, other = r.Person(id=Id("0001"), name="Mair Bevan"), r.Person(id=Id("0002"), name="Tomos Gethin")
    tie = tie_of_people(one.id, other.id, strength=4)
    said = [
        r.Reading(tie_id=tie.id, side=side, state=ReadingState.YES, rung=side + 1, source=source, on=on)
        for side, source, on in (
            (Side.FIRST, "by post", day(2026, 1, 2)),
            (Side.SECOND, "by phone", day(2026, 3, 4)),
        )
    ]
    snapshot = Snapshot.of_records([one, other, tie, *said], on=ON)
    rows = [row for row in gathered(snapshot, one.id).rows if row.kind == "reading"]
    assert {(row.values["side"], row.values["source"], row.values["on"]) for row in rows} == {
        (1, "by post", "2026-01-02"), (2, "by phone", "2026-03-04"),
    }  # fmt: skip
    assert {row.values["tie_id"] for row in rows} == {"Mair Bevan – another person, B"}


def test_only_those_who_are_cleared_are_named() -> None:
    snapshot, one, other = two_people()
    said = copy_of(snapshot, one, cleared=[THIRD.id])
    assert THIRD.name in said
    assert other.name not in said


def test_a_part_of_a_name_is_masked_where_it_is_written_as_a_name() -> None:
    notes = "Will said she will grow; wills differ. Mair too. Ask Will.Smart@x.uk"
    one = r.Person(id=Id("0001"), name="Mair Bevan", notes=notes)
    other = r.Person(id=Id("0002"), name="Will Smart", email="will.smart@x.uk")
    snapshot = Snapshot.of_records([one, other], on=ON)
    who = "another person, B"
    told = gathered(snapshot, one.id).rows[0].values["notes"]
    assert told == f"{who} said she will grow; wills differ. Mair too. Ask {who}"


def test_what_was_done_to_the_map_is_told_and_the_paper_has_all_of_it() -> None:
    snapshot, one, _other = two_people()
    history = [Entry("2026-11-02T10:00:00Z", "Merge Mair Bevan with Osian Prothero")]
    held = gathered(snapshot, one.person, history=history)
    assert held.history[0].label == "Merge Mair Bevan with another person, A"
    text = repr(paper_of(held))
    assert [
        word for word, where in one.words.items() if word not in text and where != (r.Person, "name")
    ] == []


def test_the_dates_that_are_kept_and_hold_them_are_told_and_so_is_one_that_cannot_be_read() -> None:
    mair, ann = r.Person(id=Id("0001"), name="Mair Bevan"), r.Person(id=Id("0002"), name="Ann Lee")
    gone = r.Person(id=Id("0003"), name="Osian Prothero", notes="Mair Bevan took over.")
    kept = [
        kept_date(Snapshot.of_records(rows, on=date(2026, month, 1)), name)
        for month, name, rows in (
            (1, "After Ann Lee", [mair, ann]),
            (2, "Others alone", [ann]),
            (3, "Only named", [gone, ann]),
        )
    ]
    spoilt = r.DatedCopy(name="Spoilt", on=day(2026, 4, 1), map=b"no map")
    held = gathered(Snapshot.of_records([mair, ann, spoilt, *kept], on=ON), mair.id)
    assert held.kept_dates == (
        ("Spoilt", "2026-04-01", None), ("Only named", "2026-03-01", 1),
        ("After another person, B", "2026-01-01", 1),
    )  # fmt: skip
    assert json.loads(as_json(held))["kept_dates"][1] == {
        "name": "Only named",
        "on": "2026-03-01",
        "records": 1,
    }
    text = repr(paper_of(held))
    assert "Only named, 1 March 2026" in text
    assert "it cannot be read: you may be in it" in text
    assert "Others alone" not in text


def test_nobody_who_is_not_on_the_map_has_a_copy() -> None:
    with pytest.raises(UserError):
        gathered(Snapshot.of_records([], on=date(2026, 1, 1)), Id("nobody"))
