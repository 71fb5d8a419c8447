"""Everything a map tells us: every registered rule, run and put in order."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import stewardmap.analysis.rules  # noqa: F401 - each rule registers itself on import
from stewardmap.analysis.answers import NOTHING, answers_by_key
from stewardmap.analysis.finding import Finding, Number, Rule, Severity
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.parameters import VIEWS, Parameters, parameters_of
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
        parameters: thresholds and filters, the map's own if none are given; `purpose_id` keeps what bears
            on one purpose, `view` what holds in one view, `without_keeper` leaves the keeper's ties out.
        progress: told after each rule.

    Returns:
        Findings in an order that no name has a part in. Where the map has a keeper everything is run once
        more without them, to say which findings hold either way. Cost is about linear in ties and posts,
        besides one matching for each pair of organisations.
    """
    chosen = parameters or parameters_of(snapshot)
    keeper = snapshot.card.keeper_id if snapshot.card.keeper_id in snapshot.people else None
    ground = Ground(snapshot, chosen)
    without: frozenset[str] | None = None
    if keeper is not None and chosen.without_keeper:
        ground = ground.leaving_out([keeper])
    elif keeper is not None:
        without = _keys(ground.leaving_out([keeper]), progress)
    found = _look(ground, progress, len(RULES))
    return tuple(sorted(_finished(ground, found, without), key=_order))


@dataclass(frozen=True, slots=True)
class _Found:
    finding: Finding
    parameters: Mapping[str, Number]


def _in_order() -> list[Registered]:
    return sorted(RULES.values(), key=lambda r: _RULES.index(r.rule))


def _keys(ground: Ground, progress: Progress) -> frozenset[str]:
    found: set[str] = set()
    for number, registered in enumerate(_in_order()):
        progress(number, 2 * len(RULES))
        found.update(registered.keys(ground))
    return frozenset(found)


def _look(ground: Ground, progress: Progress, done: int) -> dict[str, _Found]:
    found: dict[str, _Found] = {}
    for number, registered in enumerate(_in_order()):
        progress(done + number, 2 * len(RULES))
        used = _used(ground, registered)
        for finding in registered.look(ground):
            found.setdefault(finding.key, _Found(finding, used))
    return found


def _used(ground: Ground, registered: Registered) -> Mapping[str, Number]:
    used: dict[str, Number] = {name: getattr(ground.parameters, name) for name in registered.uses}
    used["view"] = str(ground.parameters.headline)
    used["without_keeper"] = ground.parameters.without_keeper
    if any(name.startswith("theta") for name in registered.uses):
        used["not_rated_carry"] = ground.links.not_rated_carry
        used["theta_ignored"] = ground.links.theta_ignored
    return used


def _finished(
    ground: Ground, found: Mapping[str, _Found], without: frozenset[str] | None
) -> Iterator[Finding]:
    answers = answers_by_key(ground.snapshot, ground.asked_since)
    chosen = ground.parameters
    for key, one in found.items():
        finding = one.finding
        if chosen.view is not None and chosen.view not in finding.views:
            continue
        if chosen.purpose_id is not None and not about_purpose(ground, finding, chosen.purpose_id):
            continue
        answered = answers.get(key, NOTHING)
        asked = finding.asked or answered.asked
        yield replace(
            finding,
            parameters=one.parameters,
            numbers=_numbers(finding, found, without),
            asked=asked,
            severity=severity(finding, asked=asked),
            holds_without_keeper=None if without is None else key in without,
            answer=answered.answer,
            set_aside=answered.set_aside,
        )


def _numbers(
    finding: Finding, found: Mapping[str, _Found], without: frozenset[str] | None
) -> Mapping[str, Number]:
    """Let the finding about the keeper say how many others appear only without them."""
    if finding.rule is not Rule.ONE_KEEPER or without is None:
        return finding.numbers
    return {**finding.numbers, "only_without": sum(key not in found for key in without)}


def severity(finding: Finding, *, asked: bool) -> Severity:
    """Return *serious* for what is on a need or an important purpose, in all views, and asked about.

    Where more holds between the parents it is worth asking and no more.
    """
    if finding.severity is Severity.HOLDS:
        return Severity.HOLDS
    everywhere = len(finding.views) == len(VIEWS)
    serious = finding.important and everywhere and asked and not finding.held_above
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
