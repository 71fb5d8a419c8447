"""A small map in which every odd thing of the model has its place."""

from datetime import date
from functools import cache
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from stewardmap.model.dates import PartialDate, day, month
from stewardmap.model.ids import Id, ids_from
from stewardmap.model.records import (
    Card,
    Collaboration,
    Holding,
    KindOfTie,
    Membership,
    MembershipRole,
    Organisation,
    Person,
    Post,
    Reading,
    Record,
)
from stewardmap.model.records.ties import tie_of_organisations, tie_of_people
from stewardmap.model.vocabulary import (
    HoldingKind,
    ReadingState,
    Role,
    Sector,
    Side,
    TieKind,
)
from stewardmap.picture.primitives import Subject

AMINA, TOM, SIONED, JOSE = Id("p-amina"), Id("p-tom"), Id("p-sioned"), Id("p-jose")
COUNCIL, TRUST, CVS = Id("o-council"), Id("o-trust"), Id("o-cvs")
DIRECTOR, GOVERNOR, TRUSTEE, VACANT, WORKER = (Id(f"post-{n}") for n in range(5))
BOARD = Id("c-board")
STRONG, NOT_RATED, OF_BODIES = Id("t-strong"), Id("t-not-rated"), Id("t-bodies")
PAGES = (
    Subject("person", AMINA),
    Subject("organisation", COUNCIL),
    Subject("collaboration", BOARD),
    Subject("post", VACANT),
    Subject("tie", STRONG),
)
"""One of each sort that the inspector has a page for."""


def records() -> list[Record]:
    """Someone in three organisations, a vacant post, a tie not rated, and a tie of two organisations."""
    strong = tie_of_people(AMINA, TOM, id=STRONG, strength=4, formal=True, last_contact=day(2026, 3, 1))
    return [
        Person(id=AMINA, name="Amina Rahman", email="amina@example.org"),
        Person(id=TOM, name="Tom Okafor"),
        Person(id=SIONED, name="Siân Price"),
        Person(id=JOSE, name="José <b>Núñez</b>"),
        Organisation(id=COUNCIL, name="Northmere Council", sector=Sector.COUNCIL),
        Organisation(id=TRUST, name="Hospital Trust", sector=Sector.HEALTH),
        Organisation(id=CVS, name="R&D Northmere CVS", sector=Sector.CHARITY),
        Post(id=DIRECTOR, title="Director", organisation_id=COUNCIL),
        Post(id=GOVERNOR, title="Governor", organisation_id=TRUST),
        Post(id=TRUSTEE, title="Trustee", organisation_id=CVS),
        Post(id=VACANT, title="Partnerships lead", organisation_id=COUNCIL),
        Post(id=WORKER, title="Chief officer", organisation_id=CVS),
        Holding(person_id=AMINA, post_id=DIRECTOR, terms=HoldingKind.FIXED_TERM, ends=_soon()),
        Holding(person_id=AMINA, post_id=GOVERNOR),
        Holding(person_id=AMINA, post_id=TRUSTEE),
        Holding(person_id=SIONED, post_id=WORKER, starts=month(2020, 5)),
        Collaboration(id=BOARD, name="Safeguarding Board", purpose="Children are safe"),
        Membership(id=Id("m-chair"), collaboration_id=BOARD, person_id=SIONED),
        MembershipRole(membership_id=Id("m-chair"), role=Role.CHAIR),
        Membership(collaboration_id=BOARD, organisation_id=TRUST),
        strong,
        KindOfTie(tie_id=STRONG, about=TieKind.WORKS_WITH),
        Reading(tie_id=STRONG, side=Side.FIRST, state=ReadingState.YES, rung=4, on=day(2026, 2, 1)),
        tie_of_people(TOM, SIONED, id=NOT_RATED),
        tie_of_organisations(COUNCIL, TRUST, id=OF_BODIES, strength=3),
    ]


def _soon() -> PartialDate:
    """Return a day within the year, whenever the test is run."""
    now = date.today()  # noqa: DTZ011
    return PartialDate(date(now.year + (now.month > 6), (now.month + 5) % 12 + 1, 1))


def make(path: Path) -> Path:
    """Write the map, without a passphrase: to each test a file of its own."""
    path.write_bytes(_content())
    return path


@cache
def _content() -> bytes:
    """Return the bytes of the map, made once and with the same ids whichever test is first."""
    from stewardmap.operations.workspace import Workspace

    with TemporaryDirectory() as folder, ids_from(map("small{:04}".format, count()).__next__):
        path = Path(folder) / "small.smap"
        Workspace.create(path, None, Card(title="Northmere"), *records()).close()
        return path.read_bytes()
