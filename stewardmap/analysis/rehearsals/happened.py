"""What happened when a rehearsal was carried out, as facts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from stewardmap.analysis.finding import Number, Subject
from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot


class Way(StrEnum):
    """How somebody comes to have a tie that was another's."""

    HANDOVER = "handover"
    INTERIM = "interim"
    OTHER_HOLDER = "other holder"
    COVER = "cover"


class Assumed(StrEnum):
    """What a rehearsal takes for granted; the wording says each in a sentence."""

    ON_THE_DAY = "on the day"
    ENDS_BY_THEN = "ends by then"
    MONTHS_EMPTY = "months empty"
    TIES_OF_POSTS = "ties of posts"
    TIES_OF_PEOPLE = "ties of people"
    COVER_HOLDS = "cover holds"
    SUDDEN = "sudden"
    HANDED_OVER = "handed over"
    INTERIM = "interim"
    EMPTY_ALREADY = "empty already"
    MERGED = "merged"
    CLOSED = "closed"
    SPLIT = "split"
    UNDECIDED = "undecided"
    MOVED = "moved"
    MONEY = "money"
    ALSO_PAID = "also paid"
    NOTHING_PAID = "nothing paid"
    STRENGTH = "strength"
    PLAN_DONE = "plan done"
    NO_LONGER_THERE = "no longer there"
    NOT_RATED = "not rated"


@dataclass(frozen=True, slots=True)
class Assumption:
    """One thing taken for granted, what it is about, and its numbers."""

    kind: Assumed
    subjects: tuple[Subject, ...] = ()
    numbers: Mapping[str, Number] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PassedOn:
    """A tie that somebody else has now: the tie as it was, as it is, who had it, who has it, and how."""

    tie_id: Id
    new_tie_id: Id
    person_id: Id
    to_id: Id
    way: Way


@dataclass(frozen=True, slots=True)
class Unattended:
    """A tie that goes with a post which nobody holds meanwhile: the other end, and the posts it waits for."""

    tie_id: Id
    post_ids: tuple[Id, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """Everything that the steps did.

    `once_filled` is the map when every empty post is filled, its ties one rung lower; `undecided_counted` is
    the map with each undecided post counted for every part of its split organisation. `became` says what
    organisations each went into; `unpaid` are the posts and connector roles whose money ended. `named` is a
    map on which everything named is called something.
    """

    day: date
    once_filled: Snapshot
    undecided_counted: Snapshot | None
    named: Snapshot
    left: frozenset[Id]
    appointed: frozenset[Id]
    ties_lost: tuple[Id, ...]
    unattended: tuple[Unattended, ...]
    passed_on: tuple[PassedOn, ...]
    vacant: tuple[Id, ...]
    ended_posts: tuple[Id, ...]
    ended_roles: tuple[Id, ...]
    unpaid: frozenset[Id]
    became: Mapping[Id, tuple[Id, ...]]
    undecided: tuple[Id, ...]
    assumptions: tuple[Assumption, ...]
