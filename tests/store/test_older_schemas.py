"""A map of an earlier schema is backed up, brought up to date in one transaction, and loses nothing."""

from collections.abc import Callable
from pathlib import Path
from shutil import copyfile

import pytest

from stewardmap.errors import UnopenableMapError
from stewardmap.model.records import Person
from stewardmap.operations.backups import backups_of
from stewardmap.operations.commands import Add
from stewardmap.operations.workspace import Workspace
from stewardmap.store import map_file, migrations, schema
from stewardmap.store.document import checked
from stewardmap.store.migrations import NEWEST
from tests.released_schema import FOLDER
from tests.ui import small_map

Newer = Callable[[str], None]


@pytest.fixture
def newer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Newer:
    """Give this version one more script."""

    def add(text: str) -> None:
        script = tmp_path / f"{NEWEST + 1:04}_more.sql"
        script.write_text(text, encoding="utf-8")
        for module in (migrations, schema):
            monkeypatch.setattr(module, "SCRIPTS", (*migrations.SCRIPTS[:NEWEST], script))
        for module in (checked, map_file):
            monkeypatch.setattr(module, "NEWEST", NEWEST + 1)

    return add


@pytest.fixture
def old(tmp_path: Path) -> Path:
    (tmp_path / "shared").mkdir()
    return small_map.make(tmp_path / "shared" / "old.smap")


def version(path: Path) -> int:
    return int.from_bytes(path.read_bytes()[60:64], "big")


def test_every_released_schema_is_opened(tmp_path: Path) -> None:
    for released in sorted(FOLDER.glob("*.smap")):
        path = Path(copyfile(released, tmp_path / released.name))
        with Workspace.open(path) as workspace:
            assert len(workspace.snapshot().people) == 4
    assert all(int(one.stem) <= NEWEST for one in FOLDER.glob("*.smap"))


def test_it_is_backed_up_first_and_the_document_changes_with_the_first_edit(old: Path, newer: Newer) -> None:
    before = old.read_bytes()
    newer("CREATE TABLE hat (id TEXT NOT NULL);\n\nINSERT INTO hat SELECT id FROM person;\n")
    with Workspace.open(old) as workspace:
        assert len(workspace.snapshot().people) == 4
        with workspace._file.plain() as execute:
            assert execute("SELECT count(*) FROM hat").fetchone() == (4,)
    (backup,) = backups_of(old)
    assert backup.file.read_bytes() == before
    assert old.read_bytes() == before
    with Workspace.open(old) as workspace:
        workspace.do(Add(Person(name="Bea")))
    assert (version(old), version(backup.file)) == (NEWEST + 1, NEWEST)
    with Workspace.open(old) as workspace:
        assert len(workspace.snapshot().people) == 5


@pytest.mark.parametrize(
    ("script", "says"),
    [
        ("CREATE TABLE hat (id TEXT);\n\nINSERT INTO no_hat VALUES (1);\n", "damaged"),
        ("UPDATE holding SET post_id = 'nowhere';\n", "damaged"),
    ],
)
def test_a_script_that_fails_changes_nothing(old: Path, newer: Newer, script: str, says: str) -> None:
    before = old.read_bytes()
    newer(script)
    for _again in range(2):
        with pytest.raises(UnopenableMapError, match=says):
            Workspace.open(old)
        assert old.read_bytes() == before
        assert [one.name for one in old.parent.iterdir()] == ["old.smap"]
    (backup,) = backups_of(old)
    assert backup.file.read_bytes() == before
