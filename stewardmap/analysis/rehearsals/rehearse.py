"""A rehearsal from end to end: before, after, after the plan, what would be lost and what holds."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from stewardmap.analysis.parameters import Parameters
from stewardmap.analysis.rehearsals.carried_out import carried_out
from stewardmap.analysis.rehearsals.fact import Fact
from stewardmap.analysis.rehearsals.happened import Assumption, Happened
from stewardmap.analysis.rehearsals.holding import holding
from stewardmap.analysis.rehearsals.lost import lost
from stewardmap.analysis.rehearsals.recipe import Recipe
from stewardmap.analysis.rehearsals.standing import NOBODY, Known
from stewardmap.analysis.rehearsals.state import State
from stewardmap.analysis.rehearsals.summary import Summary, summary_of
from stewardmap.analysis.rehearsals.waiting import waiting
from stewardmap.analysis.rehearsals.weighed import States
from stewardmap.model.snapshot import Snapshot
from stewardmap.progress import Progress, no_progress


@dataclass(frozen=True, slots=True, kw_only=True)
class Rehearsed:
    """What a rehearsal says.

    `after` is the map meanwhile, while posts stand empty; `once_filled` the same when somebody is appointed
    to each, and nothing where no post stands empty.
    """

    recipe: Recipe
    happened: Happened
    before: Summary
    after: Summary
    once_filled: Summary | None
    after_plan: Summary
    lost: tuple[Fact, ...]
    unattended: tuple[Fact, ...]
    holds: tuple[Fact, ...]
    assumptions: tuple[Assumption, ...]
    states: States

    @property
    def named(self) -> Snapshot:
        """The map as it was, with those who are yet to come."""
        return self.happened.named


def rehearse(
    snapshot: Snapshot,
    recipe: Recipe,
    parameters: Parameters | None = None,
    progress: Progress = no_progress,
) -> Rehearsed:
    """Carry out a recipe on a copy of the map and say what it would do; the map itself is left alone.

    Args:
        snapshot: the whole map, on the day that counts as before.
        recipe: the steps and the day of after.
        parameters: thresholds and view, the same for every state.
        progress: told after each state.

    Returns:
        Facts without prose. Cost is that of all findings for each of three or four states.
    """
    chosen = parameters or Parameters()
    after, happened = carried_out(snapshot, recipe)
    known = Known(happened.left, happened.appointed)
    before = State(snapshot, chosen, NOBODY, progress)
    states = States(
        before=before,
        now=State(after, chosen, known, progress),
        later=State(happened.once_filled, chosen, known, progress),
        happened=happened,
    )
    summaries = [summary_of(state) for state in (states.before, states.now)]
    return Rehearsed(
        recipe=recipe,
        happened=happened,
        before=summaries[0],
        after=summaries[1],
        once_filled=summary_of(states.later) if happened.vacant else None,
        after_plan=summaries[1],
        lost=_marked(lost(states), _anyway(snapshot, recipe, states)),
        unattended=waiting(states),
        holds=holding(states),
        assumptions=happened.assumptions,
        states=states,
    )


def _anyway(snapshot: Snapshot, recipe: Recipe, states: States) -> frozenset[object]:
    """What would be so by the day even if nothing of it were done."""
    if recipe.day(snapshot.on) == snapshot.on:
        return frozenset()
    nothing = Recipe((), recipe.day(snapshot.on))
    then, happened = carried_out(snapshot, nothing)
    state = State(then, states.before.parameters, NOBODY, states.before.progress)
    return frozenset(fact.key for fact in lost(States(states.before, state, state, happened)))


def _marked(facts: Iterable[Fact], anyway: frozenset[object]) -> tuple[Fact, ...]:
    return tuple(replace(fact, anyway=True) if fact.key in anyway else fact for fact in facts)
