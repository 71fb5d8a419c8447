"""The one post, organisation and sector that somebody is counted for where only one can count."""

from collections.abc import Callable, Sequence
from enum import StrEnum

from stewardmap.model.ids import Id
from stewardmap.model.records import Holding
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import HoldingKind

_ORDER = (
    HoldingKind.PERMANENT,
    HoldingKind.ELECTED,
    HoldingKind.FIXED_TERM,
    None,
    HoldingKind.JOINT,
    HoldingKind.SECONDED,
    HoldingKind.VOLUNTARY,
    HoldingKind.INTERIM,
)


class Grouping(StrEnum):
    """What people are grouped by."""

    ORGANISATION = "organisation"
    SECTOR = "sector"


def main_holding(snapshot: Snapshot, person: Id) -> Holding | None:
    """Return somebody's main post on the day, if they have one.

    Of several it is the most settled: permanent, elected, for a fixed term, of terms not recorded, joint,
    seconded, voluntary, interim; among those alike the one begun first, a start not recorded coming last;
    then the smaller id of the post.
    """
    return min(snapshot.holdings_of_person.get(person, ()), key=_rank, default=None)


def _rank(holding: Holding) -> tuple[int, bool, str, Id]:
    begun = str(holding.starts.earliest) if holding.starts else ""
    return _ORDER.index(holding.terms), holding.starts is None, begun, holding.post_id


def main_organisation(snapshot: Snapshot, person: Id) -> Id | None:
    """Return the organisation of somebody's main post."""
    holding = main_holding(snapshot, person)
    return None if holding is None else snapshot.posts[holding.post_id].organisation_id


def groups(snapshot: Snapshot, people: Sequence[Id], by: Grouping) -> tuple[str | None, ...]:
    """Return the group that each person counts for; None for those of no organisation, or no sector."""
    named: dict[Grouping, Callable[[Id], str | None]] = {
        Grouping.ORGANISATION: lambda body: body,
        Grouping.SECTOR: lambda body: snapshot.organisations[body].sector,
    }
    bodies = (main_organisation(snapshot, person) for person in people)
    return tuple(None if body is None else named[by](body) for body in bodies)
