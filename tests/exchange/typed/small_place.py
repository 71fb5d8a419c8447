"""A place of a few names, some of them alike, on a day of its own."""

from datetime import date

from stewardmap.exchange.typed.known import Known
from stewardmap.model.ids import Id
from stewardmap.model.records import (
    Alias,
    Collaboration,
    Holding,
    Organisation,
    Person,
    Post,
    Purpose,
    Record,
    Tie,
)
from stewardmap.model.records.ties import tie_of_people
from stewardmap.model.snapshot import Snapshot

ON = date(2026, 11, 22)  # a Sunday
TOM, JO, AMINA, LIZ, SAM, OTHER_SAM = (Id(f"p{n}") for n in range(6))
COUNCIL, TRUST, MANAGER, VACANT, BOARD, FOOD = (Id(f"o{n}") for n in range(6))


def records() -> list[Record]:
    return [
        Person(id=TOM, name="Tom Okafor", notes="Likes tea"),
        Person(id=JO, name="Jo Hall"),
        Person(id=AMINA, name="Amina Rahman"),
        Person(id=LIZ, name="Elizabeth Carter"),
        Person(id=SAM, name="Sam Jones"),
        Person(id=OTHER_SAM, name="Sam Jones"),
        Alias(name="Amina Begum", person_id=AMINA),
        Organisation(id=COUNCIL, name="Northgate Council"),
        Organisation(id=TRUST, name="Eastfield Trust"),
        Post(id=MANAGER, title="Manager", organisation_id=TRUST),
        Post(id=VACANT, title="Housing lead", organisation_id=COUNCIL),
        Holding(person_id=LIZ, post_id=MANAGER),
        Collaboration(id=BOARD, name="Safeguarding Board"),
        Purpose(id=FOOD, name="Food"),
        tie_there(),
    ]


def tie_there() -> Tie:
    return tie_of_people(TOM, JO, id=Id("t"), strength=2)


def place(*more: Record) -> Snapshot:
    return Snapshot.of_records([*records(), *more], ON)


def known() -> Known:
    return Known(place())
