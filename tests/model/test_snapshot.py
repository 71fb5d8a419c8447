"""The frozen map: its indexes, its day, and what one change replaces."""

from dataclasses import FrozenInstanceError, fields
from datetime import date
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stewardmap.model.dates import day
from stewardmap.model.entities import ENTITY_OF
from stewardmap.model.ids import Id
from stewardmap.model.records import (
    KINDS,
    Collaboration,
    Holding,
    Membership,
    Organisation,
    Person,
    Post,
    Reading,
    Record,
)
from stewardmap.model.records.ties import tie_of_people
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import ReadingState, Side
from tests.generated_maps import whole_maps

ON = date(2026, 11, 22)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
def test_a_record_carries_its_entity_s_columns(kind: type[Record]) -> None:
    columns = {column.name for column in ENTITY_OF[kind].__table__.columns}
    assert {field.name for field in fields(kind)} == columns - {"revision"}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
def test_a_record_may_be_empty_where_its_column_may(kind: type[Record]) -> None:
    for field in fields(kind):
        column = ENTITY_OF[kind].__table__.columns[field.name]
        assert (type(None) in get_args(field.type)) == column.nullable, f"{kind.kind}.{field.name}"


def test_records_are_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        Person(name="Ada").name = "Eve"  # type: ignore[misc]


def test_a_holding_counts_while_it_runs() -> None:
    person, body = Person(name="Ada"), Organisation(name="Trust")
    post = Post(title="Lead", organisation_id=body.id)
    holding = Holding(person_id=person.id, post_id=post.id, starts=day(2025, 1, 1), ends=day(2026, 12, 31))
    snapshot = Snapshot.of_records([person, body, post, holding], ON)
    assert snapshot.people_of_organisation == {body.id: (person.id,)}
    assert snapshot.at(date(2027, 1, 1)).people_of_organisation == {}
    assert snapshot.posts_of_organisation[body.id] == (post,)


def test_a_seat_counts_while_its_collaboration_runs() -> None:
    person = Person(name="Ada")
    board = Collaboration(name="Board", ends=day(2026, 12, 31))
    seat = Membership(collaboration_id=board.id, person_id=person.id)
    snapshot = Snapshot.of_records([person, board, seat], ON)
    assert snapshot.memberships_of[person.id] == (seat,)
    assert snapshot.at(date(2027, 1, 1)).memberships_of == {}


def test_readings_stand_in_order_of_their_dates() -> None:
    one, other = Person(name="Ada"), Person(name="Bea")
    tie = tie_of_people(one.id, other.id)
    late = Reading(tie_id=tie.id, side=Side.FIRST, state=ReadingState.NO, on=day(2026, 5, 1))
    early = Reading(tie_id=tie.id, side=Side.FIRST, state=ReadingState.YES, rung=3, on=day(2025, 5, 1))
    undated = Reading(tie_id=tie.id, side=Side.SECOND, state=ReadingState.NO_ANSWER)
    snapshot = Snapshot.of_records([one, other, tie, late, early, undated], ON)
    assert snapshot.readings_of_tie[tie.id] == (undated, early, late)


@settings(max_examples=15)
@given(whole_maps(most=2), whole_maps(most=2), st.data())
def test_the_next_snapshot_is_the_last_with_rows_replaced(
    before: list[Record], fresh: list[Record], data: st.DataObject
) -> None:
    gone = data.draw(st.lists(st.sampled_from(before), unique_by=lambda r: (r.kind, r.id)))
    snapshot = Snapshot.of_records(before, ON, 1)
    after = snapshot.with_rows(fresh, [(type(r), r.id) for r in gone], 2)
    expected: dict[tuple[str, Id], Record] = {(r.kind, r.id): r for r in before}
    for record in gone:
        del expected[record.kind, record.id]
    expected.update({(r.kind, r.id): r for r in fresh})
    assert after.same_content(Snapshot.of_records(expected.values(), ON))
    assert snapshot.same_content(Snapshot.of_records(before, ON)), "the one before was touched"


def test_an_index_that_no_changed_row_has_a_part_in_is_kept() -> None:
    ada, bea, body = Person(name="Ada"), Person(name="Bea"), Organisation(name="Trust")
    post = Post(title="Lead", organisation_id=body.id)
    holding = Holding(person_id=ada.id, post_id=post.id)
    snapshot = Snapshot.of_records([ada, bea, body, post, holding], ON)
    assert (dict(snapshot.ties_of), dict(snapshot.people_of_organisation)) == ({}, {body.id: (ada.id,)})
    tied = snapshot.with_rows([tie_of_people(ada.id, bea.id)], (), 1)
    assert set(tied.ties_of) == {ada.id, bea.id}
    assert tied.people_of_organisation is snapshot.people_of_organisation
    joined = tied.with_rows([Holding(person_id=bea.id, post_id=post.id)], (), 2)
    assert set(joined.people_of_organisation[body.id]) == {ada.id, bea.id}
    assert joined.at(date(1900, 1, 1)).ties_of is not joined.ties_of
