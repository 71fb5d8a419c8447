"""A register of officers in the shape of a real one, with invented names."""

import csv
from io import StringIO
from random import Random

from stewardmap.exchange.kinds import TableKind
from stewardmap.exchange.plan import ImportInput
from tests.exchange.tables import table

HEADERS = [
    "name",
    "officer_role",
    "twfy_id",
    "canon_name",
    "appg",
    "is_officer",
    "member_type",
    "source",
    "removed",
]
MAPPING = {"person": "name", "role": "officer_role", "person id": "twfy_id", "collaboration": "appg"}
REGISTER = {"id": "slug", "name": "title"}
_GIVEN = "Ada Bea Cai Dot Efa Flo Gus Hal Ivy Jac Kit Lou Mai Ned Oli Pia Ray Sal Ted Una Val Win"
_SURNAMES = "Ashdown Birch Crane Dell Elm Fenn Gorse Heath Ives Juniper Knoll Larch Marsh Nettle Oakes Pine"
_ROLES = (
    "Vice Chair",
    "Officer",
    "Chair & Registered Contact",
    "",
    "Co-Chair",
    "Secretary",
    "Treasurer",
    "President",
)


def officers(groups: int = 60, seed: int = 1) -> list[list[str]]:
    """Rows of name, role, id and group: some without ids, some ids with several names, some without roles."""
    random = Random(seed)
    people = [(f"{given} {surname}", f"x/person/{number}") for number, (given, surname) in enumerate(
        (given, surname) for surname in _SURNAMES.split() for given in _GIVEN.split()
    )]  # fmt: skip
    rows = []
    for group in range(groups):
        for person, known_as in random.sample(people, 4):
            number = int(known_as.rpartition("/")[2])
            person_id, name = known_as, person
            if number % 6 == 0:
                person_id, name = "", f"Lady {person} of Eastport"
            elif number % 50 == 7:
                name = random.choice([person, f"Dr {person}"])
            rows.append(
                [name, random.choice(_ROLES), person_id, name, f"group-{group}", "True", "mp", "register", ""]
            )
    return rows


def officers_input(rows: list[list[str]]) -> ImportInput:
    """The rows as a table of memberships, by a mapping of its own headers."""
    return ImportInput(table(csv_of(HEADERS, rows), "officers.csv"), TableKind.MEMBERSHIPS, MAPPING)


def register_rows(groups: int = 70) -> list[list[str]]:
    """Rows of the groups, more of them than have officers."""
    return [
        [
            f"group-{n}",
            f"All-Party Group on Matter {n}",
            f"To look into matter {n}; and more.",
            "Subject",
            f"Body {n}",
        ]
        for n in range(groups)
    ]


def register_input(rows: list[list[str]]) -> ImportInput:
    """The groups as a table of collaborations."""
    head = ["slug", "title", "purpose", "category", "secretariat"]
    return ImportInput(table(csv_of(head, rows), "register.csv"), TableKind.COLLABORATIONS, REGISTER)


def csv_of(head: list[str], rows: list[list[str]]) -> str:
    """Rows as the text of a CSV file."""
    text = StringIO()
    csv.writer(text).writerows([head, *rows])
    return text.getvalue()
