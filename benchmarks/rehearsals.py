"""Whoever has most ties leaves all of a sudden, on maps of 600 and of 2,000 people."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.invented import ON, fresh, people_and_ties
from benchmarks.timing import Row, taken
from stewardmap.analysis.findings import find
from stewardmap.analysis.rehearsals.recipe import Leaving, Recipe
from stewardmap.analysis.rehearsals.rehearse import Rehearsed, rehearse
from stewardmap.model.snapshot import Snapshot

SIZES = ((600, 0.5), (2000, 2.0))


def rows(_folder: Path) -> Iterator[Row]:
    """Yield what a rehearsal takes, and what all findings alone take, anew in each of its four states."""
    for people, promised in SIZES:
        snapshot = Snapshot.of_records(people_and_ties(people, 3 * people), on=ON)
        most = max(snapshot.people, key=lambda one: (len(snapshot.ties_of.get(one, ())), one))
        recipe = Recipe((Leaving(most, sudden=True),))
        done = rehearse(snapshot, recipe)
        yield Row(
            what=f"a rehearsal, {people:,} people, {3 * people:,} ties",
            ours=taken(lambda: rehearse(fresh(snapshot), recipe), times=5),  # noqa: B023
            plain=taken(lambda: _find_in_each(done), times=3),  # noqa: B023
            plain_way="all findings with their reasons in each of its states, and nothing else",
            at_most=promised,
            ratio_at_most=1.5,
            note=f"{len(done.lost)} losses, {len(done.plan)} to do",
        )


def _find_in_each(done: Rehearsed) -> None:
    states = (done.states.before, done.states.now, done.states.later, done.planned)
    for state in states:
        find(fresh(state.snapshot), state.parameters)
