"""Everything a map tells us: every registered rule, run and put in order."""

from collections.abc import Mapping
from dataclasses import replace

import stewardmap.analysis.rules  # noqa: F401 - each rule registers itself on import
from stewardmap.analysis.answers import NOTHING, Answered, answers_by_key
from stewardmap.analysis.finding import Finding, Number, Rule, Severity
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.parameters import VIEWS, Parameters
from stewardmap.analysis.purposes import about_purpose
from stewardmap.analysis.registry import RULES, Registered
from stewardmap.model.snapshot import Snapshot
from stewardmap.progress import Progress, no_progress

_SEVERITIES = list(Severity)
_RULES = list(Rule)


def find(
    snapshot: Snapshot, parameters: Parameters | None = None, progress: Progress = no_progress
) -> tuple[Finding, ...]:
    """Return every finding on a map's day, most serious first and those set aside last.

    Args:
        snapshot: the whole map.
        parameters: thresholds and filters; `purpose_id` keeps what bears on one purpose, `view` what holds
            in one view, `without_keeper` leaves the keeper's ties out.
        progress: told after each rule.

    Returns:
        Findings in an order that no name has a part in. Where the map has a keeper everything is run once
        more without them, to say which findings hold either way. Cost is about linear in ties and posts,
        besides one matching for each pair of organisations.
    """
    chosen = parameters or Parameters()
    keeper = snapshot.card.keeper_id if snapshot.card.keeper_id in snapshot.people else None
    without = Ground(snapshot, chosen, frozenset({keeper} if keeper else ()))
    ground = without if chosen.without_keeper else Ground(snapshot, chosen)
    found = _look(ground, progress, 0)
    if keeper is not None and not chosen.without_keeper:
        also = _look(without, progress, len(RULES))
        found = {key: replace(f, holds_without_keeper=key in also) for key, f in found.items()}
        _count_hidden(found, sum(key not in found for key in also))
    return tuple(sorted(_finished(ground, found), key=_order))


def _look(ground: Ground, progress: Progress, done: int) -> dict[str, Finding]:
    found: dict[str, Finding] = {}
    for number, name in enumerate(sorted(RULES, key=_RULES.index)):
        progress(done + number, 2 * len(RULES))
        registered = RULES[name]
        for finding in registered.look(ground):
            found.setdefault(finding.key, replace(finding, parameters=_used(ground, registered)))
    return found


def _count_hidden(found: dict[str, Finding], hidden: int) -> None:
    """Let the finding about the keeper say how many others appear only without them."""
    for key, finding in found.items():
        if finding.rule is Rule.ONE_KEEPER:
            found[key] = replace(finding, numbers={**finding.numbers, "only_without": hidden})


def _used(ground: Ground, registered: Registered) -> Mapping[str, Number]:
    used: dict[str, Number] = {name: getattr(ground.parameters, name) for name in registered.uses}
    used["view"] = str(ground.parameters.headline)
    used["without_keeper"] = ground.parameters.without_keeper
    if any(name.startswith("theta") for name in registered.uses):
        used["not_rated_carry"] = ground.links.not_rated_carry
        used["theta_ignored"] = ground.links.theta_ignored
    return used


def _finished(ground: Ground, found: Mapping[str, Finding]) -> list[Finding]:
    answers = answers_by_key(ground.snapshot, ground.asked_since)
    chosen = ground.parameters
    finished: list[Finding] = []
    for key, finding in found.items():
        if chosen.view is not None and chosen.view not in finding.views:
            continue
        if chosen.purpose_id is None or about_purpose(ground, finding, chosen.purpose_id):
            finished.append(_answered(finding, answers.get(key, NOTHING)))
    return finished


def _answered(finding: Finding, answered: Answered) -> Finding:
    known = replace(
        finding,
        asked=finding.asked or answered.asked,
        answer=answered.answer,
        set_aside=answered.set_aside,
    )
    return replace(known, severity=severity(known))


def severity(finding: Finding) -> Severity:
    """Return *serious* for what is on a need or an important purpose, in all views, and asked about."""
    if finding.severity is Severity.HOLDS:
        return Severity.HOLDS
    everywhere = len(finding.views) == len(VIEWS)
    serious = finding.important and everywhere and finding.asked
    return Severity.SERIOUS if serious else Severity.WORTH_ASKING


def _order(finding: Finding) -> tuple[bool, int, bool, int, tuple[float, ...], str]:
    return (
        finding.set_aside,
        _SEVERITIES.index(finding.severity),
        not finding.important,
        _RULES.index(finding.rule),
        finding.order,
        finding.key,
    )
