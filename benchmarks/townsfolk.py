"""A town of `benchmarks.towns` as records of a map: its people, posts, organisations, boards and ties."""

import random
from collections.abc import Iterator

from benchmarks.invented import FIRST, LAST
from benchmarks.towns import Town, town
from stewardmap.model.ids import ids_from
from stewardmap.model.records import Collaboration, Holding, Membership, Organisation, Person, Post, Record
from stewardmap.model.records.ties import tie_of_people
from stewardmap.model.vocabulary import Level, Sector


def townsfolk(people: int, ties_each: float, seed: int = 7) -> tuple[Record, ...]:
    """Return the records of a town of so many people, with so many ties for each of them."""
    chance = random.Random(seed)
    with ids_from(lambda: f"{chance.getrandbits(64):016x}"):
        return tuple(_records(town(people, seed, ties_each), chance))


def _records(place: Town, chance: random.Random) -> Iterator[Record]:
    bodies = set(place.homes.values())
    boards = set(place.nodes) - bodies - place.homes.keys()
    for number, at in enumerate(place.nodes):
        if at in bodies:
            name = f"{LAST[number % len(LAST)]} Body {number}"
            yield Organisation(id=at, name=name, sector=chance.choice(list(Sector)))
        elif at in boards:
            yield Collaboration(id=at, name=f"Board {number}")
        else:
            yield from _person(place, number, chance)
    for edge in place.edges:
        if edge.second in boards:
            yield Membership(collaboration_id=edge.second, person_id=edge.first)
        elif edge.second not in bodies:
            first, second = sorted((edge.first, edge.second))
            yield tie_of_people(first, second, strength=chance.randint(1, 5))


def _person(place: Town, number: int, chance: random.Random) -> Iterator[Record]:
    at = place.nodes[number]
    yield Person(id=at, name=f"{chance.choice(FIRST)} {chance.choice(LAST)} {number}")
    post = Post(title=f"Post {number}", organisation_id=place.homes[at], level=chance.choice(list(Level)))
    yield post
    yield Holding(person_id=at, post_id=post.id)
