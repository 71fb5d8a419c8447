"""A rehearsal from end to end: before, after, after the plan, what would be lost and what holds."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from stewardmap.analysis.ground import Ground
from stewardmap.analysis.introductions.applied import applied
from stewardmap.analysis.parameters import Parameters, Rated, parameters_of
from stewardmap.analysis.rehearsals.carried_out import carried_out
from stewardmap.analysis.rehearsals.fact import Fact
from stewardmap.analysis.rehearsals.happened import Assumed, Assumption, Happened
from stewardmap.analysis.rehearsals.holding import holding
from stewardmap.analysis.rehearsals.lost import lost
from stewardmap.analysis.rehearsals.plan import done_before, more_introductions, room_left, to_do
from stewardmap.analysis.rehearsals.planned import Doing, ToDo
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
    to each, and nothing where no post stands empty; `undecided_counted` the same with each undecided post
    counted for every part of its split organisation, and nothing where none is undecided. `planned` is the
    map meanwhile once the plan has been carried out, and `happened_planned` what happened then.
    """

    recipe: Recipe
    happened: Happened
    before: Summary
    after: Summary
    once_filled: Summary | None
    undecided_counted: Summary | None
    after_plan: Summary
    plan: tuple[ToDo, ...]
    lost: tuple[Fact, ...]
    unattended: tuple[Fact, ...]
    holds: tuple[Fact, ...]
    assumptions: tuple[Assumption, ...]
    states: States
    planned: State
    happened_planned: Happened

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
        parameters: thresholds and view, the same for every state; the map's own if none are given.
        progress: told after each state.

    Returns:
        Facts without prose. Cost is that of all findings for each of three or four states.
    """
    snapshot = snapshot.unrestricted
    states = _states(snapshot, recipe, _as_rated(snapshot, parameters or parameters_of(snapshot)), progress)
    happened = states.happened
    lost_now = _marked(lost(states), _anyway(snapshot, recipe, states))
    decided = _if_decided(states)
    doing, planned, happened_planned = _planned(states, recipe, lost_now)
    return Rehearsed(
        recipe=recipe,
        happened=happened,
        before=summary_of(states.before),
        after=summary_of(states.now),
        once_filled=summary_of(states.later) if happened.vacant else None,
        undecided_counted=summary_of(decided.now) if decided is not None else None,
        after_plan=summary_of(planned),
        plan=doing,
        lost=lost_now if decided is None else _unless_decided(lost_now, lost(decided)),
        unattended=waiting(states),
        holds=holding(states),
        assumptions=_assumptions(happened, doing),
        states=states,
        planned=planned,
        happened_planned=happened_planned,
    )


def _as_rated(snapshot: Snapshot, parameters: Parameters) -> Parameters:
    """Let ties count in every state as rated or not as they do on the map before."""
    links = Ground(snapshot, parameters).links
    return replace(parameters, rated=Rated(hardly=links.not_rated_carry, none=links.rated == 0))


def _states(snapshot: Snapshot, recipe: Recipe, chosen: Parameters, progress: Progress) -> States:
    after, happened = carried_out(snapshot, recipe)
    known = Known(happened.left, happened.appointed)
    now = State(after, chosen, known, progress)
    later = replace(now, snapshot=happened.once_filled) if happened.vacant else now
    return States(State(snapshot, chosen, NOBODY, progress), now, later, happened)


def _planned(
    states: States, recipe: Recipe, lost_now: tuple[Fact, ...]
) -> tuple[tuple[ToDo, ...], State, Happened]:
    """What to do before, and the map after the same steps once it has been done."""
    doing = to_do(states, lost_now)
    after, happened = carried_out(done_before(states, doing), recipe)
    state = replace(states.now, snapshot=after, known=Known(happened.left, happened.appointed))
    more = more_introductions(state, states.before, room_left(doing), states.now.progress)
    after = applied(after, [one.introduction for one in more if one.introduction is not None])
    in_order = sorted([*doing, *more], key=lambda one: list(Doing).index(one.kind))
    return tuple(in_order), replace(state, snapshot=after), happened


def _assumptions(happened: Happened, doing: tuple[ToDo, ...]) -> tuple[Assumption, ...]:
    strengths = {one.strength for one in doing if one.introduction is not None and one.strength is not None}
    plan = [Assumption(Assumed.PLAN_DONE)] if doing else []
    plan += [Assumption(Assumed.STRENGTH, numbers={"strength": one}) for one in sorted(strengths)]
    return (*happened.assumptions, *(one for one in plan if one not in happened.assumptions))


def _if_decided(states: States) -> States | None:
    """The same with undecided posts counted for every part, if any are undecided."""
    generous = states.happened.undecided_counted
    if generous is None:
        return None
    state = replace(states.later, snapshot=generous)
    return replace(states, now=state, later=state)


def _unless_decided(facts: Iterable[Fact], all_the_same: Iterable[Fact]) -> tuple[Fact, ...]:
    """Mark what would not be lost if undecided posts went where they are missed."""
    sure = {fact.key for fact in all_the_same}
    return tuple(fact if fact.key in sure else replace(fact, unless_decided=True) for fact in facts)


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
