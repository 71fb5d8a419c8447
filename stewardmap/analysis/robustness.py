"""Whether a finding depends on our settings: is it there in most of many settings that might do as well?"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

import stewardmap.analysis.rules  # noqa: F401 - each rule registers itself on import
from stewardmap.analysis.finding import Finding
from stewardmap.analysis.ground import Ground, adopt, ground_of
from stewardmap.analysis.parameters import Parameters, parameters_of
from stewardmap.analysis.registry import RULES, Registered, Views
from stewardmap.analysis.settings_drawn import Drawn, settings_drawn
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import View
from stewardmap.progress import Progress, no_progress

DRAWS = 200
SEED = 2006
ENOUGH = 0.8


def robustness(
    snapshot: Snapshot,
    parameters: Parameters | None,
    keys: Collection[str],
    progress: Progress = no_progress,
    *,
    draws: int = DRAWS,
    seed: int = SEED,
) -> Mapping[str, bool]:
    """Return for each finding whether it holds in at least 80 of 100 draws of settings.

    Args:
        snapshot: the whole map on its day.
        parameters: those that the findings were found with, the map's own if none are given.
        keys: of the findings in question.
        progress: told after each rule and setting; it may stop the work.
        draws: how many; what is drawn is said in `settings_drawn`.
        seed: the same seed draws the same.

    Returns:
        The keys with true for those that hold in enough draws. Each rule is asked once for all draws that
        are alike in the parameters it uses, and facts are shared between them, so that the cost is that of
        some ten times finding all keys and hardly grows with the number of draws.
    """
    chosen = parameters or parameters_of(snapshot)
    drawn = list(settings_drawn(snapshot, chosen, draws, seed))
    wanted = {rule for rule in RULES if any(key.startswith(f"{rule}:") for key in keys)}
    asked = [
        (registered, alike)
        for rule, registered in RULES.items()
        if rule in wanted
        for alike in _alike(registered, drawn)
    ]
    grounds = _Grounds(snapshot, chosen)
    held: Counter[str] = Counter()
    for number, (registered, (values, views)) in enumerate(asked):
        progress(number, len(asked))
        ground = grounds.with_values(values)
        for key, there in _present(registered, ground, progress):
            held[key] += sum(views[view] for view in there)
        grounds.keep(ground)
    return {key: held[key] >= ENOUGH * draws for key in keys}


def with_robustness(findings: Iterable[Finding], robust: Mapping[str, bool]) -> tuple[Finding, ...]:
    """Return the same findings, each with whether it holds in most settings where that is known."""
    return tuple(replace(finding, robust=robust.get(finding.key)) for finding in findings)


Values = tuple[tuple[str, Any], ...]


def _alike(registered: Registered, drawn: Iterable[Drawn]) -> Iterator[tuple[Values, Counter[View]]]:
    """The draws that a rule cannot tell apart but by view: the values it uses, how often each view."""
    groups: dict[Values, Counter[View]] = defaultdict(Counter)
    for one in drawn:
        values = tuple((name, getattr(one.parameters, name)) for name in registered.inputs.uses)
        groups[values][one.view] += 1
    yield from groups.items()


def _present(registered: Registered, ground: Ground, progress: Progress) -> Iterator[tuple[str, Views]]:
    for number, found in enumerate(registered.present(ground)):
        if number % 500 == 0:
            progress(0, 0)
        yield found


class _Grounds:
    """Grounds of one map with other parameters, that share what does not depend on those."""

    def __init__(self, snapshot: Snapshot, parameters: Parameters) -> None:
        self._snapshot = snapshot
        self._parameters = parameters
        self._known: dict[Parameters, Ground] = {}

    def with_values(self, values: Values) -> Ground:
        """Return the ground with these values of parameters, and what other grounds know already."""
        parameters = replace(self._parameters, **dict(values))
        ground = self._known.get(parameters) or ground_of(self._snapshot, parameters)
        for other in self._known.values():
            if other is not ground:
                adopt(ground, other, ())
        return ground

    def keep(self, ground: Ground) -> None:
        """Let others share what this ground knows by now."""
        self._known[ground.parameters] = ground
