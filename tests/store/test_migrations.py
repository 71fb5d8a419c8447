"""The migrations alone make the schema, and it is the one that the entities describe."""

import re
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, MetaData
from sqlalchemy.schema import CreateIndex, CreateTable

from stewardmap.model.entities import Base
from stewardmap.store.connection import connect
from stewardmap.store.engine import engine_over
from stewardmap.store.map_file import MapFile
from stewardmap.store.migrations import NEWEST, SCRIPTS

BOOKKEEPING = {"map_state", "journal_step", "journal_row", "history", "first_recorded"}


@pytest.fixture
def made_by_migrations(tmp_path: Path) -> Any:
    MapFile.create(tmp_path / "new.smap", None).close()
    engine = engine_over(connect(tmp_path / "new.smap", None, must_exist=True))
    with engine.begin() as connection:
        yield connection
    engine.dispose()


def sql_in(connection: Connection) -> dict[str, str]:
    rows = connection.exec_driver_sql(
        "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND tbl_name NOT IN"
        f" ({', '.join(repr(name) for name in BOOKKEEPING)})"
    )
    return {name: " ".join(sql.split()).replace("( ", "(").replace(" )", ")") for name, sql in rows}


def test_scripts_are_numbered_without_gaps() -> None:
    assert [int(script.name[:4]) for script in SCRIPTS] == list(range(1, NEWEST + 1))


def test_schema_of_a_new_map_is_that_of_the_entities(made_by_migrations: Connection, tmp_path: Path) -> None:
    engine = engine_over(connect(tmp_path / "described.smap", None, must_exist=False))
    with engine.begin() as described:
        for table in Base.metadata.sorted_tables:
            described.execute(CreateTable(table))
            for index in table.indexes:
                described.execute(CreateIndex(index))
        assert sql_in(made_by_migrations) == sql_in(described)
    engine.dispose()


@pytest.mark.filterwarnings("ignore:Skipped unsupported reflection of expression-based index")
def test_every_foreign_key_is_deferred_and_indexed(made_by_migrations: Connection) -> None:
    read = MetaData()
    read.reflect(made_by_migrations)
    keys = [(t, c, k) for t in read.sorted_tables for c in t.columns for k in c.foreign_keys]
    assert len(keys) > 40
    for table, column, key in keys:
        assert key.deferrable, f"{table.name}.{column.name} is checked at once"
        assert key.initially == "DEFERRED", f"{table.name}.{column.name}"
        firsts = {next(iter(index.columns)).name for index in table.indexes}
        assert column.name in firsts, f"{table.name}.{column.name} has no index"


def test_nothing_is_replaced_behind_the_journal() -> None:
    replacing = re.compile(r"(INSERT|UPDATE)\s+OR\s+REPLACE\b|\bREPLACE\s+INTO\b", re.IGNORECASE)
    root = Path(__file__).parents[2] / "stewardmap"
    found = [p.name for p in root.rglob("*.py") if replacing.search(p.read_text(encoding="utf-8"))]
    assert found == []
    assert replacing.search("insert or replace into tie")
