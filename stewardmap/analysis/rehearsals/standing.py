"""How well each arrangement of a map stands, as one number each, so that two states can be compared."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from stewardmap.analysis.bodies import one_inside_other
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.need_ways import ways_of_need
from stewardmap.analysis.seats import LEADING, leaders
from stewardmap.model.dates import covers
from stewardmap.model.ids import Id
from stewardmap.model.records import Need, PurposeOwner
from stewardmap.model.vocabulary import Role


class Sort(StrEnum):
    """What sort of arrangement a number belongs to."""

    REACH = "reach"
    RELATION = "relation"
    NEED = "need"
    PERSON = "person"
    CHAIR = "chair"
    CONVENOR = "convenor"
    SECRETARY = "secretary"
    PURPOSE = "purpose"
    CONNECTOR = "connector"
    KEEPER = "keeper"


Thing = tuple[Sort, tuple[Id, ...]]
Standing = Mapping[Thing, int]

_SERVING = {Sort.CONVENOR: frozenset({Role.CONVENOR}), Sort.SECRETARY: frozenset({Role.SECRETARY})}
_LED_BY = {Sort.CHAIR: LEADING, **_SERVING}


@dataclass(frozen=True, slots=True)
class Known:
    """What a standing needs beside the map: who is left out of account, for they left or are yet to come."""

    left: frozenset[Id] = frozenset()
    appointed: frozenset[Id] = frozenset()


NOBODY = Known()


def standing_of(ground: Ground, known: Known = NOBODY) -> Standing:
    """Return how well everything stands on a map's day; what is not there at all stands nowhere or at 0.

    The numbers are: of a pair of organisations, separate recorded links of any strength (`REACH`) and R
    (`RELATION`); of a need, ways, or 1 where only the organisations have a tie; of a person, recorded links;
    of a collaboration, people who chair or deputise, convenors, secretaries; of a purpose, the bodies that
    own it; of a connector role, 1. Cost is about linear in ties and posts, besides the matchings.
    """
    return {
        **dict(_relations(ground)),
        **dict(_needs(ground)),
        **dict(_people(ground, known)),
        **dict(_collaborations(ground)),
        **dict(_purposes(ground)),
        **dict(_roles(ground)),
    }


def _relations(ground: Ground) -> Iterator[tuple[Thing, int]]:
    for relation in ground.relations:
        if not one_inside_other(ground.parts, relation.a, relation.b):
            pair = (relation.a, relation.b)
            yield (Sort.REACH, pair), relation.r_reach
            yield (Sort.RELATION, pair), relation.r


def _needs(ground: Ground) -> Iterator[tuple[Thing, int]]:
    for need in ground.snapshot.of(Need).values():
        ways = ways_of_need(ground, need)
        if ways is not None:
            yield (Sort.NEED, (need.id,)), ways.number or int(ways.own_tie is not None)


def _people(ground: Ground, known: Known) -> Iterator[tuple[Thing, int]]:
    for person in ground.snapshot.people:
        if person not in known.left and person not in known.appointed:
            yield (Sort.PERSON, (person,)), len(ground.neighbours.get(person, ()))


def _collaborations(ground: Ground) -> Iterator[tuple[Thing, int]]:
    for body in ground.snapshot.collaborations.values():
        if covers(body.starts, body.ends, ground.on):
            for sort, roles in _LED_BY.items():
                yield (sort, (body.id,)), len(leaders(ground.snapshot, body.id, roles))


def _purposes(ground: Ground) -> Iterator[tuple[Thing, int]]:
    owners: dict[Id, set[Id]] = defaultdict(set)
    for row in ground.snapshot.of(PurposeOwner).values():
        owners[row.purpose_id].update(ground.tops.get(row.organisation_id, ()))
    for purpose, bodies in owners.items():
        yield (Sort.PURPOSE, (purpose,)), len(bodies)


def _roles(ground: Ground) -> Iterator[tuple[Thing, int]]:
    for roles in ground.snapshot.connector_roles_of.values():
        for role in roles:
            yield (Sort.CONNECTOR, (role.id,)), 1
    if ground.snapshot.card.keeper_id is not None:
        yield (Sort.KEEPER, (ground.snapshot.card.id,)), 1
