"""Small maps drawn by hypothesis in which most rules can fire: a few people and bodies, and much between."""

from datetime import date, timedelta

from hypothesis import strategies as st

from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records import (
    Card,
    Collaboration,
    ConnectorBetween,
    ConnectorRole,
    Contact,
    ContactPerson,
    Cover,
    Funding,
    Holding,
    KindOfTie,
    Membership,
    MembershipRole,
    Need,
    Organisation,
    OrganisationLink,
    Person,
    Post,
    Purpose,
    PurposeOwner,
    PurposeTag,
    Reading,
    Record,
)
from stewardmap.model.records.ties import tie_of_organisations, tie_of_people
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import (
    Direction,
    HoldingKind,
    Level,
    OrganisationLinkKind,
    ReadingState,
    Renewal,
    Role,
    Side,
    TieKind,
)
from tests.analysis.small_maps import DAY

PEOPLE = [Id(f"p{i}") for i in range(9)]
BODIES = [Id(f"o{i}") for i in range(5)]
BOARDS = [Id(f"c{i}") for i in range(3)]
PURPOSES = [Id("purpose-0"), Id("purpose-1")]

near_dates = st.integers(-900, 900).map(lambda days: PartialDate(DAY + timedelta(days=days)))
maybe_dates = st.none() | near_dates
past_dates = st.integers(-900, 0).map(lambda days: PartialDate(DAY + timedelta(days=days)))
strengths = st.none() | st.integers(1, 5)
people = st.sampled_from(PEOPLE)
bodies = st.sampled_from(BODIES)
levels = st.none() | st.sampled_from(Level)


def pairs(ids: list[Id], most: int) -> st.SearchStrategy[list[tuple[Id, Id]]]:
    every = [(a, b) for i, a in enumerate(ids) for b in ids[i + 1 :]]
    return st.lists(st.sampled_from(every), max_size=most, unique=True)


@st.composite
def drawn_maps(draw: st.DrawFn, on: date = DAY) -> Snapshot:
    """A map in which people hold posts, tie, lead boards and are paid for; everything now and then."""
    records: list[Record] = [Person(id=one, name=f"Person {one}") for one in PEOPLE]
    records += [Organisation(id=one, name=f"Body {one}") for one in BODIES]
    records += [Purpose(id=one, name=f"Purpose {one}", important=one is PURPOSES[0]) for one in PURPOSES]
    records += [
        Collaboration(id=one, name=f"Board {one}", budget_holder_id=draw(st.none() | bodies))
        for one in BOARDS
    ]
    records += draw(_posts())
    records += draw(_ties())
    records += draw(_boards())
    records += draw(_the_rest())
    keeper = draw(st.none() | people)
    return Snapshot.of_records([*records, Card(keeper_id=keeper)], on=on)


@st.composite
def _posts(draw: st.DrawFn) -> list[Record]:
    made: list[Record] = []
    for i in range(draw(st.integers(0, 14))):
        post = Post(id=Id(f"post{i:02}"), title=f"Post {i}", organisation_id=draw(bodies), level=draw(levels))
        made.append(post)
        if draw(st.integers(0, 5)):
            terms, renewal = st.none() | st.sampled_from(HoldingKind), st.none() | st.sampled_from(Renewal)
            made.append(
                Holding(
                    id=Id(f"holding{i:02}"),
                    person_id=draw(people),
                    post_id=post.id,
                    terms=draw(terms),
                    renewal=draw(renewal),
                    ends=draw(maybe_dates),
                )
            )
    for child, parent in draw(pairs(BODIES, 2)):
        link = OrganisationLink(
            id=Id(f"{child}<{parent}"),
            organisation_id=child,
            other_id=parent,
            link=OrganisationLinkKind.PART_OF,
        )
        made.append(link)
    return made


@st.composite
def _ties(draw: st.DrawFn) -> list[Record]:
    made: list[Record] = []
    for one, other in draw(pairs(PEOPLE, 16)):
        tie = tie_of_people(
            one,
            other,
            id=Id(f"{one}{other}"),
            strength=draw(strengths),
            last_contact=draw(st.none() | past_dates),
        )
        made += [tie, *draw(_about(tie.id))]
    for one, other in draw(pairs(BODIES, 2)):
        tie = tie_of_organisations(one, other, id=Id(f"{one}{other}"), strength=draw(strengths))
        made += [tie, *draw(_about(tie.id))]
    return made


@st.composite
def _about(draw: st.DrawFn, tie: Id) -> list[Record]:
    made: list[Record] = []
    for i, side in enumerate(draw(st.lists(st.sampled_from(Side), max_size=2))):
        state = draw(st.sampled_from(ReadingState))
        rung = draw(strengths) if state is ReadingState.YES else None
        made.append(
            Reading(id=Id(f"r{i}{tie}"), tie_id=tie, side=side, state=state, rung=rung, on=draw(maybe_dates))
        )
    made += [
        KindOfTie(id=Id(f"{kind}{tie}"), tie_id=tie, about=kind, direction=Direction.FORWARD)
        for kind in draw(st.lists(st.sampled_from([TieKind.ADVISES, TieKind.INSPECTS]), unique=True))
    ]
    if draw(st.integers(0, 4)) == 0:
        purpose = draw(st.sampled_from(PURPOSES))
        made.append(PurposeTag(id=Id(f"tag{tie}"), purpose_id=purpose, tie_id=tie))
    return made


@st.composite
def _boards(draw: st.DrawFn) -> list[Record]:
    made: list[Record] = []
    for board in BOARDS:
        for i, one in enumerate(draw(st.lists(people, max_size=5))):
            seat = Membership(
                id=Id(f"{board}/{i}"),
                collaboration_id=board,
                person_id=one,
                organisation_id=draw(st.none() | bodies),
            )
            made.append(seat)
            role = draw(st.none() | st.sampled_from([Role.CHAIR, Role.SECRETARY, Role.DEPUTY_CHAIR]))
            if role is not None:
                made.append(MembershipRole(id=Id(f"{seat.id}/{role}"), membership_id=seat.id, role=role))
    return made


@st.composite
def _the_rest(draw: st.DrawFn) -> list[Record]:
    made: list[Record] = []
    for i, (one, other) in enumerate(draw(pairs(BODIES, 3))):
        made.append(
            Need(
                id=Id(f"need{i}"),
                first_organisation_id=one,
                first_level=draw(levels),
                second_organisation_id=other,
                purpose_id=draw(st.none() | st.sampled_from(PURPOSES)),
                on=draw(maybe_dates),
            )
        )
    for i in range(draw(st.integers(0, 2))):
        role = ConnectorRole(
            id=Id(f"role{i}"), person_id=draw(people), recognised=draw(st.none() | st.booleans())
        )
        made.append(role)
        made += [
            ConnectorBetween(id=Id(f"{role.id}/{j}"), connector_role_id=role.id, organisation_id=body)
            for j, body in enumerate(draw(st.lists(bodies, max_size=3, unique=True)))
        ]
        made += [
            Funding(id=Id(f"m{i}{j}"), funder_id=funder, connector_role_id=role.id, until=draw(maybe_dates))
            for j, funder in enumerate(draw(st.lists(bodies, max_size=3)))
        ]
    for i, body in enumerate(draw(st.lists(bodies, max_size=3))):
        made.append(PurposeOwner(id=Id(f"owner{i}"), purpose_id=PURPOSES[i % 2], organisation_id=body))
    for i, (one, other) in enumerate(draw(pairs(PEOPLE, 3))):
        made.append(Cover(id=Id(f"cover{i}"), person_id=one, by_id=other, agreed_on=draw(maybe_dates)))
        made.append(Contact(id=Id(f"log{i}"), on=draw(past_dates)))
        made += [
            ContactPerson(id=Id(f"log{i}/{who}"), contact_id=Id(f"log{i}"), person_id=who)
            for who in (one, other)
        ]
    return made
