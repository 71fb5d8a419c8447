"""Whose word an imported tie is, from where and of which day, where its rows do not say."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from stewardmap.exchange.plan.line import Line
from stewardmap.exchange.plan.placed_tie import PlacedTie
from stewardmap.exchange.plan.work import Work
from stewardmap.model import records as r
from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.opinions import RATED, keeper_of
from stewardmap.wording.language import _


def say_whose(work: Work, found: Mapping[Line, PlacedTie]) -> None:
    """Say of each tie that rows make, or rate anew, that the keeper had it from their file, on this day.

    What a row says stays, and what an end said itself is its own. A row of a map of ours says all there is.
    """
    rows: dict[Id, list[Line]] = defaultdict(list)
    for line, placed in found.items():
        if placed.reporter is None and line.own_id is None:
            rows[placed.tie].append(line)
    for tie, lines in rows.items():
        if _says_anything_new(work, tie):
            _say(work, tie, lines)


def _says_anything_new(work: Work, tie: Id) -> bool:
    sketch = work.sketch
    if sketch.is_new(r.Tie, tie):
        return True
    there = sketch.snapshot.ties[tie]
    return any(sketch.value(r.Tie, tie, name) != getattr(there, name) for name in RATED)


def _say(work: Work, tie: Id, lines: Sequence[Line]) -> None:
    """Fill in what no row said; what was said of an earlier rating does not stand for another."""
    sketch, first = work.sketch, min(lines, key=lambda line: (line.file, line.row))
    keeper = keeper_of(sketch.snapshot)
    source = _("{keeper}, imported from {file}") if keeper else _("imported from {file}")
    if sketch.where(r.Tie, tie, "source") is None:
        sketch.say(r.Tie, tie, "source", source.format(keeper=keeper, file=first.came_in), first)
    if sketch.where(r.Tie, tie, "recorded_on") is None:
        sketch.say(r.Tie, tie, "recorded_on", PartialDate(sketch.snapshot.on), first)
