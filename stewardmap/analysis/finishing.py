"""What rules found, with what people decided about it, how serious it is, and its place in the order."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from stewardmap.analysis.answers import NOTHING, Answered, answers_by_key
from stewardmap.analysis.finding import Finding, Number, Rule, Severity
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.parameters import VIEWS
from stewardmap.analysis.purposes import about_purpose
from stewardmap.analysis.registry import RULES
from stewardmap.analysis.said_once import said_once

_SEVERITIES = list(Severity)
_RULES = list(Rule)


@dataclass(frozen=True, slots=True)
class Looked:
    """What one walk over all rules gave: the findings by key, and the keys of a walk without the keeper.

    `without` is empty where the map has no keeper, or they were left out from the start.
    """

    ground: Ground
    found: Mapping[str, Finding]
    without: frozenset[str] | None


def finished(looked: Looked) -> tuple[Finding, ...]:
    """Return what was found and asked for, most serious first and those set aside last."""
    answers = answers_by_key(looked.ground.snapshot, looked.ground.asked_since)
    wanted, used = wanted_on(looked.ground), _used(looked.ground)
    told = [
        _told(looked, key, finding, answers.get(key, NOTHING), used[finding.rule])
        for key, finding in looked.found.items()
        if wanted(finding)
    ]
    return tuple(sorted(said_once(told), key=_order))


def wanted_on(ground: Ground) -> Callable[[Finding], bool]:
    """Return what tells the findings that the parameters ask for from those of other views and purposes."""
    view, purpose = ground.parameters.view, ground.parameters.purpose_id

    def wanted(finding: Finding) -> bool:
        in_view = view is None or view in finding.views
        return in_view and (purpose is None or about_purpose(ground, finding, purpose))

    return wanted


def _used(ground: Ground) -> Mapping[Rule, Mapping[str, Number]]:
    """The parameters that stand with the findings of each rule: both thresholds with all of them."""
    chosen = ground.parameters
    always: dict[str, Number] = {
        "theta_reach": chosen.theta_reach,
        "theta_carry": chosen.theta_carry,
        "view": str(chosen.headline),
        "without_keeper": chosen.without_keeper,
        "not_rated_carry": ground.links.not_rated_carry,
        "theta_ignored": ground.links.theta_ignored,
    }
    return {
        rule: {name: getattr(chosen, name) for name in registered.inputs.uses} | always
        for rule, registered in RULES.items()
    }


def _told(
    looked: Looked, key: str, finding: Finding, answered: Answered, used: Mapping[str, Number]
) -> Finding:
    asked = finding.asked or answered.asked
    return replace(
        finding,
        parameters=used,
        numbers=_numbers(looked, finding),
        asked=asked,
        severity=severity(finding, asked=asked),
        holds_without_keeper=None if looked.without is None else key in looked.without,
        answer=answered.answer,
        set_aside=answered.set_aside,
    )


def _numbers(looked: Looked, finding: Finding) -> Mapping[str, Number]:
    """Let the finding about the keeper say how many others appear only without them."""
    if finding.rule is not Rule.ONE_KEEPER or looked.without is None:
        return finding.numbers
    return {**finding.numbers, "only_without": sum(key not in looked.found for key in looked.without)}


def severity(finding: Finding, *, asked: bool) -> Severity:
    """Return *serious* for what is on a need or an important purpose, in all three views, and asked about."""
    if finding.severity is Severity.HOLDS:
        return Severity.HOLDS
    serious = finding.important and len(finding.views) == len(VIEWS) and asked
    return Severity.SERIOUS if serious else Severity.WORTH_ASKING


def _order(finding: Finding) -> tuple[bool, int, bool, bool, bool, int, tuple[float, ...], str]:
    return (
        finding.set_aside,
        _SEVERITIES.index(finding.severity),
        finding.minor,
        finding.held_above,
        not finding.important,
        _RULES.index(finding.rule),
        finding.order,
        finding.key,
    )


def by_key(findings: Iterable[Finding]) -> dict[str, Finding]:
    """Return findings by their keys; of two with one key the first."""
    found: dict[str, Finding] = {}
    for finding in findings:
        found.setdefault(finding.key, finding)
    return found
