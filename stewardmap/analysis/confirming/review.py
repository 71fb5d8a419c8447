"""The review queue: ties that nobody has confirmed for a year, the oldest and most relied on first."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from stewardmap.analysis.links import Link, links_on_the_day
from stewardmap.analysis.parameters import Parameters
from stewardmap.model.dates import PartialDate, months_between
from stewardmap.model.ids import Id
from stewardmap.model.records import Tie
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import ReadingState

ASK_NEXT = Id("confirm.next")
_NEVER = 1_000  # years, more than any date of a map is old
Pair = tuple[Id, Id]


@dataclass(frozen=True, slots=True)
class Unconfirmed:
    """A tie to be confirmed again.

    `last` is when either side last said yes or the keeper recorded it, and empty if no day is known. `only`:
    no other tie joins two organisations that it joins.
    """

    tie: Tie
    last: PartialDate | None
    strength: int | None
    only: bool


def asked_next(snapshot: Snapshot) -> frozenset[Id]:
    """Return the ties that wait for the next round, as the map keeps them in a setting."""
    kept = snapshot.setting(ASK_NEXT, [])
    return frozenset(kept) & snapshot.ties.keys() if isinstance(kept, list) else frozenset()


def last_confirmed(snapshot: Snapshot, tie: Tie) -> PartialDate | None:
    """Return the latest day on which a side said yes or the keeper recorded it, up to the snapshot's day."""
    days = [
        row.on
        for row in snapshot.readings_of_tie.get(tie.id, ())
        if row.state is ReadingState.YES and row.on is not None
    ]
    days += [tie.recorded_on] if tie.recorded_on is not None else []
    return max((day for day in days if day.earliest <= snapshot.on), default=None)


def to_confirm(snapshot: Snapshot, parameters: Parameters) -> tuple[Unconfirmed, ...]:
    """Return the ties last confirmed longer ago than the map allows, and those of which no day is known.

    They stand by whole years, the oldest first; within a year only ties between organisations come first,
    then the stronger. Cost: linear in ties, readings and posts.
    """
    links = links_on_the_day(snapshot, parameters)
    every = (*links.people, *links.organisations)
    joined = Counter(pair for link in every for pair in set(_joins(snapshot, link)))
    found = [
        Unconfirmed(link.tie, last, link.strength, _only(snapshot, link, joined))
        for link in every
        if (last := last_confirmed(snapshot, link.tie)) is None
        or months_between(last.latest, snapshot.on) >= parameters.confirmed_within_months
    ]
    return tuple(sorted(found, key=lambda one: _rank(one, snapshot)))


def _only(snapshot: Snapshot, link: Link, joined: Mapping[Pair, int]) -> bool:
    return any(joined[pair] == 1 for pair in _joins(snapshot, link))


def _joins(snapshot: Snapshot, link: Link) -> Iterator[Pair]:
    bodies = snapshot.organisations_of_person
    first, second = (bodies.get(end, (end,) if end in snapshot.organisations else ()) for end in link.ends)
    for one, other in product(first, second):
        if one != other:
            yield min(one, other), max(one, other)


def _rank(one: Unconfirmed, snapshot: Snapshot) -> tuple[int, bool, int, int, Id]:
    days = _NEVER * 366 if one.last is None else (snapshot.on - one.last.latest).days
    return -(days // 366), not one.only, -(one.strength or 0), -days, one.tie.id
