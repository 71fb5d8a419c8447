"""Findings in the shape of a list that can be read: by rule, the minor ones apart, some told together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from stewardmap.analysis.finding import Finding, Rule, Severity

# From so many relations that rest on one person one line says more than one each.
TOLD_TOGETHER_FROM = 3


@dataclass(frozen=True, slots=True)
class OfRule:
    """The findings of one rule and one severity, in their order: those to show, and the minor ones."""

    rule: Rule
    severity: Severity
    major: tuple[Finding, ...]
    minor: tuple[Finding, ...]

    @property
    def count(self) -> int:
        """How many there are in all."""
        return len(self.major) + len(self.minor)


def major(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings to show first: not minor, and not set aside by people."""
    return tuple(one for one in findings if not one.minor and not one.set_aside)


def by_rule(findings: Iterable[Finding]) -> tuple[OfRule, ...]:
    """Return findings by severity and rule, in the order in which each first appears; none set aside.

    Args:
        findings: as `find` gives them. Rules that have only minor findings of a severity come after those
            that have others, for so `find` orders them.
    """
    rows: dict[tuple[Severity, Rule], list[Finding]] = {}
    for finding in findings:
        if not finding.set_aside:
            rows.setdefault((finding.severity, finding.rule), []).append(finding)
    return tuple(
        OfRule(rule, severity, major(found), tuple(one for one in found if one.minor))
        for (severity, rule), found in rows.items()
    )


def told_together(findings: Sequence[Finding]) -> tuple[tuple[Finding, ...], ...]:
    """Return the same findings, with neighbours that rest on one person put together.

    Args:
        findings: of any rules, in order; only relations with one recorded link are ever told together, if
            at least three in a row rest on the same person and the parents share no more.
    """
    runs: list[list[Finding]] = []
    for finding in findings:
        if runs and _rests_on(finding) is not None and _rests_on(runs[-1][0]) == _rests_on(finding):
            runs[-1].append(finding)
        else:
            runs.append([finding])
    return tuple(
        part
        for run in runs
        for part in ([tuple(run)] if len(run) >= TOLD_TOGETHER_FROM else [(one,) for one in run])
    )


def _rests_on(finding: Finding) -> tuple[object, ...] | None:
    if finding.rule is not Rule.ONE_RECORDED_LINK or finding.held_above:
        return None
    return (finding.severity, finding.minor, *finding.named["rests_on"])
