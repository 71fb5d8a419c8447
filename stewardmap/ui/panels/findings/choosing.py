"""Which findings are shown: by what they are about and how they are put."""

from collections.abc import Container, Iterable
from enum import StrEnum

from stewardmap.analysis.finding import Severity
from stewardmap.ui.current_findings import Told


class About(StrEnum):
    """What a finding is about, as the filter puts it."""

    ALL = "all"
    TIES = "ties"
    POSTS = "posts"
    COLLABORATIONS = "collaborations"


_KINDS = {
    "tie": About.TIES,
    "organisation": About.TIES,
    "need": About.TIES,
    "post": About.POSTS,
    "connector_role": About.POSTS,
    "person": About.POSTS,
    "collaboration": About.COLLABORATIONS,
    "membership": About.COLLABORATIONS,
}


def about(told: Told) -> frozenset[About]:
    """Return under which filters a finding is shown."""
    kinds = {_KINDS.get(one.kind, About.TIES) for one in told.finding.subjects}
    return frozenset(kinds)


def chosen(
    findings: Iterable[Told], what: About, put: Container[Severity], *, answered: bool = False
) -> tuple[Told, ...]:
    """Return the findings under the filters; those that people set aside only if they are asked for."""
    return tuple(
        told
        for told in findings
        if (what is About.ALL or what in about(told))
        and told.finding.severity in put
        and told.finding.set_aside == answered
    )


def holding(findings: Iterable[Told]) -> tuple[Told, ...]:
    """Return those that say what would hold."""
    return tuple(told for told in findings if told.finding.severity is Severity.HOLDS)


def lacking(findings: Iterable[Told]) -> tuple[Told, ...]:
    """Return those that ask for something."""
    return tuple(told for told in findings if told.finding.severity is not Severity.HOLDS)
