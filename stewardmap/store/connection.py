"""The one connection to a map's file: keyed, checked, and in transactions of its own."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher  # type: ignore[import-untyped]

from stewardmap.store import durability
from stewardmap.store.keys import Key

BUSY_MILLISECONDS = 2_000

# Runs one statement, with values for its question marks, and returns the rows.
Execute = Callable[..., Any]

Error: type[Exception] = sqlcipher.Error
"""What the database complains with."""

IntegrityError: type[Exception] = sqlcipher.IntegrityError
"""What it complains with where a rule of the map itself is broken."""


def connect(path: Path, key: Key | None, *, must_exist: bool) -> Any:
    """Return a connection to a file by which nothing is read yet."""
    where = f"{path.resolve().as_uri()}?mode={'rw' if must_exist else 'rwc'}"
    connection = sqlcipher.connect(where, uri=True, check_same_thread=False, isolation_level=None)
    try:
        for pragma in _pragmas(key):
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection


def _pragmas(key: Key | None) -> Iterator[str]:
    yield "cipher_log_level = NONE"
    if key is not None:
        yield f"key = {key.pragma()}"
    yield "foreign_keys = ON"
    yield "trusted_schema = OFF"
    yield "secure_delete = ON"
    yield f"synchronous = {'FULL' if durability.waited_for else 'OFF'}"
    yield f"busy_timeout = {BUSY_MILLISECONDS}"


@contextmanager
def in_memory() -> Iterator[Execute]:
    """Run plain SQL on an empty database that is no file, and is gone afterwards."""
    connection = sqlcipher.connect(":memory:", isolation_level=None)
    try:
        yield connection.execute
    finally:
        connection.close()


@contextmanager
def transaction(connection: Any) -> Iterator[Execute]:
    """One transaction in plain SQL: saved at the end, or nothing of it if anything raised."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield connection.execute
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
