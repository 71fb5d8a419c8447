from stewardmap.analysis.finding import Rule, Subject
from stewardmap.analysis.parameters import Parameters
from stewardmap.model.ids import Id
from stewardmap.model.records import Collaboration, Membership, MembershipRole, Organisation
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Role
from tests.analysis.rules.looking import fires, found, ids
from tests.analysis.small_maps import a_map, board, person, with_records

RULE = Rule.HELD_BY_ONE


def led(**roles: Role | None) -> Snapshot:
    return a_map([person(name) for name in roles], board("m", **roles))


def test_a_chair_without_co_chair_or_deputy() -> None:
    finding = fires(led(a=Role.CHAIR, b=None), RULE)
    assert finding.key == "held_by_one:m"
    assert (finding.case, ids(finding, "person"), finding.count("members")) == ("one chair", ["a"], 2)


def test_a_chair_who_is_also_secretary() -> None:
    second = MembershipRole(membership_id=Id("m/a"), role=Role.SECRETARY)
    assert fires(with_records(led(a=Role.CHAIR, b=None), second), RULE).case == "every role"


def test_another_secretary_does_not_share_the_chair() -> None:
    assert fires(led(a=Role.CHAIR, b=Role.SECRETARY), RULE).case == "one chair"


def test_a_lone_convenor_without_any_chair() -> None:
    assert fires(led(a=Role.CONVENOR, b=None), RULE).case == "no chair"


def test_a_deputy_or_co_chair_shares_it() -> None:
    assert found(led(a=Role.CHAIR, b=Role.DEPUTY_CHAIR), RULE) == []
    assert found(led(a=Role.CO_CHAIR, b=Role.CO_CHAIR), RULE) == []


def test_nobody_in_the_lead_or_no_members_is_not_one() -> None:
    assert found(led(a=None, b=None), RULE) == []
    assert found(a_map(Collaboration(id=Id("m"), name="M")), RULE) == []


def seats(*people: str | None, **others: str) -> Snapshot:
    """Seats on m: of X those of `people`, where empty is a seat kept open; of other bodies one each."""
    given = [("x", who) for who in people] + list(others.items())
    rows = [
        Membership(
            id=Id(f"m{i}"),
            collaboration_id=Id("m"),
            organisation_id=Id(where),
            person_id=Id(who) if who else None,
        )
        for i, (where, who) in enumerate(given)
    ]
    bodies = [Organisation(id=Id(where), name=where.upper()) for where in sorted({x[0] for x in given})]
    named = [person(who) for who in sorted({who for _, who in given if who})]
    return a_map(bodies, Collaboration(id=Id("m"), name="M"), named, rows)


def test_one_named_member_without_alternate() -> None:
    finding = fires(seats("a"), RULE)
    assert finding.key == "held_by_one:m"
    assert (finding.case, ids(finding, "seats_of")) == ("one member", ["x"])
    assert finding.minor


def test_two_named_members_or_none_are_not_one() -> None:
    assert found(seats("a", "b"), RULE) == []
    assert found(seats(None), RULE) == []
    assert found(seats("a", None), RULE) == []


def test_all_seats_without_alternate_are_one_finding_with_a_row_each() -> None:
    finding = fires(seats("a", y="b", z="c"), RULE)
    assert ids(finding, "seats_of") == ["x", "y", "z"]
    assert [row.id for row in finding.evidence] == ["m0", "m1", "m2"]


def test_who_leads_is_told_before_the_seats_and_both_have_to_be_cleared() -> None:
    chair = MembershipRole(membership_id=Id("m0"), role=Role.CHAIR)
    snapshot = with_records(seats("a", y="b"), chair)
    finding = fires(snapshot, RULE)
    assert (finding.case, finding.minor, ids(finding, "seats_of")) == ("one chair", False, ["x", "y"])
    assert [row.id for row in finding.evidence] == ["m0", "m1"]
    deputy = [person("d"), Membership(id=Id("md"), collaboration_id=Id("m"), person_id=Id("d"))]
    role = MembershipRole(membership_id=Id("md"), role=Role.DEPUTY_CHAIR)
    left = fires(with_records(snapshot, *deputy, role), RULE)
    assert (left.key, left.case, left.minor) == (finding.key, "one member", True)


class TestManyChairs:
    RULE = Rule.MANY_CHAIRS

    def boards(self, number: int, **also: Role | None) -> Snapshot:
        made = [board(f"m{i}", a=Role.CHAIR, **also) for i in range(number)]
        return a_map(person("a"), person("b"), made)

    def test_the_only_chair_of_two(self) -> None:
        finding = fires(self.boards(2), self.RULE)
        assert finding.subjects == (Subject("person", Id("a")),)
        assert (finding.count("collaborations"), finding.count("with_deputy")) == (2, 0)

    def test_of_one_is_not_many(self) -> None:
        assert found(self.boards(1), self.RULE) == []

    def test_a_co_chair_would_stay_and_a_deputy_is_none(self) -> None:
        assert found(self.boards(3, b=Role.CO_CHAIR), self.RULE) == []
        assert fires(self.boards(3, b=Role.DEPUTY_CHAIR), self.RULE).count("with_deputy") == 3

    def test_how_many_is_many_can_be_set(self) -> None:
        assert found(self.boards(2), self.RULE, Parameters(chairs_from=3)) == []

    def test_the_most_first(self) -> None:
        more = [board(f"n{i}", b=Role.CHAIR) for i in range(3)]
        snapshot = with_records(self.boards(2), *[row for rows in more for row in rows])
        assert [f.subjects[0].id for f in found(snapshot, self.RULE)] == ["b", "a"]
