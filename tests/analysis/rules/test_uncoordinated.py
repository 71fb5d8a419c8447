from stewardmap.analysis.finding import Rule
from stewardmap.analysis.parameters import VIEWS
from stewardmap.model.ids import Id
from stewardmap.model.records import KindOfTie, Organisation, OrganisationLink, Record
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Direction, OrganisationLinkKind, TieKind, View
from tests.analysis.rules.looking import fires, found, ids
from tests.analysis.small_maps import a_map, board, body, person, posted, tie, ties, with_records

RULE = Rule.UNCOORDINATED


def advisers(number: int = 4, *records: Record) -> Snapshot:
    """So many people of a department, each with a tie to the one chief of an authority."""
    people = [f"a{i}" for i in range(number)]
    links = [tie(p, "chief") for p in people]
    return a_map(body("d", *people), body("z", "chief"), links, records)


def test_four_who_share_nothing() -> None:
    finding = fires(advisers(), RULE)
    assert finding.key == "uncoordinated:d+z"
    assert (ids(finding, "of"), finding.count("people"), finding.count("groups")) == (["d"], 4, 4)


def test_three_are_too_few() -> None:
    assert found(advisers(3), RULE) == []


def test_a_tie_a_board_or_a_team_between_two_of_them() -> None:
    assert found(advisers(4, *ties("a0-a1")), RULE) == []
    assert found(advisers(4, *board("m", a0=None, a1=None)), RULE) == []
    team = Organisation(id=Id("t"), name="T")
    assert found(advisers(4, team, *posted("a0", "t"), *posted("a1", "t")), RULE) == []


def test_a_team_whose_colleagues_the_map_does_not_presume_is_none() -> None:
    team = Organisation(id=Id("t"), name="T", presume_colleagues=False)
    assert len(found(advisers(4, team, *posted("a0", "t"), *posted("a1", "t")), RULE)) == 1


def test_five_of_whom_two_share_are_four() -> None:
    finding = fires(advisers(5, *ties("a0-a1")), RULE)
    assert (finding.count("people"), finding.count("groups")) == (5, 4)


def test_teams_of_one_department_are_taken_together() -> None:
    links = [
        OrganisationLink(organisation_id=Id(t), other_id=Id("d"), link=OrganisationLinkKind.PART_OF)
        for t in ("t0", "t1", "t2", "t3")
    ]
    teams = [row for i in range(4) for row in body(f"t{i}", f"a{i}")]
    snapshot = a_map(body("d"), teams, links, body("z", "chief"), ties("a0-chief a1-chief a2-chief a3-chief"))
    assert fires(snapshot, RULE).key == "uncoordinated:d+z"
    same = with_records(snapshot, *posted("a1", "t0"))
    assert found(same, RULE) == []


class TestWhoCountsAsATeam:
    """The advisers of one department are apart; the officers of one council, who can speak, are not."""

    def test_colleagues_presumed_are_apart_only_as_recorded(self) -> None:
        finding = fires(advisers(), RULE)
        assert (finding.views, finding.case, finding.minor) == ((View.RECORDED,), "recorded", True)

    def test_colleagues_not_presumed_are_apart_in_every_view(self) -> None:
        finding = fires(with_records(advisers(), self.department(presume=False)), RULE)
        assert (finding.views, finding.case, finding.minor) == (VIEWS, "", False)

    def test_more_than_fifty_are_not_presumed_unless_the_map_says_so(self) -> None:
        more = [row for i in range(47) for row in (person(f"b{i}"), *posted(f"b{i}", "d"))]
        assert fires(advisers(4, *more), RULE).views == VIEWS
        said = with_records(advisers(4, *more), self.department(presume=True))
        assert fires(said, RULE).views == (View.RECORDED,)

    def test_all_who_advise_are_not_minor_however_their_colleagues_are_presumed(self) -> None:
        kinds = [self.advises(f"a{i}~chief") for i in range(4)]
        assert not fires(advisers(4, *kinds), RULE).minor
        assert fires(advisers(4, *kinds[:3]), RULE).minor

    def test_being_advised_is_not_advising(self) -> None:
        kinds = [self.advises(f"a{i}~chief", Direction.BACKWARD) for i in range(4)]
        assert fires(advisers(4, *kinds), RULE).minor

    def test_officers_of_four_departments_who_reach_each_other_through_their_chief(self) -> None:
        parts = [
            OrganisationLink(organisation_id=Id(f"t{i}"), other_id=Id("d"), link=OrganisationLinkKind.PART_OF)
            for i in range(4)
        ]
        teams = [body(f"t{i}", f"a{i}", f"head{i}") for i in range(4)]
        dealing = ties("a0-chief a1-chief a2-chief a3-chief")
        apart = a_map(body("d", "boss"), teams, parts, body("z", "chief"), dealing)
        assert fires(apart, RULE).views == VIEWS
        joined = with_records(apart, *ties("boss-head0 boss-head1 boss-head2 boss-head3"))
        assert (fires(joined, RULE).views, fires(joined, RULE).minor) == ((View.RECORDED,), True)

    def department(self, *, presume: bool) -> Organisation:
        return Organisation(id=Id("d"), name="D", presume_colleagues=presume)

    def advises(self, tie_id: str, direction: Direction = Direction.FORWARD) -> KindOfTie:
        return KindOfTie(tie_id=Id(tie_id), about=TieKind.ADVISES, direction=direction)
