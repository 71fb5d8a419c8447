"""A document is put in place whole or not at all, while edits go on, and nothing stands beside it."""

import os
import threading
from pathlib import Path

import pytest

from stewardmap.errors import UnopenableMapError, WorldError
from stewardmap.model.records import Person
from stewardmap.operations.commands import Add
from stewardmap.operations.workspace import Workspace
from stewardmap.store.document import disk
from stewardmap.store.document.lock import DEAD_AFTER_SECONDS
from stewardmap.store.document.looking import look_at
from tests.store.document.test_opening_table import add, names

BESIDE = {"town.smap", ".town.smap.lock"}


@pytest.fixture
def town(tmp_path: Path) -> Path:
    (tmp_path / "shared").mkdir()
    path = tmp_path / "shared" / "town.smap"
    Workspace.create(path).close()
    return path


def _full(*_arguments: object, **_more: object) -> None:
    raise OSError(28, "No space left on device")


def stands(path: Path) -> set[str]:
    return {one.name for one in path.parent.iterdir()}


def test_edits_go_on_while_a_worker_publishes(town: Path) -> None:
    with Workspace.open(town) as workspace:
        workspace.do(Add(*(Person(name=f"P{n}") for n in range(300)), label="Many"))
        worker = threading.Thread(target=lambda: [workspace.document.publish() for _ in range(8)])
        worker.start()
        done = 0
        while worker.is_alive():
            workspace.do(Add(Person(name=f"Q{done}"), label="One more"))
            done += 1
        worker.join()
        assert done > 2
        workspace.document.publish()
        assert workspace.document.is_saved
        copy = town.with_name("copy.smap")
        copy.write_bytes(town.read_bytes())
    with Workspace.open(copy) as read:
        assert len(names(read)) == 300 + done


@pytest.mark.parametrize("fails", ["copy", "move", "sync_file", "digest_of", "write_small", "make_ready"])
def test_a_publishing_that_fails_leaves_the_document_and_loses_nothing(
    town: Path, monkeypatch: pytest.MonkeyPatch, fails: str
) -> None:
    before = town.read_bytes()
    workspace = Workspace.open(town)
    workspace.do(Add(Person(name="Ada"), label="Add Ada"))

    with monkeypatch.context() as patched:
        patched.setattr(disk, fails, _full)
        with pytest.raises(WorldError, match=r"town\.smap cannot be saved: No space left"):
            workspace.document.publish()
        assert not workspace.document.is_saved
        assert stands(town) == BESIDE
        assert town.read_bytes() == before
    workspace.document.publish()
    assert workspace.document.is_saved
    workspace.close()
    assert stands(town) == {"town.smap"}


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="a folder's mode binds nobody here")
def test_in_a_folder_that_is_read_only_edits_are_kept(town: Path) -> None:
    town.parent.chmod(0o555)
    try:
        workspace = Workspace.open(town)
        workspace.do(Add(Person(name="Ada")))
        with pytest.raises(WorldError, match="cannot be saved"):
            workspace.close()
    finally:
        town.parent.chmod(0o755)
    with Workspace.open(town) as again:
        assert names(again) == {"Ada"}


def test_what_is_only_read_is_not_written(town: Path) -> None:
    seen = town.stat()
    with Workspace.open(town) as workspace:
        workspace.history()
    assert (town.stat().st_mtime_ns, town.stat().st_ino) == (seen.st_mtime_ns, seen.st_ino)


def test_a_link_to_a_document_stays_a_link(town: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.smap"
    link.symlink_to(town)
    add(link, "Ada")
    assert link.is_symlink()
    with Workspace.open(town) as workspace:
        assert (names(workspace), workspace.undo_label) == ({"Ada"}, "Add Ada")


def test_the_mode_of_a_document_stays(town: Path) -> None:
    town.chmod(0o640)
    add(town, "Ada")
    assert town.stat().st_mode & 0o777 == 0o640


def test_a_disk_too_full_to_open_a_map_is_said_with_what_to_do(
    town: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STEWARDMAP_HOME", str(town.parent.parent / "elsewhere"))
    with monkeypatch.context() as patched:
        patched.setattr(disk, "copy", _full)
        with pytest.raises(UnopenableMapError, match=r"the disk is full.*Make room"):
            Workspace.open(town)
        with pytest.raises(UnopenableMapError, match=r"the disk is full.*Make room"):
            look_at(town, None)
        patched.setattr(Path, "mkdir", _full)
        with pytest.raises(WorldError, match=r"no room for Steward Map's own files.*Make room"):
            Workspace.open(town)
    assert stands(town) == {town.name}
    Workspace.open(town).close()


def lock_of(path: Path) -> Path:
    return path.with_name(f".{path.name}.lock")


def test_a_lock_says_who_has_it_and_is_gone_on_closing(town: Path) -> None:
    workspace = Workspace.open(town)
    kept = lock_of(town).read_text(encoding="utf-8")
    assert str(os.getpid()) in kept
    workspace.close()
    assert stands(town) == {"town.smap"}


def test_a_lock_of_someone_elsewhere_holds_and_names_them_until_it_is_silent(town: Path) -> None:
    with Workspace.open(town):
        kept = lock_of(town).read_text(encoding="utf-8")
    other = kept.replace('"computer": "', '"computer": "depot-').replace('"who": "', '"who": "Bryn-')
    lock_of(town).write_text(other, encoding="utf-8")
    before = town.read_bytes()
    with pytest.raises(UnopenableMapError, match=r"in use by Bryn-.* on depot-.*, since"):
        Workspace.open(town)
    assert lock_of(town).read_text(encoding="utf-8") == other
    silent = lock_of(town).stat().st_mtime - DEAD_AFTER_SECONDS - 10
    os.utime(lock_of(town), (silent, silent))
    Workspace.open(town).close()
    assert stands(town) == {"town.smap"}
    assert town.read_bytes() == before


def test_a_lock_that_was_taken_over_is_neither_published_past_nor_removed(town: Path) -> None:
    workspace = Workspace.open(town)
    kept = lock_of(town).read_text(encoding="utf-8")
    other = kept.replace('"computer": "', '"computer": "depot-').replace('"token": "', '"token": "0')
    lock_of(town).write_text(other, encoding="utf-8")
    before = town.read_bytes()
    workspace.do(Add(Person(name="Ada")))
    with pytest.raises(UnopenableMapError, match=r"in use by .* on depot-"):
        workspace.close()
    assert town.read_bytes() == before
    assert lock_of(town).read_text(encoding="utf-8") == other
    lock_of(town).unlink()
    with Workspace.open(town) as again:
        assert names(again) == {"Ada"}


def test_in_another_home_on_this_computer_a_living_owner_keeps_the_lock(
    town: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Workspace.open(town):
        monkeypatch.setenv("STEWARDMAP_HOME", str(tmp_path / "another"))
        with pytest.raises(UnopenableMapError, match="in use by"):
            Workspace.open(town)


def test_whoever_is_overtaken_while_saving_writes_over_nothing(
    town: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = Workspace.open(town)
    workspace.do(Add(Person(name="Ada")))
    make_ready = disk.make_ready

    def asleep(made: Path, document: Path) -> str:
        digest = make_ready(made, document)
        lock_of(town).write_text(
            lock_of(town).read_text("utf-8").replace('"token": "', '"token": "0'), "utf-8"
        )
        document.write_bytes(b"what another saved meanwhile")
        return digest

    monkeypatch.setattr(disk, "make_ready", asleep)
    with pytest.raises(UnopenableMapError, match=r"changed by someone else|in use by"):
        workspace.document.publish()
    assert town.read_bytes() == b"what another saved meanwhile"
    assert stands(town) == BESIDE
    workspace.document.let_go()


def test_what_programs_that_died_left_beside_a_document_is_cleared_away(town: Path) -> None:
    kept = [town.with_name(name) for name in (".town.smap.old.77.part", ".other.smap.7.part", "7.part")]
    left = [
        town.with_name(f".town.smap.{one}")
        for one in ("77.part", f"lock.{'a' * 16}", f"lock.{'b' * 16}.dead")
    ]
    young = town.with_name(f".town.smap.lock.{'c' * 16}")
    for one in (*kept, *left, young):
        one.touch()
        os.utime(one, (1.0, 1.0))
    young.touch()
    Workspace.open(town).close()
    assert stands(town) == {"town.smap", young.name, *(one.name for one in kept)}


def test_a_lock_from_the_future_holds_until_it_is_silent_by_the_clock_that_was_set_back(town: Path) -> None:
    with Workspace.open(town):
        kept = lock_of(town).read_text(encoding="utf-8")
    lock_of(town).write_text(kept.replace('"computer": "', '"computer": "depot-'), encoding="utf-8")
    now = lock_of(town).stat().st_mtime
    os.utime(lock_of(town), (now + 1e7, now + 1e7))
    with pytest.raises(UnopenableMapError, match="in use by"):
        Workspace.open(town)
    heard = lock_of(town).stat().st_mtime
    assert heard < now + 60
    os.utime(lock_of(town), (heard - DEAD_AFTER_SECONDS - 1, heard - DEAD_AFTER_SECONDS - 1))
    Workspace.open(town).close()


def test_a_document_put_in_place_is_ours_even_where_that_cannot_be_noted(
    town: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    move = disk.move

    def fails_later(source: Path, target: Path) -> None:
        if target.name == "base.smap":
            raise OSError(5, "Input/output error")
        move(source, target)

    with Workspace.open(town) as workspace:
        workspace.do(Add(Person(name="Ada"), label="Add Ada"))
        with monkeypatch.context() as patched:
            patched.setattr(disk, "move", fails_later)
            workspace.document.publish()
        workspace.do(Add(Person(name="Ben"), label="Add Ben"))
        workspace.document.publish()  # and is not taken for somebody else's
    with Workspace.open(town) as again:
        assert names(again) == {"Ada", "Ben"}


def test_a_document_marked_as_read_only_is_not_replaced_and_what_was_changed_is_kept(town: Path) -> None:
    town.chmod(0o444)
    before = town.read_bytes()
    workspace = Workspace.open(town)
    workspace.do(Add(Person(name="Ada"), label="Add Ada"))
    with pytest.raises(WorldError, match="marked as read-only"):
        workspace.close()
    assert town.read_bytes() == before
    town.chmod(0o644)
    with Workspace.open(town) as again:
        assert names(again) == {"Ada"}
