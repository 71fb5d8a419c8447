"""A map as it would be after the steps of a rehearsal, and what they did."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from stewardmap.analysis.finding import Subject
from stewardmap.analysis.rehearsals.draft import Draft
from stewardmap.analysis.rehearsals.happened import Assumed, Happened
from stewardmap.analysis.rehearsals.passing import Passing, pass_ties_on
from stewardmap.analysis.rehearsals.recipe import (
    Close,
    Introductions,
    Leaving,
    Merge,
    MoneyEnds,
    MovePost,
    PostEmpty,
    Recipe,
    Split,
    Step,
)
from stewardmap.analysis.rehearsals.steps.closing import close
from stewardmap.analysis.rehearsals.steps.introducing import introduce
from stewardmap.analysis.rehearsals.steps.leaving import leave, stand_empty
from stewardmap.analysis.rehearsals.steps.merging import merge
from stewardmap.analysis.rehearsals.steps.money import end_money
from stewardmap.analysis.rehearsals.steps.splitting import move, split, undecided_for_every_part
from stewardmap.model.dates import covers
from stewardmap.model.records import Holding
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Renewal

_DOING: dict[type[Step], Callable[[Draft, Any], None]] = {
    MovePost: move,
    Merge: merge,
    Split: split,
    Close: close,
    MoneyEnds: end_money,
    PostEmpty: stand_empty,
    Leaving: leave,
}


def carried_out(snapshot: Snapshot, recipe: Recipe) -> tuple[Snapshot, Happened]:
    """Return the map on the day on which everything has happened, and what happened; the given one is kept.

    Args:
        snapshot: the map as it is, on the day it is looked at.
        recipe: the steps; those about something no longer on the map are noted and left out.

    Returns:
        The map meanwhile, while posts stand empty, and the facts, among them the map once they are filled.
        Cost is linear in the map for each step.
    """
    draft = Draft(snapshot, recipe.day(snapshot.on))
    _let_time_pass(draft, snapshot)
    for step in recipe.in_order:
        if not isinstance(step, Introductions):
            _DOING[type(step)](draft, step)
    draft.let_go()
    passing = _with_introductions(draft, recipe, pass_ties_on(draft))
    _note_what_passing_assumes(draft, passing)
    return passing.now, _happened(draft, passing, snapshot)


def _with_introductions(draft: Draft, recipe: Recipe, passing: Passing) -> Passing:
    """Introduce people once it is known who is still there."""
    for step in recipe.in_order:
        if isinstance(step, Introductions):
            now, later = (introduce(draft, step, state) for state in (passing.now, passing.later))
            passing = replace(passing, now=now, later=later)
    return passing


def _let_time_pass(draft: Draft, snapshot: Snapshot) -> None:
    """Let holdings that are planned to end by the day end, but for those whose renewal is confirmed."""
    if draft.day == snapshot.on:
        return
    draft.assume(Assumed.ON_THE_DAY, on=str(draft.day))
    ending = [
        row
        for row in snapshot.of(Holding).values()
        if covers(row.starts, row.ends, snapshot.on) and not covers(row.starts, row.ends, draft.day)
    ]
    confirmed = [row for row in ending if row.renewal is Renewal.CONFIRMED]
    draft.put([replace(row, ends=None) for row in confirmed])
    posts = sorted({row.post_id for row in ending if row.renewal is not Renewal.CONFIRMED})
    if posts:
        draft.assume(Assumed.ENDS_BY_THEN, *(Subject("post", post) for post in posts), posts=len(posts))


def _note_what_passing_assumes(draft: Draft, passing: Passing) -> None:
    if draft.going:
        draft.assume(Assumed.TIES_OF_PEOPLE)
    if passing.unattended or passing.passed_on:
        draft.assume(Assumed.TIES_OF_POSTS)
    if any(one.way == "cover" for one in passing.passed_on):
        draft.assume(Assumed.COVER_HOLDS)


def _happened(draft: Draft, passing: Passing, snapshot: Snapshot) -> Happened:
    named = snapshot.with_rows([*draft.new, *passing.appointed], (), snapshot.revision)
    return Happened(
        day=draft.day,
        once_filled=passing.later,
        undecided_counted=undecided_for_every_part(draft, passing.later),
        named=named,
        left=frozenset(draft.going),
        appointed=frozenset(person.id for person in passing.appointed),
        ties_lost=passing.lost,
        unattended=passing.unattended,
        passed_on=passing.passed_on,
        vacant=passing.vacant,
        ended_posts=tuple(draft.ended_posts),
        ended_roles=tuple(draft.ended_roles),
        unpaid=frozenset(draft.unpaid),
        became=dict(draft.became),
        undecided=tuple(sorted(draft.undecided)),
        assumptions=tuple(draft.assumptions),
    )
