"""Who leads a collaboration on the day."""

from collections.abc import Collection

from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Role

CHAIRS = frozenset({Role.CHAIR, Role.CO_CHAIR})
LEADING = CHAIRS | {Role.DEPUTY_CHAIR}
SERVING = frozenset({Role.CONVENOR, Role.SECRETARY})


def leaders(snapshot: Snapshot, collaboration: Id, roles: Collection[Role]) -> dict[Id, tuple[Id, ...]]:
    """Return everyone with one of these roles in a collaboration, and the seats that give it, in id order."""
    found: dict[Id, list[Id]] = {}
    for seat in snapshot.memberships_of.get(collaboration, ()):
        if seat.person_id is not None and snapshot.roles(seat.id).intersection(roles):
            found.setdefault(seat.person_id, []).append(seat.id)
    return {person: tuple(sorted(found[person])) for person in sorted(found)}


def chaired_alone(snapshot: Snapshot) -> dict[Id, tuple[Id, ...]]:
    """Return everyone who is the only chair of collaborations, with those, the most first.

    A deputy is no chair here: the collaborations are those that would have none if the person left.
    """
    found: dict[Id, list[Id]] = {}
    for body in sorted(snapshot.collaborations):
        chairs = leaders(snapshot, body, CHAIRS)
        if len(chairs) == 1:
            found.setdefault(next(iter(chairs)), []).append(body)
    ranked = sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
    return {person: tuple(bodies) for person, bodies in ranked}
