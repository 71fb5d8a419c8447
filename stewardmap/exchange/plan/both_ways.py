"""Two rows about one pair that run opposite ways: neither is to be lost to the other."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from stewardmap.exchange.plan.line import Line
from stewardmap.exchange.plan.placed_tie import PlacedTie
from stewardmap.exchange.plan.work import Work
from stewardmap.model.ids import Id
from stewardmap.model.vocabulary import Side


def rated_from_both_ends(work: Work, rows: Mapping[Line, PlacedTie]) -> dict[Line, PlacedTie]:
    """Return the rows that rate a tie otherwise than those the other way, as what their own ends said.

    Each strength is then a reading of the side that the row runs from, so that both are kept.
    """
    open_rows = {
        line: placed
        for line, placed in rows.items()
        if placed.reporter is None and line.own_id is None and not line.text("reported by")
    }
    opposed = _opposed(open_rows, "strength")
    found = {line: placed for line, placed in open_rows.items() if placed.tie in opposed}
    for line in found:
        work.ledger.notice(
            line, "strength",
            "Rows the two ways rate this tie differently: each is kept as what its own end said.",
            "The lower counts. Rate the tie yourself on the map to overrule both.",
        )  # fmt: skip
    return {line: replace(placed, reporter=placed.from_side) for line, placed in found.items()}


def weighed_both_ways(rows: Mapping[Line, PlacedTie]) -> frozenset[Id]:
    """Return the ties to which rows the two ways give different weights of another tool."""
    return _opposed({line: placed for line, placed in rows.items() if line.own_id is None}, "value")


def _opposed(rows: Mapping[Line, PlacedTie], field: str) -> frozenset[Id]:
    said: dict[Id, dict[Side, set[object]]] = defaultdict(lambda: defaultdict(set))
    for line, placed in rows.items():
        value = line.values.get(field)
        if value is not None:
            said[placed.tie][placed.from_side].add(value)
    return frozenset(
        tie for tie, by_side in said.items() if len(by_side) == 2 and len(set.union(*by_side.values())) > 1
    )
