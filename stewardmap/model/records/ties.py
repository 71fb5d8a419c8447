"""Ties between two people or two organisations, and how each side reads them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records.base import Record
from stewardmap.model.vocabulary import (
    Condition,
    Direction,
    Frequency,
    ReadingState,
    Side,
    TieKind,
    TieSort,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie(Record):
    """A relationship between two people, or between two organisations; the smaller id is first.

    `strength` is the keeper's own rating, 1 to 5 or empty; the three parts of trust are 1 to 4 or empty.
    An end with a post is inherited with that post, else it belongs to the person. `value` keeps another
    tool's weight and is never read as strength; `value_back` that from the second end to the first, where
    the two ways weigh differently.
    """

    kind = "tie"
    sort: TieSort
    first_person_id: Id | None = None
    second_person_id: Id | None = None
    first_organisation_id: Id | None = None
    second_organisation_id: Id | None = None
    first_post_id: Id | None = None
    second_post_id: Id | None = None
    ref: str | None = None
    strength: int | None = None
    reliability: int | None = None
    openness: int | None = None
    shared_mission: int | None = None
    frequency: Frequency | None = None
    formal: bool | None = None
    condition: Condition | None = None
    last_contact: PartialDate | None = None
    since: PartialDate | None = None
    until: PartialDate | None = None
    introduced_by_id: Id | None = None
    value: float | None = None
    value_back: float | None = None
    source: str = ""
    recorded_on: PartialDate | None = None
    notes: str = ""

    @property
    def ends(self) -> tuple[Id, Id]:
        """The two people, or the two organisations, that it joins."""
        if self.sort is TieSort.PEOPLE:
            first, second = self.first_person_id, self.second_person_id
        else:
            first, second = self.first_organisation_id, self.second_organisation_id
        if first is None or second is None:
            raise ValueError("a tie has two ends")
        return first, second

    def other(self, end: Id) -> Id:
        """The end that is not this one."""
        first, second = self.ends
        return second if end == first else first

    def side_of(self, end: Id) -> Side:
        """Which side an end is."""
        return Side.FIRST if end == self.ends[0] else Side.SECOND

    def post_of(self, end: Id) -> Id | None:
        """The post that an end's side belongs to, if it does not belong to the person."""
        return self.first_post_id if self.side_of(end) is Side.FIRST else self.second_post_id


@dataclass(frozen=True, slots=True, kw_only=True)
class KindOfTie(Record):
    """One thing that a tie is about, and which way it runs."""

    kind = "kind_of_tie"
    tie_id: Id
    about: TieKind
    direction: Direction = Direction.NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading(Record):
    """One side's view of a tie on a day; a new view is a new reading."""

    kind = "reading"
    tie_id: Id
    side: Side
    state: ReadingState
    rung: int | None = None
    reliability: int | None = None
    openness: int | None = None
    shared_mission: int | None = None
    frequency: Frequency | None = None
    source: str = ""
    on: PartialDate | None = None


def tie_of_people(one: Id, other: Id, **fields: Any) -> Tie:
    """Return a tie of two people with its ends in order; `fields` are those of a tie."""
    first, second = sorted((one, other))
    return Tie(sort=TieSort.PEOPLE, first_person_id=first, second_person_id=second, **fields)


def tie_of_organisations(one: Id, other: Id, **fields: Any) -> Tie:
    """Return a tie of two organisations with its ends in order; `fields` are those of a tie."""
    first, second = sorted((one, other))
    return Tie(
        sort=TieSort.ORGANISATIONS, first_organisation_id=first, second_organisation_id=second, **fields
    )


def ends_renamed(tie: Tie, became: Mapping[Id, Id]) -> tuple[Tie, bool]:
    """Return the tie between what its ends became, and whether they changed places by it."""
    ends = [became.get(end, end) for end in tie.ends]
    posts = [tie.first_post_id, tie.second_post_id]
    turned = ends[0] > ends[1]
    values = [tie.value, tie.value_back]
    if turned:
        ends.reverse()
        posts.reverse()
    if turned and tie.value_back is not None:
        values.reverse()
    sort = "person" if tie.sort is TieSort.PEOPLE else "organisation"
    new_ends: dict[str, Any] = {f"first_{sort}_id": ends[0], f"second_{sort}_id": ends[1]}
    moved = replace(
        tie,
        first_post_id=posts[0],
        second_post_id=posts[1],
        value=values[0],
        value_back=values[1],
        **new_ends,
    )
    return moved, turned
