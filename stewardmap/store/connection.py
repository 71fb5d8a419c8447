"""The one connection to a map's file: keyed, checked, and in transactions of its own."""

from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher  # type: ignore[import-untyped]
from sqlalchemy import URL, Engine, StaticPool, create_engine, event

from stewardmap.store.keys import Key

BUSY_MILLISECONDS = 2_000


def engine_for(path: Path, key: Key | None, *, must_exist: bool) -> Engine:
    """Return an engine that holds a single connection to a file, which the first use opens."""
    mode = "rw" if must_exist else "rwc"
    url = URL.create("sqlite", database=path.resolve().as_uri(), query={"mode": mode, "uri": "true"})
    # Errors are logged and shown without the values of the statement: they are people's names.
    engine = create_engine(
        url,
        module=sqlcipher,
        poolclass=StaticPool,
        connect_args={"check_same_thread": False},
        hide_parameters=True,
    )

    @event.listens_for(engine, "connect", insert=True)
    def prepare(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        execute = connection.execute
        execute("PRAGMA cipher_log_level = NONE")
        if key is not None:
            execute(f"PRAGMA key = {key.pragma()}")
        execute("PRAGMA foreign_keys = ON")
        execute("PRAGMA trusted_schema = OFF")
        execute("PRAGMA secure_delete = ON")
        execute("PRAGMA synchronous = FULL")
        execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")

    @event.listens_for(engine, "begin")
    def begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine
