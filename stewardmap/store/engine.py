"""SQLAlchemy over a map's open connection: for what is changed, since reading does without it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher  # type: ignore[import-untyped]
from sqlalchemy import Connection, Engine, StaticPool, create_engine, event
from sqlalchemy.exc import StatementError


def engine_over(connection: Any) -> Engine:
    """Return an engine whose one connection this is; disposing of the engine closes it."""
    # Errors are logged and shown without the values of the statement: they are people's names.
    engine = create_engine(
        "sqlite://",
        module=sqlcipher,
        poolclass=StaticPool,
        creator=lambda: connection,
        hide_parameters=True,
    )

    @event.listens_for(engine, "begin")
    def begin(begun: Connection) -> None:
        begun.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


@contextmanager
def bare() -> Iterator[None]:
    """Let out what was wrong itself, without what SQLAlchemy wraps it in."""
    try:
        yield
    except StatementError as error:
        if error.orig is None:
            raise
        raise error.orig from error
