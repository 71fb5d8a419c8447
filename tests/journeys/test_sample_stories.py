"""Every story of the product stands in the sample map."""

from collections import Counter, defaultdict
from datetime import date

from stewardmap.analysis.finding import Finding, Rule
from stewardmap.model.dates import add_months
from stewardmap.model.records import (
    CollaborationLink,
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
    OrganisationLink,
    Purpose,
    PurposeOwner,
    PurposeTag,
    Stance,
    Tag,
)
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import (
    CollaborationLinkKind,
    ContactKind,
    HoldingKind,
    Level,
    OrganisationLinkKind,
    ReadingState,
    Renewal,
    Role,
    StancePosition,
    TieKind,
    TieSort,
)
from tests.journeys.sample_map import (
    TODAY,
    body_named,
    collaboration_named,
    person_named,
    tie_between,
    ties_running_on,
)

# The stories, by their number in the product's own list


def test_1_a_director_whom_many_lean_on_has_a_deputy_and_a_shared_purpose(sample: Snapshot) -> None:
    director = person_named(sample, "Emrys Pugh-Bowen")
    outside = {
        body
        for tie in sample.ties_of[director]
        for body in sample.organisations_of_person.get(tie.other(director), ())
    }
    assert len(outside) >= 12
    (holding,) = sample.holdings_of_person[director]
    deputies = [p.id for p in sample.posts.values() if p.deputy_of_id == holding.post_id]
    assert deputies
    assert all(sample.holdings_of_post.get(post) for post in deputies)


def test_2_a_charity_chief_is_a_connector_paid_by_the_council(sample: Snapshot) -> None:
    ruth = person_named(sample, "Ruth Ansah-Whitlock")
    (role,) = sample.connector_roles_of[ruth]
    money = [f for f in sample.of(Funding).values() if f.connector_role_id == role.id]
    assert role.recognised
    assert [f.funder_id for f in money] == [body_named(sample, "Wendlesea Borough Council")]
    assert money[0].until is not None
    assert TODAY < money[0].until.latest <= add_months(TODAY, 12)
    assert sum(t.introduced_by_id == ruth for t in sample.ties.values()) >= 3
    met = {c.contact_id for c in sample.of(ContactPerson).values() if c.person_id == ruth}
    assert sum(sample.of(Contact)[one].form is ContactKind.COFFEE for one in met) >= 6
    roles = sample.of(ConnectorRole).values()
    assert len(roles) == 5
    assert sum(not r.recognised for r in roles) == 1


def test_3_three_chief_executives_in_five_years_and_a_restructure(sample: Snapshot) -> None:
    council = body_named(sample, "Wendlesea Borough Council")
    (post,) = (
        p for p in sample.posts.values() if p.title == "Chief Executive" and p.organisation_id == council
    )
    five_years_ago = add_months(TODAY, -60)
    held = [h for h in sample.of(Holding).values() if h.post_id == post.id]
    assert len({h.person_id for h in held if h.ends is None or h.ends.latest > five_years_ago}) == 3
    assert len(sample.holdings_of_post[post.id]) == 1
    gone = [o for o in sample.organisations.values() if o.ends and o.ends.latest < TODAY]
    links = sample.of(OrganisationLink).values()
    successors = {x.organisation_id for x in links if x.link is OrganisationLinkKind.SUCCEEDED_BY}
    assert {o.id for o in gone} == successors != set()
    assert any(p.ends and p.ends.latest < TODAY for p in sample.posts.values())


def test_4_people_with_several_posts_and_ties_of_posts_and_of_people(sample: Snapshot) -> None:
    several = {p: bodies for p, bodies in sample.organisations_of_person.items() if len(bodies) > 1}
    assert len(several) >= 4
    assert len(several[person_named(sample, "Dylan Hargest")]) == 3
    assert sum(h.terms is HoldingKind.JOINT for h in sample.current_holdings) >= 4
    ties = sample.ties.values()
    assert sum(bool(t.first_post_id or t.second_post_id) for t in ties) >= 40
    dylan = person_named(sample, "Dylan Hargest")
    assert len({t.post_of(dylan) for t in sample.ties_of[dylan]}) == 3
    assert any(bool(t.first_post_id) != bool(t.second_post_id) for t in ties)


def test_5_two_sides_read_one_tie_differently(sample: Snapshot) -> None:
    tie = tie_between(sample, "Ruth Ansah-Whitlock", "Catherine Ormesher")
    rungs = {r.side: r.rung for r in sample.readings_of_tie[tie.id]}
    assert set(rungs.values()) == {4, 2}
    states = Counter(r.state for rows in sample.readings_of_tie.values() for r in rows)
    assert set(states) == set(ReadingState)


def test_6_ends_renewals_covers_and_shared_chairs(sample: Snapshot) -> None:
    soon = [h for h in sample.current_holdings if h.ends and h.ends.latest <= add_months(TODAY, 12)]
    assert {h.renewal for h in soon} >= {
        Renewal.NOT_POSSIBLE,
        Renewal.NOT_ASKED,
        Renewal.LIKELY,
        Renewal.CONFIRMED,
    }
    assert {h.terms for h in soon} >= {HoldingKind.ELECTED, HoldingKind.FIXED_TERM, HoldingKind.INTERIM}
    empty = [p for p in sample.posts.values() if not sample.holdings_of_post.get(p.id) and not p.ends]
    assert len(empty) >= 3
    covers = list(sample.of(Cover).values())
    assert {c.tie_id is None for c in covers} == {True, False}
    chairs = Counter(
        sample.of(Membership)[r.membership_id].collaboration_id
        for r in sample.of(MembershipRole).values()
        if r.role is Role.CO_CHAIR
    )
    assert sum(number >= 2 for number in chairs.values()) >= 4


def test_7_six_food_banks_that_had_never_met_did_within_weeks(sample: Snapshot) -> None:
    banks = {
        t.organisation_id for t in sample.of(Tag).values() if t.label == "food bank" and t.organisation_id
    }
    people = {p for bank in banks for p in sample.people_of_organisation[bank]}

    def among(day: date) -> int:
        ties = (t for t in ties_running_on(sample, day) if t.sort is TieSort.PEOPLE)
        return sum(set(t.ends) <= people for t in ties)

    assert len(banks) == 6
    assert among(date(2026, 3, 1)) == 0
    assert among(date(2026, 4, 12)) >= 12


def test_8_advisers_who_do_not_know_each_other_and_one_who_also_inspects(sample: Snapshot) -> None:
    advisers = set(sample.people_of_organisation[body_named(sample, "Office for Place Improvement")])
    ties = [t for one in advisers for t in sample.ties_of[one]]
    assert len(advisers) >= 5
    assert all(len(set(t.ends) & advisers) == 1 for t in ties)
    kinds = defaultdict(set)
    for tie in ties:
        kinds[tie.id] |= {k.about for k in sample.kinds_of_tie[tie.id]}
    assert any(about >= {TieKind.ADVISES, TieKind.INSPECTS} for about in kinds.values())


def test_9_organisations_with_no_tie_or_one_and_needs_between_them(sample: Snapshot) -> None:
    linked = {p for t in ties_running_on(sample, TODAY) if t.sort is TieSort.PEOPLE for p in t.ends}
    alone = [o for o, people in sample.people_of_organisation.items() if not set(people) & linked]
    assert body_named(sample, "Old Quay Residents' Group") in alone
    fishers = sample.people_of_organisation[body_named(sample, "Wendlesea Inshore Fishers' Association")]
    assert sum(len(sample.ties_of[p]) for p in fishers) == 1
    needs = sample.of(Need).values()
    assert any(n.second_level is Level.COMMUNITY and n.first_level is Level.EXECUTIVE for n in needs)
    assert len(needs) >= 8


def test_10_users_have_half_a_vote_on_one_board(sample: Snapshot) -> None:
    seats = sample.memberships_of[collaboration_named(sample, "Care Partnership Board")]
    votes = {bool(s.seat_for == "lived experience"): set() for s in seats}
    for seat in seats:
        if seat.votes is not None:
            votes[seat.seat_for == "lived experience"].add(seat.votes)
    assert votes == {True: {0.5}, False: {1.0}}


def test_11_who_leads_on_what_and_who_holds_whom_to_account(sample: Snapshot) -> None:
    roles = {r.role for r in sample.of(MembershipRole).values()}
    assert roles >= {
        Role.CHAIR, Role.CO_CHAIR, Role.CONVENOR, Role.MEMBER, Role.SPONSOR,
        Role.RESPONSIBLE, Role.ACCOUNTABLE, Role.SUPPORTS, Role.CONSULTED, Role.INFORMED,
    }  # fmt: skip
    assert {k.about for k in sample.of(KindOfTie).values()} == set(TieKind)


def test_12_stances_move_and_grow_old(sample: Snapshot) -> None:
    stances = sorted(sample.of(Stance).values(), key=lambda s: str(s.on))
    assert {s.position for s in stances} == set(StancePosition)
    assert any(s.on and s.on.latest < add_months(TODAY, -12) for s in stances)
    course = defaultdict(list)
    for stance in stances:
        assert stance.said
        assert stance.source
        course[stance.person_id, stance.purpose_id].append(stance.position)
    assert [StancePosition.AGAINST, StancePosition.HELPS] in course.values()


def test_13_practitioner_groups_that_join_hands_and_have_no_centre(sample: Snapshot) -> None:
    groups = [c.id for c in sample.collaborations.values() if c.name.endswith(" Practitioners")]
    members = {g: {s.person_id for s in sample.memberships_of[g]} for g in groups}
    assert len(groups) == 3
    for group, people in members.items():
        bodies = {b for p in people if p for b in sample.organisations_of_person[p]}
        assert len(people) >= 5
        assert len(bodies) >= 4
        assert all(people & members[other] for other in groups if other != group)
    assert not set.intersection(*members.values())


def test_14_purposes_mark_people_ties_and_collaborations(sample: Snapshot) -> None:
    for purpose in ("Family help", "Food and hardship"):
        (one,) = (p.id for p in sample.of(Purpose).values() if p.name == purpose)
        tags = [t for t in sample.of(PurposeTag).values() if t.purpose_id == one]
        assert any(t.person_id for t in tags)
        assert sum(bool(t.tie_id) for t in tags) >= 20
        assert any(t.collaboration_id for t in tags)


def test_15_an_initiative_without_structure_works_through_boards_that_meet(sample: Snapshot) -> None:
    kinder = sample.collaborations[collaboration_named(sample, "A Kinder Wendlesea")]
    assert kinder.formal is False
    assert kinder.budget_holder_id is None
    links = list(sample.of(CollaborationLink).values())
    assert sum(x.from_id == kinder.id and x.link is CollaborationLinkKind.INFLUENCES for x in links) >= 3
    assert {x.link for x in links} == set(CollaborationLinkKind)
    tops = defaultdict(set)
    for owner in sample.of(PurposeOwner).values():
        body = owner.organisation_id
        tops[owner.purpose_id].add(sample.parents_of_organisation.get(body, (body,))[0])
    assert {len(bodies) == 1 for bodies in tops.values()} == {True, False}


def test_16_what_holds_has_levels_owners_and_pairs(sample: Snapshot, findings: tuple[Finding, ...]) -> None:
    pair = {
        body_named(sample, "Children and Families Directorate"),
        body_named(sample, "Family Harbour Wendlesea"),
    }
    (held,) = (f for f in findings if f.rule is Rule.HOLDS and {s.id for s in f.subjects} == pair)
    assert held.numbers["levels"] >= 3
    assert held.numbers["r"] >= 2
    (purpose,) = (p.id for p in sample.of(Purpose).values() if p.name == "Family help")
    owners = [o for o in sample.of(PurposeOwner).values() if o.purpose_id == purpose]
    assert len({o.organisation_id for o in owners}) >= 4
    assert len({o.level for o in owners}) >= 3
