"""One arrangement, one finding to read first: where two rules say the same, one of them is minor."""

from collections.abc import Iterable
from dataclasses import replace

from stewardmap.analysis.finding import Evidence, Finding, Rule, Severity

_SEVERITIES = list(Severity)


def said_once(findings: Iterable[Finding]) -> list[Finding]:
    """Return the same findings, no two of them to be shown first that rest on the very same rows.

    A need with one way in and a relation with one recorded link say the same where the same ties, or the
    same person's posts, stand behind both. The more serious is shown, and of two alike the relation, which
    says more. One that people set aside is shown already, and takes nothing from the other. What is serious
    is never minor only because the parents share more.
    """
    told = [_shown_if_serious(finding) for finding in findings]
    links = {
        _rows(one): place
        for place, one in enumerate(told)
        if one.rule is Rule.ONE_RECORDED_LINK and not one.set_aside
    }
    for place, need in enumerate(told):
        twin = links.get(_rows(need)) if need.rule is Rule.ONE_WAY_IN and not need.set_aside else None
        if twin is not None:
            less = place if _rank(need) >= _rank(told[twin]) else twin
            told[less] = replace(told[less], minor=True)
    return told


def _shown_if_serious(finding: Finding) -> Finding:
    only_above = finding.held_above and finding.minor and finding.severity is Severity.SERIOUS
    return replace(finding, minor=False) if only_above else finding


def _rank(finding: Finding) -> tuple[int, bool]:
    return _SEVERITIES.index(finding.severity), finding.minor


def _rows(finding: Finding) -> frozenset[Evidence]:
    return frozenset(row for row in finding.evidence if row.kind != "need")
