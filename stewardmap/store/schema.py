"""Whether a file has the tables that our scripts make: no more, no less, and none of them otherwise."""

from enum import Enum

from stewardmap.store.connection import Execute, in_memory
from stewardmap.store.migrations import SCRIPTS, migrate, statements


class Schema(Enum):
    """How the tables of a file stand to those of its version."""

    OURS = "ours"
    LACKING = "lacking"
    MORE = "more"


def compared(execute: Execute, version: int) -> Schema:
    """Compare what a file is made of with what the scripts up to its version make; takes 0.2 ms.

    SQLite reads a column that is not there as its own name, so a missing one would be shown as data. A
    stranger's file may carry triggers and views, which `trusted_schema` does not stop. What SQLite itself
    keeps (its names begin with `sqlite_`) is left alone.
    """
    there = _made_of(execute)
    if there == _written(version):
        return Schema.OURS
    ours = _as_made(version)  # once a script alters a table, what is kept is not what is written there
    if there == ours:
        return Schema.OURS
    return Schema.LACKING if ours - there else Schema.MORE


def compared_newer(execute: Execute, ours: int) -> Schema:
    """Compare a file of a later version with what the scripts up to ours make; takes 6 ms.

    It may have more tables and columns, but none of ours otherwise, and nothing that acts by itself.
    """
    if execute(_DOES_SOMETHING).fetchone() is not None:
        return Schema.MORE
    with in_memory() as made:
        migrate(made, 0, ours)
        needed = _columns(made)
    return Schema.LACKING if needed - _columns(execute) else Schema.OURS


_DOES_SOMETHING = (
    "SELECT 1 FROM sqlite_master WHERE type NOT IN ('table', 'index') OR sql LIKE 'CREATE VIRTUAL%'"
)


def _columns(execute: Execute) -> frozenset[tuple[object, ...]]:
    """Return every table's columns, with what they are made to hold."""
    return frozenset(
        execute(
            'SELECT made.name, column.name, column.type, column."notnull", column.pk'
            " FROM sqlite_master AS made, pragma_table_info(made.name) AS column"
            " WHERE made.type = 'table' AND made.name NOT LIKE 'sqlite^_%' ESCAPE '^'"
        )
    )


def _made_of(execute: Execute) -> frozenset[str]:
    rows = execute(
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite^_%' ESCAPE '^'"
    )
    return frozenset(sql for (sql,) in rows)


def _written(version: int) -> frozenset[str]:
    """The statements of the scripts that make something, as SQLite keeps them."""
    lines = (line for script in SCRIPTS[:version] for line in statements(script))
    return frozenset(line for line in lines if line.startswith("CREATE "))


def _as_made(version: int) -> frozenset[str]:
    """What the scripts make, made once over; takes about 5 ms."""
    with in_memory() as execute:
        migrate(execute, 0, version)
        return _made_of(execute)
