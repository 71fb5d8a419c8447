"""Ids of everything kept in a map, made here and never by the database."""

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NewType

Id = NewType("Id", str)


def _random_id() -> str:
    return secrets.token_hex(8)


_source: Callable[[], str] = _random_id


def new_id() -> Id:
    """Return an id of 16 characters that no other thing in any map has."""
    return Id(_source())


@contextmanager
def ids_from(source: Callable[[], str]) -> Iterator[None]:
    """Take new ids from another source, so that a test or a sample gets the same ones every time."""
    global _source  # noqa: PLW0603 - one source for the whole process is what this module is for
    before = _source
    _source = source
    try:
        yield
    finally:
        _source = before
