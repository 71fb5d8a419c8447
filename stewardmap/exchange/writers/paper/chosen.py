"""Which findings a paper of a few pages can show, and how many it leaves to the app."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle

from stewardmap.analysis.finding import Finding, Rule, Severity


@dataclass(frozen=True, slots=True)
class Chosen:
    """The findings of one rule and one severity: those shown, and how many there are."""

    rule: Rule
    shown: tuple[Finding, ...]
    every: tuple[Finding, ...]

    @property
    def more(self) -> int:
        """How many are not shown."""
        return len(self.every) - len(self.shown)


def chosen(findings: Sequence[Finding], severity: Severity, most: int, of_a_rule: int) -> tuple[Chosen, ...]:
    """Return what to show of one severity, by rule, in the order in which the analysis put the rules.

    Every rule gets its first finding before any gets its second, so that a long list of one kind does not
    crowd out the others. Findings set aside are left out.

    Args:
        findings: most serious first.
        severity: which of them.
        most: how many at most.
        of_a_rule: how many of one rule at most.
    """
    by_rule: dict[Rule, list[Finding]] = {}
    for finding in findings:
        if finding.severity is severity and not finding.set_aside:
            by_rule.setdefault(finding.rule, []).append(finding)
    shares = _shares([len(rows) for rows in by_rule.values()], most, of_a_rule)
    return tuple(
        Chosen(rule, tuple(rows[:share]), tuple(rows))
        for (rule, rows), share in zip(by_rule.items(), shares, strict=True)
    )


def _shares(sizes: Sequence[int], most: int, of_a_rule: int) -> list[int]:
    shares = [0] * len(sizes)
    wanted = [min(size, of_a_rule) for size in sizes]
    left = min(most, sum(wanted))
    for index in _round(len(sizes)):
        if left == 0:
            return shares
        if shares[index] < wanted[index]:
            shares[index] += 1
            left -= 1
    return shares


def _round(size: int) -> Iterator[int]:
    return iter(()) if size == 0 else cycle(range(size))
