"""Everything a map tells us: every registered rule, run and put in order."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import stewardmap.analysis.rules  # noqa: F401 - each rule registers itself on import
from stewardmap.analysis.finding import Finding, Rule
from stewardmap.analysis.finishing import Looked, by_key, finished
from stewardmap.analysis.ground import Ground, adopt, keeper_of
from stewardmap.analysis.parameters import Parameters, parameters_of
from stewardmap.analysis.registry import RULES, in_order
from stewardmap.analysis.touched import touched
from stewardmap.model.records import Answer, Record
from stewardmap.model.snapshot import Snapshot
from stewardmap.progress import Progress, no_progress


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
    return find_again(None, snapshot, parameters, progress).findings


@dataclass(frozen=True, slots=True)
class Walk:
    """One walk over all rules: the ground it stood on, and what each rule gave."""

    ground: Ground
    found: Mapping[Rule, tuple[Finding, ...]]
    keys: Mapping[Rule, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Known:
    """The findings of a map, with what they were worked out from, so that the next time little has to be."""

    findings: tuple[Finding, ...]
    whole: Walk
    without: Walk | None


def find_again(
    before: Known | None,
    snapshot: Snapshot,
    parameters: Parameters | None = None,
    progress: Progress = no_progress,
) -> Known:
    """Return the same findings as `find`, and work out only those that what changed has a part in.

    Args:
        before: what was known of the map at another revision; nothing of it is used where the day, the
            parameters or the keeper are not the same.
        snapshot: the whole map as it is now.
        parameters: as for `find`.
        progress: told after each rule.

    Returns:
        The findings and what the next call may use. A rule, or a fact that several rules stand on, is worked
        out again if a row of a kind that it reads came, went or differs in a field that any rule reads.
    """
    snapshot = snapshot.unrestricted
    chosen = parameters or parameters_of(snapshot)
    keeper = keeper_of(snapshot)
    usable = before if before is not None and _comparable(before, snapshot, chosen) else None
    changed = touched(usable.whole.ground.snapshot, snapshot) if usable else frozenset()
    ground, without = Ground(snapshot, chosen), None
    if usable is not None:
        adopt(ground, _root(usable.whole.ground), changed)
    if keeper is not None and chosen.without_keeper:
        ground = ground.leaving_out([keeper])
    elif keeper is not None:
        last = usable.without if usable else None
        without = _walk(ground.leaving_out([keeper]), last, changed, progress, keys_only=True)
    whole = _walk(ground, usable.whole if usable else None, changed, progress, keys_only=False)
    if usable is not None and changed.isdisjoint(_ever_read()):
        return Known(usable.findings, whole, without)
    keys = None if without is None else frozenset().union(*without.keys.values())
    looked = Looked(ground, by_key(one for found in whole.found.values() for one in found), keys)
    return Known(finished(looked), whole, without)


def _ever_read() -> frozenset[type[Record]]:
    """The kinds of record that any finding, or what people decided about it, depends on."""
    return frozenset({Answer}).union(*(registered.inputs.reads for registered in RULES.values()))


def _comparable(before: Known, snapshot: Snapshot, parameters: Parameters) -> bool:
    was = before.whole.ground
    same_keeper = keeper_of(was.snapshot) == keeper_of(snapshot)
    return was.on == snapshot.on and was.parameters == parameters and same_keeper


def _root(ground: Ground) -> Ground:
    return ground if ground.whole is None else ground.whole


def _walk(
    ground: Ground,
    last: Walk | None,
    changed: Iterable[type[Record]],
    progress: Progress,
    *,
    keys_only: bool,
) -> Walk:
    """Ask every rule whose inputs changed, for findings or, which is quicker, for their keys alone."""
    if last is not None and ground.whole is not None:
        adopt(ground, last.ground, frozenset(changed))
    found: dict[Rule, tuple[Finding, ...]] = {}
    keys: dict[Rule, frozenset[str]] = {}
    for number, registered in enumerate(in_order()):
        progress(number if keys_only else len(RULES) + number, 2 * len(RULES))
        rule = registered.rule
        if last is not None and registered.inputs.reads.isdisjoint(changed):
            found[rule], keys[rule] = last.found.get(rule, ()), last.keys.get(rule, frozenset())
        elif keys_only:
            keys[rule] = frozenset(key for key, _ in registered.present(ground))
        else:
            found[rule] = tuple(registered.look(ground))
    return Walk(ground, found, keys)
