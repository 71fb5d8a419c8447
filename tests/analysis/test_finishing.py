"""What stands with every finding, whatever rule it is of."""

from hypothesis import given, settings

from stewardmap.analysis.finding import Rule
from stewardmap.analysis.findings import find
from stewardmap.analysis.parameters import Parameters
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Role
from tests.analysis.drawn_maps import drawn_maps
from tests.analysis.small_maps import a_map, board, body, ties


@given(drawn_maps())
@settings(max_examples=25)
def test_both_thresholds_and_how_ties_not_rated_count_stand_with_each(snapshot: Snapshot) -> None:
    for finding in find(snapshot, Parameters(theta_reach=2, theta_carry=3)):
        assert (finding.parameters["theta_reach"], finding.parameters["theta_carry"]) == (2, 3)
        assert {"view", "without_keeper", "not_rated_carry", "theta_ignored"} <= set(finding.parameters)


def test_a_map_with_no_rated_tie_says_so_of_each() -> None:
    snapshot = a_map(body("a", "p"), body("b", "q"), ties("p-q", None), board("x", p=Role.CHAIR))
    found = find(snapshot)
    assert {finding.rule for finding in found} >= {Rule.ONE_RECORDED_LINK, Rule.HELD_BY_ONE}
    assert all(f.parameters["theta_ignored"] and f.parameters["not_rated_carry"] for f in found)
