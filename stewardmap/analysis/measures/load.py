"""How many other organisations lean on someone, and how many collaborations they hold."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from stewardmap.analysis.bodies import bodies_of_end
from stewardmap.analysis.links import Link, Links
from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Direction, Role, Side

HOLDING_ROLES = frozenset({Role.CHAIR, Role.CO_CHAIR, Role.CONVENOR})


@dataclass(frozen=True, slots=True)
class Load:
    """The other organisations with a tie to someone, and the collaborations they chair or convene."""

    organisations: frozenset[Id] = frozenset()
    collaborations: frozenset[Id] = frozenset()

    @property
    def total(self) -> int:
        """Both counts together."""
        return len(self.organisations) + len(self.collaborations)


def load_of_people(snapshot: Snapshot, links: Links) -> Mapping[Id, Load]:
    """Return everyone's load.

    A tie counts if it carries, for each organisation of its other end, less the person's own; one that runs
    one way only if it runs towards the person. Cost is linear in ties and seats. Source: Leadership
    Imperative, table 1.
    """
    leaning: dict[Id, set[Id]] = {person: set() for person in snapshot.people}
    for link, end in _towards(snapshot, links.people):
        other = link.tie.other(end)
        leaning[end].update(bodies_of_end(snapshot, link.tie, other))
    return {
        person: Load(
            frozenset(bodies.difference(snapshot.organisations_of_person.get(person, ()))),
            _held(snapshot, person),
        )
        for person, bodies in leaning.items()
    }


def load_of_organisations(snapshot: Snapshot, links: Links) -> Mapping[Id, Load]:
    """Return the load of each organisation: through ties of its own, and of its people."""
    leaning: dict[Id, set[Id]] = {body: set() for body in snapshot.organisations}
    for link, end in _towards(snapshot, links.organisations):
        leaning[end].add(link.tie.other(end))
    for link, end in _towards(snapshot, links.people):
        others = bodies_of_end(snapshot, link.tie, link.tie.other(end))
        for body in bodies_of_end(snapshot, link.tie, end):
            leaning[body].update(others)
    return {
        body: Load(frozenset(others - {body}), _held_by_body(snapshot, body))
        for body, others in leaning.items()
    }


def _towards(snapshot: Snapshot, links: Iterable[Link]) -> Iterable[tuple[Link, Id]]:
    """Each tie that carries, with each end that it runs towards."""
    for link in links:
        if link.carries:
            ways = {row.direction for row in snapshot.kinds_of_tie.get(link.tie.id, ())} or {Direction.NONE}
            for end in link.ends:
                first = link.tie.side_of(end) is Side.FIRST
                if ways & {Direction.NONE, Direction.BACKWARD if first else Direction.FORWARD}:
                    yield link, end


def _held(snapshot: Snapshot, holder: Id) -> frozenset[Id]:
    seats = snapshot.memberships_of.get(holder, ())
    return frozenset(seat.collaboration_id for seat in seats if snapshot.roles(seat.id) & HOLDING_ROLES)


def _held_by_body(snapshot: Snapshot, body: Id) -> frozenset[Id]:
    people = snapshot.people_of_organisation.get(body, ())
    return _held(snapshot, body).union(*(_held(snapshot, person) for person in people))
