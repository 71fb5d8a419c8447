from hypothesis import given
from hypothesis import strategies as st

from stewardmap.analysis.finding import Finding, Remedy, Rule, Severity, Subject
from stewardmap.exchange.writers.paper.asks import ask_for
from stewardmap.exchange.writers.paper.chosen import BOARD_ORDER, chosen, for_a_board
from stewardmap.model.ids import Id


def _finding(rule: Rule, index: int, severity: Severity = Severity.WORTH_ASKING, case: str = "") -> Finding:
    return Finding(rule=rule, severity=severity, subjects=(Subject("post", Id(f"{index:03d}")),), case=case)


some_findings = st.lists(st.sampled_from(list(Rule)), max_size=60).map(
    lambda rules: [_finding(rule, index) for index, rule in enumerate(rules)]
)


@given(findings=some_findings, most=st.integers(0, 12), of_a_rule=st.integers(1, 4))
def test_every_rule_gets_one_before_any_gets_two_and_none_is_lost_from_the_count(
    findings: list[Finding], most: int, of_a_rule: int
) -> None:
    groups = chosen(findings, Severity.WORTH_ASKING, most, of_a_rule)
    shown = [len(group.shown) for group in groups]
    wanted = [min(group.count, of_a_rule) for group in groups]
    assert sum(group.count for group in groups) == len(findings)
    assert sum(shown) == min(most, sum(wanted))
    full = [have for have, want in zip(shown, wanted, strict=True) if have == want]
    part = [have for have, want in zip(shown, wanted, strict=True) if have < want]
    assert max(part, default=0) - min(part, default=0) <= 1
    assert not full or not part or max(full) <= max(part) + 1


def test_the_forms_of_one_rule_take_turns() -> None:
    rows = [_finding(Rule.HOLDS, k, Severity.HOLDS, case="relation") for k in range(3)]
    rows.append(_finding(Rule.HOLDS, 3, Severity.HOLDS, case="purpose"))
    (group,) = chosen(rows, Severity.HOLDS, 3, 3)
    assert [finding.case for finding in group.shown] == ["relation", "purpose", "relation"]


def test_other_severities_are_left_out() -> None:
    rows = [_finding(Rule.BRIDGE, 1), _finding(Rule.BRIDGE, 2, Severity.SERIOUS)]
    (group,) = chosen(rows, Severity.SERIOUS, 5, 5)
    assert group.shown == (rows[1],)


def test_a_board_hears_of_every_rule_but_how_two_sides_see_their_tie() -> None:
    assert set(Rule) - set(BOARD_ORDER) == {Rule.READINGS_DIFFER}
    assert len(set(BOARD_ORDER)) == len(BOARD_ORDER)


def test_what_was_set_aside_is_not_for_a_board() -> None:
    kept, aside = _finding(Rule.BRIDGE, 1), _finding(Rule.BRIDGE, 2)
    object.__setattr__(aside, "set_aside", True)
    assert for_a_board([kept, aside]) == (kept,)


def test_there_is_something_to_ask_for_every_remedy() -> None:
    for remedy in Remedy:
        for count in (1, 2):
            assert ask_for(remedy, count)
