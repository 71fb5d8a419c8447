"""Scripts of versions to come, so that maps of an older schema can be had before there is a second one."""

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from unittest import mock

from stewardmap.store import map_file, migrations, schema
from stewardmap.store.connection import connect
from stewardmap.store.document import as_now, checked, rewriting
from stewardmap.store.keys import Key
from stewardmap.store.map_file import MapFile
from stewardmap.store.migrations import NEWEST, SCRIPTS

WITHOUT_PHONES = "ALTER TABLE person DROP COLUMN phone;\n"
WITH_PHONES = """\
ALTER TABLE person ADD COLUMN phone TEXT DEFAULT '' NOT NULL;

UPDATE person SET phone = 'was ' || email;
"""


MORE = """\
ALTER TABLE person ADD COLUMN pronouns TEXT DEFAULT '' NOT NULL;

CREATE TABLE hat (id TEXT NOT NULL);

CREATE INDEX ix_hat_id ON hat (id);
"""
"""What a program that knows nothing of it may pass over."""


@contextmanager
def newer(*texts: str) -> Iterator[None]:
    """Give this version more scripts, for as long as it lasts."""
    with tempfile.TemporaryDirectory() as folder, ExitStack() as planted:
        more = [Path(folder, f"{NEWEST + at:04}_more.sql") for at in range(1, len(texts) + 1)]
        for script, text in zip(more, texts, strict=True):
            script.write_text(text, encoding="utf-8")
        for module in (migrations, schema):
            planted.enter_context(mock.patch.object(module, "SCRIPTS", (*SCRIPTS, *more)))
        for module in (migrations, map_file, checked, as_now, rewriting):
            planted.enter_context(mock.patch.object(module, "NEWEST", NEWEST + len(texts)))
        yield


def make_older(path: Path, key: Key | None = None) -> None:
    """Make a map's file one of a schema without telephone numbers, to which `WITH_PHONES` is the next script.

    For the version that knows `WITHOUT_PHONES` and `WITH_PHONES`, it is one script behind.
    """
    with closing(connect(path, key, must_exist=True)) as connection:
        connection.execute(WITHOUT_PHONES.removesuffix(";\n"))
        connection.execute(f"PRAGMA user_version = {NEWEST + 1}")


def make_newer(path: Path, script: str = MORE, key: Key | None = None) -> Path:
    """Make a map's file one that a version with another script saved, and return its path."""
    with newer(script), closing(MapFile.open(path, key)) as file, file.recording() as execute:
        execute("UPDATE map_state SET revision = revision + 1")
    return path
