"""Rows are read in plain SQL as the entities' own types read them."""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from sqlalchemy import select

from stewardmap.model.records import KINDS, Person, Record
from stewardmap.model.snapshot import Snapshot
from stewardmap.operations.commands import Add, put_in
from stewardmap.operations.workspace import Workspace
from stewardmap.store.connection import connect
from stewardmap.store.engine import engine_over
from stewardmap.store.map_file import MapFile
from stewardmap.store.rows import read_rows
from stewardmap.store.tables import table_of
from tests.generated_maps import whole_maps
from tests.house.clone import CLONE


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    path = tmp_path_factory.mktemp("rows") / "empty.smap"
    file = MapFile.create(path, None)
    file.document.publish()
    yield path
    file.discard()


@given(records=whole_maps())
@settings(max_examples=settings().max_examples // 3)
def test_what_is_read_is_what_was_put_in_and_what_the_entities_would_read(
    empty: Path, records: list[Record]
) -> None:
    engine = engine_over(connect(empty, None, must_exist=True))
    try:
        with engine.connect() as connection:
            put_in(connection, tuple(records))
            read = [one for kind in KINDS for one in read_rows(connection.exec_driver_sql, kind)]
            as_entities = [
                kind(**{name: value for name, value in row._mapping.items() if name != "revision"})
                for kind in KINDS
                for row in connection.execute(select(table_of(kind)))
            ]
            connection.rollback()
    finally:
        engine.dispose()
    by_id = {(type(one), one.id): one for one in as_entities}
    assert {(type(one), one.id): one for one in read} == by_id
    assert [[type(v) for v in _values(one)] for one in read] == [
        [type(v) for v in _values(by_id[type(one), one.id])] for one in read
    ]
    assert Snapshot.of_records(read, date(2026, 1, 1)).same_content(
        Snapshot.of_records(records, date(2026, 1, 1))
    )


def _values(one: Record) -> list[object]:
    return [getattr(one, name) for name in sorted(type(one).__dataclass_fields__)]


def test_a_map_is_opened_read_and_closed_without_sqlalchemy(tmp_path: Path) -> None:
    path = tmp_path / "plain.smap"
    with Workspace.create(path) as workspace:
        workspace.do(Add(Person(name="Mair Bevan")))
    look = "import sys; from pathlib import Path; from stewardmap.operations.workspace import Workspace;"
    look += (
        f"w = Workspace.open(Path({str(path)!r})); print(len(w.snapshot().people), w.undo_label); w.close();"
    )
    look += "print([one for one in sys.modules if one.startswith('sqlalchemy')])"
    done = subprocess.run(
        [sys.executable, "-c", look],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(CLONE)},
    )
    assert done.stdout.split("\n")[:2] == ["1 Add", "[]"]
