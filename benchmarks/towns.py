"""Graphs of invented places in which people work most with their own organisation and those about it."""

import math
import random
from dataclasses import dataclass

from stewardmap.layout.graph import Edge
from stewardmap.model.ids import Id

_TIES_EACH = 2.5
_INSIDE, _ABOUT = 0.45, 0.4
_LARGEST = 12.0


@dataclass(frozen=True)
class Town:
    """What `arrange` takes."""

    nodes: tuple[Id, ...]
    edges: tuple[Edge, ...]
    homes: dict[Id, Id]


def town(people: int, seed: int, ties_each: float = _TIES_EACH) -> Town:
    """Return a place: an organisation for eight people, some far larger, and a board for forty.

    Of the ties 45 in 100 are within an organisation, 40 to one of five about it, the others to anyone.
    """
    chance = random.Random(seed)
    staff = _staff(people, chance)
    about = _about(sorted(staff), chance)
    home = {one: body for body, own in staff.items() for one in own}
    ties: set[tuple[int, int]] = set()
    while len(ties) < ties_each * people:
        one, drawn = chance.randrange(people), chance.random()
        near = home[one] if drawn < _INSIDE else chance.choice(about[home[one]])
        other = chance.choice(staff[near]) if drawn < _INSIDE + _ABOUT else chance.randrange(people)
        if one != other:
            ties.add((min(one, other), max(one, other)))
    person = [Id(f"{chance.getrandbits(64):016x}") for _ in range(people)]
    body = {at: Id(f"{chance.getrandbits(64):016x}") for at in sorted(staff)}
    edges = [Edge(person[one], person[other], chance.randint(1, 5) / 3) for one, other in sorted(ties)]
    edges += [Edge(person[one], body[home[one]], 0.3) for one in range(people)]
    boards = [Id(f"{chance.getrandbits(64):016x}") for _ in range(people // 40)]
    for board in boards:
        at = chance.choice(sorted(staff))
        asked = [one for near in (at, *about[at]) for one in staff[near]]
        edges += [Edge(person[one], board, 0.25) for one in chance.sample(asked, min(8, len(asked)))]
    homes = {person[one]: body[home[one]] for one in range(people)}
    return Town((*person, *body.values(), *boards), tuple(edges), homes)


def _staff(people: int, chance: random.Random) -> dict[int, list[int]]:
    sizes = [min(chance.paretovariate(1.3), _LARGEST) for _ in range(people // 8)]
    found: dict[int, list[int]] = {}
    for one, body in enumerate(chance.choices(range(len(sizes)), sizes, k=people)):
        found.setdefault(body, []).append(one)
    return found


def _about(bodies: list[int], chance: random.Random) -> dict[int, list[int]]:
    at = {body: (chance.random(), chance.random()) for body in bodies}
    return {
        body: sorted((b for b in bodies if b != body), key=lambda b: math.dist(at[b], at[body]))[:5]
        for body in bodies
    }
