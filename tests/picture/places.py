"""Invented places, as large as a test wants them: one seed, one place."""

import random
from collections.abc import Iterable
from datetime import date

from stewardmap.model.dates import PartialDate, month
from stewardmap.model.ids import Id
from stewardmap.model.records import (
    Card,
    Collaboration,
    ConnectorRole,
    Funding,
    Holding,
    Membership,
    Organisation,
    Person,
    Place,
    Post,
    Reading,
    Record,
)
from stewardmap.model.records.ties import tie_of_organisations, tie_of_people
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import ReadingState, Sector, Side

ON = date(2026, 11, 22)


def _listed(text: str, at: str | None = None) -> list[str]:
    return [" ".join(piece.split()) for piece in text.split(at)]


FIRST = _listed("""
Amina Beth Callum Dawn Dev Ellen Faye Gareth Grace Helen Ian Joan Kwame Luke Mairead Marcus Nadia Olu Pete
Priya Rhys Rob Ruth Sioned Sunita Tom Yusuf Zara Llŷr Angharad Gwenllïan Siôn Małgorzata Zoë অনন্যা রাহুল
فاطمة يوسف
""")
LAST = _listed("""
Rahman Carter Reid Ellery Patel Shaw Tan Hughes Lindqvist Barrow Fairclough Whitfield Mensah Brannigan Quinn
Lee Kowalska Adeyemi Marlow Nair Morgan Sykes Osei Price Bhatt Okafor Demir Hussain Tŵr-Gwyn Llwyd Ŵyn-Jones
চৌধুরী মুখোপাধ্যায় الهاشمي العمري
""")
PLACES = _listed(
    "Eastmere Northgate Saltby Wexcombe Harrow-on-Sands Dunmere Fenwick Marram Thornsea Cwm-y-Glo"
)
BODIES = {
    Sector.COUNCIL: "{} Borough Council, {} Town Council, {} Harbour Authority",
    Sector.HEALTH: "{} Integrated Care Board, {} Hospital Trust, {} Mental Health Partnership Trust",
    Sector.POLICE: "{} Police, {} Neighbourhood Policing Team",
    Sector.CHARITY: "{} Citizens Advice, {} Carers Centre, {} Council for Voluntary Service",
    Sector.COMMUNITY: "{} Residents, {} Foodbank, Cymdeithas Gymraeg {}, {} বাংলা সমিতি, مركز {} المجتمعي",
    Sector.HOUSING: "{} Homes, {} Housing Association",
    Sector.EDUCATION: "{} College, {} Schools Trust",
    Sector.BUSINESS: "{} Business Improvement District, {} Chamber of Trade",
    Sector.OTHER: "{} Fire and Rescue, {} Faith Forum",
}
BOARDS = _listed(
    """{} Health and Wellbeing Board, {} Community Safety Partnership, {} Neighbourhood Table,
    {} Food Partnership, {} Safeguarding Children Partnership, {} Seafront Programme, {} Digital Group""",
    ",",
)
POSTS = _listed(
    "Chief Executive, Partnerships Manager, Assistant Director of Communities, Trustee, Sergeant", ","
)


def place(people: int = 30, bodies: int = 14, boards: int = 3, ties: int = 60, seed: int = 1) -> Snapshot:
    """Return a place with this many of each; ids are the same for the same seed."""
    chance = random.Random(seed)
    records: list[Record] = [
        Place(id=Id("pl"), name="Eastmere"),
        Card(title="Who works with whom in Eastmere", place_id=Id("pl"), purpose="Food and housing"),
    ]
    organisations = [_body(k, chance) for k in range(bodies)]
    posts = [_post(k, organisations, chance) for k in range(people)]
    named = [
        Person(id=Id(f"p{k:04}"), name=f"{chance.choice(FIRST)} {chance.choice(LAST)}") for k in range(people)
    ]
    held = [
        Holding(id=Id(f"h{k:04}"), person_id=p.id, post_id=post.id)
        for k, (p, post) in enumerate(zip(named, posts, strict=True))
    ]
    records += [*organisations, *posts, *named, *held]
    records += _extra(named, posts, organisations, chance)
    records += _boards(boards, named, chance)
    records += _ties(ties, named, posts, organisations, chance)
    return Snapshot.of_records(records, ON)


def _body(k: int, chance: random.Random) -> Organisation:
    sector = list(Sector)[k % len(Sector)]
    name = chance.choice(BODIES[sector].split(", ")).format(PLACES[(k * 7 // 9) % len(PLACES)])
    return Organisation(id=Id(f"o{k:04}"), name=name, sector=sector)


def _post(k: int, organisations: list[Organisation], chance: random.Random) -> Post:
    body = organisations[min(len(organisations) - 1, int(len(organisations) * chance.random() ** 1.7))]
    return Post(id=Id(f"s{k:04}"), title=chance.choice(POSTS), organisation_id=body.id)


def _extra(
    people: list[Person], posts: list[Post], organisations: list[Organisation], chance: random.Random
) -> Iterable[Record]:
    """Yield a vacant post, a person who left, connectors, and a person in three organisations."""
    yield Post(id=Id("vacant"), title="Partnerships Manager", organisation_id=organisations[0].id)
    yield Post(id=Id("former"), title="Director", organisation_id=organisations[1].id)
    yield Person(id=Id("left"), name="Ines Fairweather")
    yield Holding(id=Id("hl"), person_id=Id("left"), post_id=Id("former"), ends=month(2026, 3))
    yield tie_of_people(Id("left"), people[0].id, id=Id("tl"), strength=3)
    for k, post in enumerate(posts[-2:]):
        yield Holding(id=Id(f"hx{k}"), person_id=people[0].id, post_id=post.id)
    for k, person in enumerate(people[:3]):
        yield ConnectorRole(id=Id(f"r{k}"), person_id=person.id, recognised=True)
    yield Funding(id=Id("f0"), funder_id=organisations[0].id, connector_role_id=Id("r0"))
    if len(organisations) > 4:
        yield tie_of_organisations(organisations[2].id, organisations[4].id, id=Id("to"), strength=2)


def _boards(count: int, people: list[Person], chance: random.Random) -> Iterable[Record]:
    for k in range(count):
        name = BOARDS[k % len(BOARDS)].format(PLACES[k % len(PLACES)])
        yield Collaboration(id=Id(f"c{k:04}"), name=name)
        for person in chance.sample(people, min(len(people), chance.randint(4, 10))):
            yield Membership(
                id=Id(f"m{k:04}{person.id}"), person_id=person.id, collaboration_id=Id(f"c{k:04}")
            )


def _ties(
    count: int,
    people: list[Person],
    posts: list[Post],
    organisations: list[Organisation],
    chance: random.Random,
) -> Iterable[Record]:
    spot = {o.id: (chance.random(), chance.random()) for o in organisations}
    home = {p.id: s.organisation_id for p, s in zip(people, posts, strict=True)}
    made: set[tuple[Id, Id]] = set()
    for _ in range(count * 60):
        if len(made) == count or len(people) < 2:
            break
        one, other = sorted(chance.sample([p.id for p in people], 2))
        (x, y), (u, v) = spot[home[one]], spot[home[other]]
        if (one, other) in made or chance.random() > 3 ** (-11 * ((x - u) ** 2 + (y - v) ** 2) ** 0.5):
            continue
        made.add((one, other))
        yield from _tie(one, other, chance)


def _tie(one: Id, other: Id, chance: random.Random) -> Iterable[Record]:
    months = chance.choice([1, 2, 5, 9, 15, 30, None])
    last = None if months is None else PartialDate(date(2026 - months // 12, 12 - months % 12, 1))
    tie = tie_of_people(
        one,
        other,
        id=Id(f"t{one}{other}"),
        strength=chance.choice([1, 2, 2, 3, 3, 4, 5, None]),
        formal=chance.choice([True, True, False, None]),
        last_contact=last,
    )
    yield tie
    if chance.random() < 0.75:
        yield Reading(
            id=Id(f"g{one}{other}"), tie_id=tie.id, side=Side.FIRST, state=ReadingState.YES, rung=tie.strength
        )
