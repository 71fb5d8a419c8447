"""Who has left, and whom it makes sense to propose to others."""

from collections.abc import Container, Iterable

from stewardmap.model.dates import covers
from stewardmap.model.ids import Id
from stewardmap.model.records import ConnectorRole, Holding
from stewardmap.model.snapshot import Snapshot


def people_who_left(snapshot: Snapshot) -> frozenset[Id]:
    """Return those who held a post until it ended, and who have no post, seat or connector role now.

    Somebody who never held a post has not left one: a resident, say, is on the map by their ties alone.
    Somebody whose next post is yet to begin has not left either, nor has the keeper.
    """
    gone: set[Id] = set()
    there: set[Id | None] = {snapshot.card.keeper_id}
    for holding in snapshot.of(Holding).values():
        ended = holding.ends is not None and holding.ends.latest < snapshot.on
        (gone if ended else there).add(holding.person_id)
    there.update(seat.person_id for seat in snapshot.current_memberships)
    roles = snapshot.of(ConnectorRole).values()
    there.update(role.person_id for role in roles if covers(role.starts, role.ends, snapshot.on))
    return frozenset(gone - there)


def first_to_propose(
    snapshot: Snapshot, left: Container[Id], people: Iterable[Id], known: Container[Id] = ()
) -> Id | None:
    """Return whom of these to propose: never somebody who has left, best somebody in post, then known.

    Args:
        snapshot: for the posts of the day.
        left: the people who have left.
        people: the choice; of several who do equally well, the one with the smallest id.
        known: those whom somebody could make the introduction to.
    """
    posts = snapshot.organisations_of_person
    there = (one for one in people if one not in left)
    return min(there, key=lambda one: (one not in posts, one not in known, one), default=None)
