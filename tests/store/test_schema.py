"""A file whose tables are not those that the scripts make is refused, and never read as if they were."""

import sqlite3
from pathlib import Path

import pytest

from stewardmap.errors import UnopenableMapError
from stewardmap.model.records import Person
from stewardmap.operations.commands import Add
from stewardmap.operations.workspace import Workspace
from stewardmap.store import migrations, schema
from stewardmap.store.connection import in_memory
from stewardmap.store.migrations import NEWEST, migrate
from stewardmap.store.schema import Schema, compared


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    path = tmp_path / "plain.smap"
    with Workspace.create(path) as workspace:
        workspace.do(Add(Person(name="Mair Bevan")))
    return path


def changed_elsewhere(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


@pytest.mark.parametrize(
    "statement",
    [
        "ALTER TABLE person DROP COLUMN phone",
        "ALTER TABLE person RENAME COLUMN phone TO telephone",
        "ALTER TABLE person ADD COLUMN mood TEXT",
        "DROP INDEX ix_person_ref",
        "DROP TABLE history",
    ],
)
def test_a_map_that_lacks_what_ours_has_is_damaged(plain: Path, statement: str) -> None:
    changed_elsewhere(plain, statement)
    before = plain.read_bytes()
    with pytest.raises(UnopenableMapError, match="is damaged"):
        Workspace.open(plain)
    assert plain.read_bytes() == before


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE stranger (person_id TEXT REFERENCES person (id) ON DELETE RESTRICT)",
        "CREATE UNIQUE INDEX stranger ON person (name)",
        "CREATE VIEW stranger AS SELECT name FROM person",
        "CREATE TRIGGER stranger AFTER INSERT ON person BEGIN DELETE FROM tie; END",
    ],
)
def test_a_map_with_more_than_ours_was_changed_by_another_program(plain: Path, statement: str) -> None:
    changed_elsewhere(plain, statement)
    with pytest.raises(UnopenableMapError, match="changed by another program"):
        Workspace.open(plain)


def test_tables_rewritten_by_hand_are_seen(plain: Path) -> None:
    changed_elsewhere(
        plain,
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_master SET sql = replace(sql, 'phone TEXT NOT NULL', 'phone TEXT')",
    )
    with pytest.raises(UnopenableMapError, match="damaged"):
        Workspace.open(plain)


def test_what_the_database_keeps_for_itself_is_no_change(plain: Path) -> None:
    changed_elsewhere(plain, "ANALYZE")
    Workspace.open(plain).close()


def test_a_script_that_alters_a_table_makes_a_map_of_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    second = tmp_path / "0002_more.sql"
    second.write_text(
        "ALTER TABLE person ADD COLUMN pronouns TEXT;\n\nCREATE INDEX ix_x ON person (pronouns);\n"
    )
    for module in (migrations, schema):
        monkeypatch.setattr(module, "SCRIPTS", (*migrations.SCRIPTS[:NEWEST], second))
    with in_memory() as execute:
        migrate(execute, 0, NEWEST)
        assert compared(execute, NEWEST) is Schema.OURS
        assert compared(execute, NEWEST + 1) is Schema.LACKING
        migrate(execute, NEWEST, NEWEST + 1)
        assert compared(execute, NEWEST + 1) is Schema.OURS
        assert compared(execute, NEWEST) is Schema.LACKING
