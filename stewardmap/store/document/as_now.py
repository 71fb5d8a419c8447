"""A file of an earlier schema, read as it will be once it is brought up to date; its bytes stay."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from stewardmap.store.connection import Execute
from stewardmap.store.document.checked import one
from stewardmap.store.migrations import NEWEST, migrate

# Nothing of the transaction may reach the file or stand beside it, even in a program that is ended by force.
_NOTHING_IS_WRITTEN = ("journal_mode = MEMORY", "cache_spill = OFF")


@contextmanager
def as_now(connection: Any) -> Iterator[Execute]:
    """Read a backup, or another edition of the document, as a map of this version.

    A column that an earlier schema lacks would be read as its own name, and shown as data.
    """
    version = one(connection.execute, "PRAGMA user_version")
    if version == NEWEST:
        yield connection.execute
        return
    for pragma in _NOTHING_IS_WRITTEN:
        connection.execute(f"PRAGMA {pragma}").fetchall()
    connection.execute("BEGIN IMMEDIATE")
    try:
        migrate(connection.execute, version, NEWEST)
        yield connection.execute
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
