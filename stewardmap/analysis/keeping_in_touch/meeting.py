"""Which ties a meeting may have been contact on, and which it may have begun."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from stewardmap.analysis.contacts import SMALL_MEETING
from stewardmap.model.ids import Id
from stewardmap.model.records import Tie
from stewardmap.model.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Pair:
    """Two people at a meeting, and the tie that they have, if it runs."""

    one: Id
    other: Id
    tie: Tie | None


def pairs_of_meeting(snapshot: Snapshot, people: Iterable[Id]) -> tuple[Pair, ...]:
    """Return who met whom at a meeting of up to six beside the keeper, who was there; those with ties first.

    A larger meeting says who was there and nothing of ties, so it has none.
    """
    keeper = snapshot.card.keeper_id
    there = list(dict.fromkeys(one for one in people if one != keeper))
    if len(there) > SMALL_MEETING:
        return ()
    if keeper is not None and there:
        there.insert(0, keeper)
    pairs = [Pair(one, other, _tie(snapshot, one, other)) for one, other in combinations(there, 2)]
    return tuple(sorted(pairs, key=lambda pair: pair.tie is None))


def _tie(snapshot: Snapshot, one: Id, other: Id) -> Tie | None:
    running = (tie for tie in snapshot.ties_of.get(one, ()) if tie.until is None)
    return next((tie for tie in running if other in tie.ends), None)
