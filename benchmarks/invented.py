"""Maps and tables of invented names, the same every time."""

import random
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from stewardmap.model.dates import month
from stewardmap.model.ids import Id, ids_from
from stewardmap.model.records import (
    Collaboration,
    Holding,
    Membership,
    MembershipRole,
    Organisation,
    Person,
    Post,
    Record,
)
from stewardmap.model.records.ties import tie_of_people
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Level, Role, Sector
from tests.exchange.plan.officers import HEADERS, csv_of, officers

ON = date(2026, 11, 2)
FIRST = ("Ada", "Ben", "Carys", "Dev", "Elin", "Femi", "Grace", "Huw", "Iris", "Jo", "Kofi", "Lena", "Mair")
LAST = (
    "Ashby",
    "Brook",
    "Croft",
    "Dale",
    "Eccles",
    "Frost",
    "Gale",
    "Holt",
    "Ivory",
    "Jago",
    "Keel",
    "Lowe",
)


def people_and_ties(people: int, ties: int, seed: int = 7) -> tuple[Record, ...]:
    """Return records of a map of this size: an organisation for every eight people, a board for forty."""
    chance = random.Random(seed)
    with ids_from(lambda: f"{chance.getrandbits(64):016x}"):
        return tuple(_records(people, ties, chance))


def fresh(snapshot: Snapshot) -> Snapshot:
    """The same map with nothing worked out yet."""
    return Snapshot(snapshot.tables, snapshot.on, snapshot.revision)


def _records(people: int, ties: int, chance: random.Random) -> Iterator[Record]:
    bodies = [
        Organisation(name=f"{LAST[n % len(LAST)]} Body {n}", sector=chance.choice(list(Sector)))
        for n in range(people // 8)
    ]
    named = [Person(name=f"{chance.choice(FIRST)} {chance.choice(LAST)} {n}") for n in range(people)]
    yield from bodies
    yield from named
    for n, person in enumerate(named):
        post = Post(
            title=f"Post {n}", organisation_id=chance.choice(bodies).id, level=chance.choice(list(Level))
        )
        ends = month(2027, chance.randint(1, 12)) if n % 9 == 0 else None
        yield post
        yield Holding(person_id=person.id, post_id=post.id, ends=ends)
    yield from _boards(named, chance)
    for one, other in sorted(_pairs(named, ties, chance)):
        yield tie_of_people(one, other, strength=chance.randint(1, 5))


def _boards(people: list[Person], chance: random.Random) -> Iterator[Record]:
    for n in range(len(people) // 40):
        board = Collaboration(name=f"Board {n}")
        yield board
        for place, person in enumerate(chance.sample(people, 12)):
            seat = Membership(collaboration_id=board.id, person_id=person.id)
            yield seat
            yield MembershipRole(membership_id=seat.id, role=Role.CHAIR if place == 0 else Role.MEMBER)


def _pairs(people: list[Person], wanted: int, chance: random.Random) -> set[tuple[Id, Id]]:
    """Return pairs of whom most are near one another, as in real life."""
    pairs: set[tuple[Id, Id]] = set()
    while len(pairs) < wanted:
        at = chance.randrange(len(people))
        other = (
            (at + chance.randint(1, 20)) % len(people)
            if chance.random() < 0.8
            else chance.randrange(len(people))
        )
        if at != other:
            first, second = sorted((people[at].id, people[other].id))
            pairs.add((first, second))
    return pairs


def officers_table(path: Path, groups: int = 610) -> None:
    """Write a table of the shape and size of the published list of officers of parliamentary groups."""
    path.write_text(csv_of(HEADERS, officers(groups)), encoding="utf-8", newline="")
