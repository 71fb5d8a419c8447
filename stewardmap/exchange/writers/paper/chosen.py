"""Which findings a paper of a few pages can show, and how many it leaves to the app."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest

from stewardmap.analysis.finding import Finding, Rule, Severity

# What a board can act on comes first. How the two sides of a tie see it is private, so it is not here.
BOARD_ORDER: tuple[Rule, ...] = (
    Rule.HOLDS,
    Rule.NO_AGREED_COVER,
    Rule.NEED_WITHOUT_LINK,
    Rule.ONE_WAY_IN,
    Rule.ONE_RECORDED_LINK,
    Rule.VACANT_POST,
    Rule.MONEY_ENDING,
    Rule.HELD_BY_ONE,
    Rule.MANY_CHAIRS,
    Rule.OWNED_BY_ONE_BODY,
    Rule.UNRECOGNISED_CONNECTOR,
    Rule.ONE_FUNDER,
    Rule.UNCOORDINATED,
    Rule.ADVISES_AND_INSPECTS,
    Rule.CUT_PERSON,
    Rule.ONE_LEVEL,
    Rule.BRIDGE,
    Rule.FRAGILE_TIE,
    Rule.QUIET_TIE,
    Rule.ONE_KEEPER,
)


@dataclass(frozen=True, slots=True)
class Chosen:
    """The findings of one rule and one severity: those shown, and how many there are."""

    rule: Rule
    shown: tuple[Finding, ...]
    count: int


def for_a_board(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return the findings that a paper is about, what a board can act on first.

    None that were set aside are among them, nor minor ones, which are many and said by others too.
    """
    place = {rule: index for index, rule in enumerate(BOARD_ORDER)}
    kept = [f for f in findings if f.rule in place and not f.set_aside and not f.minor]
    return tuple(sorted(kept, key=lambda f: place[f.rule]))


def chosen(findings: Sequence[Finding], severity: Severity, most: int, of_a_rule: int) -> tuple[Chosen, ...]:
    """Return what to show of one severity, by rule, in the order in which the rules come.

    Every rule gets its first finding before any gets its second, so that a long list of one kind does not
    crowd out the others; within a rule the forms in which it holds take turns.

    Args:
        findings: those for a board.
        severity: which of them.
        most: how many at most.
        of_a_rule: how many of one rule at most.
    """
    by_rule: dict[Rule, list[Finding]] = {}
    for finding in findings:
        if finding.severity is severity:
            by_rule.setdefault(finding.rule, []).append(finding)
    shares = _shares([min(len(rows), of_a_rule) for rows in by_rule.values()], most)
    return tuple(
        Chosen(rule, tuple(_in_turns(rows)[:share]), len(rows))
        for (rule, rows), share in zip(by_rule.items(), shares, strict=True)
    )


def _shares(wanted: Sequence[int], most: int) -> list[int]:
    shares = [0] * len(wanted)
    left = min(most, sum(wanted))
    while left:
        for index, want in enumerate(wanted):
            if left and shares[index] < want:
                shares[index] += 1
                left -= 1
    return shares


def _in_turns(rows: Sequence[Finding]) -> list[Finding]:
    by_case: dict[str, list[Finding]] = {}
    for finding in rows:
        by_case.setdefault(finding.case, []).append(finding)
    return [one for one in chain.from_iterable(zip_longest(*by_case.values())) if one is not None]
