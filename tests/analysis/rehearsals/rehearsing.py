"""Rehearsing small maps, and saying what came of it in short."""

from datetime import date

from stewardmap.analysis.rehearsals.fact import Fact
from stewardmap.analysis.rehearsals.recipe import Recipe, Step
from stewardmap.analysis.rehearsals.rehearse import Rehearsed, rehearse
from stewardmap.model.snapshot import Snapshot


def rehearsed(snapshot: Snapshot, *steps: Step, on: date | None = None) -> Rehearsed:
    return rehearse(snapshot, Recipe(steps, on))


def told(facts: tuple[Fact, ...]) -> list[tuple[str, ...]]:
    """Each fact as its kind and the ids of its subjects."""
    return [(str(fact.kind), *(str(subject.id) for subject in fact.subjects)) for fact in facts]
