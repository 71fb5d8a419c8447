from stewardmap.analysis.finding import Rule
from stewardmap.model.ids import Id
from stewardmap.model.records import Organisation, OrganisationLink, Record
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import OrganisationLinkKind
from tests.analysis.rules.looking import fires, found, ids
from tests.analysis.small_maps import a_map, board, body, posted, tie, ties, with_records

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
