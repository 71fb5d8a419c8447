"""A map of an earlier schema is backed up, brought up to date in one transaction, and loses nothing."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from shutil import copytree

import pytest

from stewardmap.errors import UnopenableMapError
from stewardmap.model.records import Person
from stewardmap.model.snapshot import Snapshot
from stewardmap.operations.backups import backups_of, kept
from stewardmap.operations.checking import check
from stewardmap.operations.commands import Add
from stewardmap.operations.forget import forget
from stewardmap.operations.opening import open_to_read
from stewardmap.operations.workspace import Workspace
from stewardmap.store.connection import connect
from stewardmap.store.map_file import MapFile
from stewardmap.store.migrations import NEWEST
from tests import released_schema
from tests.faults.town import home
from tests.newer_schema import WITH_PHONES, WITHOUT_PHONES, make_older, newer
from tests.ui import small_map
from tests.ui.small_map import AMINA, STRONG, TOM

HATS = "CREATE TABLE hat (id TEXT NOT NULL);\n\nINSERT INTO hat SELECT id FROM person;\n"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    (tmp_path / "shared").mkdir()
    return small_map.make(tmp_path / "shared" / "old.smap")


@pytest.fixture
def older(tmp_path: Path) -> Iterator[Path]:
    """A map of a schema without telephone numbers, opened by a version that adds them.

    The version before it kept a backup of it, and left an edit that was not yet saved.
    """
    path = small_map.make(tmp_path / "older.smap")
    make_older(path)
    with newer(WITHOUT_PHONES):
        file = MapFile.open(path, None)
        file.document.back_up()
        with file.recording() as execute:
            execute("INSERT INTO person (name, email, notes, id) VALUES ('Bea', 'b@x.uk', '', 'p-bea')")
            execute("UPDATE map_state SET revision = revision + 1")
        file.let_go()
    with newer(WITHOUT_PHONES, WITH_PHONES):
        yield path


def phones(snapshot: Snapshot) -> set[str]:
    return {one.phone for one in snapshot.people.values()}


def version(path: Path) -> int:
    return int.from_bytes(path.read_bytes()[60:64], "big")


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The maps of every released schema, and those of the newest as they would be released now."""
    folder = tmp_path_factory.mktemp("schemas")
    copytree(released_schema.FOLDER, folder, dirs_exist_ok=True)
    with home(folder / "home"):
        for path in released_schema.files(folder):
            if not path.exists():
                released_schema.write(path)
    return folder


@pytest.mark.derived
def test_every_released_schema_is_opened_as_it_was_and_can_be_worked_on(released: Path) -> None:
    there = {path.name: path for path in released.glob("*.smap")}
    assert {path.name for path in released_schema.files(released)} <= there.keys()
    for path in there.values():
        before = path.read_bytes()
        assert released_schema.version_of(path) <= NEWEST
        with Workspace.open(path, released_schema.words_of(path)) as workspace:
            people = {one.name for one in workspace.snapshot().people.values()}
            assert people == {"Amina Rahman", "Tom Okafor", "Siân Price", "José <b>Núñez</b>"}
            assert workspace.snapshot().ties[STRONG].strength == 4
            assert path.read_bytes() == before
            workspace.do(Add(Person(name="Bea")))
        with Workspace.open(path, released_schema.words_of(path)) as again:
            assert len(again.snapshot().people) == 5


def test_what_was_released_is_not_written_again(released: Path) -> None:
    with pytest.raises(SystemExit, match="what was released does not change"):
        released_schema.write(next(released.glob("*.smap")))


def test_a_released_script_that_is_changed_is_found_by_its_map(old: Path) -> None:
    with newer(HATS), Workspace.open(old) as workspace:
        workspace.do(Add(Person(name="Bea")))
    with newer(HATS.replace("id TEXT NOT NULL", "id TEXT")), pytest.raises(UnopenableMapError):
        Workspace.open(old)


def test_it_is_backed_up_first_and_the_document_changes_with_the_first_edit(old: Path) -> None:
    before = old.read_bytes()
    with newer(HATS):
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
def test_a_script_that_fails_changes_nothing(old: Path, script: str, says: str) -> None:
    before = old.read_bytes()
    with newer(script):
        for _again in range(2):
            with pytest.raises(UnopenableMapError, match=says):
                Workspace.open(old)
            assert old.read_bytes() == before
            assert [one.name for one in old.parent.iterdir()] == ["old.smap"]
    (backup,) = backups_of(old)
    assert backup.file.read_bytes() == before


def test_edits_that_were_not_saved_are_backed_up_too_and_nothing_before_can_be_undone(older: Path) -> None:
    before = older.read_bytes()
    with Workspace.open(older) as workspace:
        assert phones(workspace.snapshot()) == {"was amina@example.org", "was ", "was b@x.uk"}
        assert workspace.undo_label is None
        newest, first = backups_of(older)
        assert [len(one.snapshot.people) for one in kept(older, None) if one.snapshot] == [5, 4]
        assert (version(newest.file), first.file.read_bytes() == before) == (NEWEST + 1, True)


def test_with_edits_that_were_not_saved_it_is_brought_up_though_the_document_is_gone(older: Path) -> None:
    older.unlink()
    with Workspace.open(older) as workspace:
        assert len(workspace.snapshot().people) == 5
    assert version(older) == NEWEST + 2


def test_what_is_only_looked_at_is_read_as_a_map_of_now_and_keeps_its_bytes(older: Path) -> None:
    kept_files = [older, *(one.file for one in backups_of(older))]
    before = [file.read_bytes() for file in kept_files]
    expected = {"was amina@example.org", "was "}
    assert phones(check(older, None).snapshot) == expected
    with open_to_read(older, None) as workspace:
        assert phones(workspace.snapshot()) == expected
    (one,) = kept(older, None)
    assert one.snapshot is not None
    assert phones(one.snapshot) == expected
    assert [file.read_bytes() for file in kept_files] == before
    assert [one.name for one in kept_files[1].parent.iterdir()] == [kept_files[1].name]


def test_an_older_edition_that_somebody_saved_is_joined(older: Path) -> None:
    with closing(connect(older, None, must_exist=True)) as theirs:
        theirs.execute("UPDATE person SET email = 'a@new.uk' WHERE id = ?", (AMINA,))
    with Workspace.open(older) as workspace:
        assert "Both are joined" in workspace.document.said
        assert workspace.snapshot().people[AMINA].email == "a@new.uk"
        assert "was b@x.uk" in phones(workspace.snapshot())


def test_somebody_is_forgotten_in_backups_of_an_older_schema(older: Path) -> None:
    with Workspace.open(older) as workspace:
        assert forget(workspace, TOM).unread == ()
        for one in kept(older, None):
            assert one.snapshot is not None
            assert TOM not in one.snapshot.people
