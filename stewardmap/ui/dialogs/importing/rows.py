"""Rows that stand in the way of an import, and tables without them."""

from collections.abc import Container, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stewardmap.exchange.plan import ImportInput, ImportPlan
    from stewardmap.exchange.readers.table import Table

RowOf = tuple[str, int]  # name of the table, number of the row in the file


def rows_in_the_way(plan: "ImportPlan", tables: "Sequence[Table]") -> frozenset[RowOf]:
    """Return the rows that have a problem; a problem of a whole table, or a question, is no row's."""
    asked = {question.problem for question in plan.questions}
    there = {(table.name, row.number) for table in tables for row in table.rows}
    wrong = {(one.file, one.row) for one in plan.problems if one.row is not None and one not in asked}
    return frozenset((file, row) for file, row in wrong if row is not None and (file, row) in there)


def without(given: "ImportInput", left_out: Container[RowOf]) -> "ImportInput":
    """Return a table as it is understood, without the rows that are left out."""
    table = given.table
    kept = tuple(row for row in table.rows if (table.name, row.number) not in left_out)
    return given if len(kept) == len(table.rows) else replace(given, table=replace(table, rows=kept))
