"""Every way a file can fail to open or to be written ends in one clear line, and nothing is lost."""

import hashlib
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import apsw
import pytest

from stewardmap.errors import UnopenableMapError, UserError, WorldError, WrongPassphraseError
from stewardmap.model.ids import Id
from stewardmap.model.records import Card, Person
from stewardmap.operations.commands import Add
from stewardmap.operations.workspace import Workspace
from stewardmap.store.connection import connect
from stewardmap.store.document.place import place_of
from stewardmap.store.migrations import NEWEST


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    path = tmp_path / "plain.smap"
    with Workspace.create(path) as workspace:
        workspace.do(Add(Person(name="Mair Bevan")))
    return path


@pytest.fixture
def encrypted(tmp_path: Path) -> Path:
    path = tmp_path / "secret.smap"
    with Workspace.create(path, "bara brith") as workspace:
        workspace.do(Add(Person(name="Mair Bevan")))
    return path


def refused(path: Path, passphrase: str | None = None) -> str:
    """The one line that opening the file ends in; the file is as it was."""
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(UnopenableMapError) as failure:
        Workspace.open(path, passphrase)
    assert (path.read_bytes() if path.is_file() else None) == before
    line = str(failure.value)
    assert "\n" not in line
    assert path.name in line
    return line


def test_what_was_saved_is_there_after_reopening(plain: Path) -> None:
    with Workspace.open(plain) as workspace:
        assert [p.name for p in workspace.snapshot().people.values()] == ["Mair Bevan"]
        assert not workspace.encrypted


def test_missing(tmp_path: Path) -> None:
    assert "There is no map" in refused(tmp_path / "nothing.smap")


def test_a_name_that_no_folder_can_hold(tmp_path: Path) -> None:
    with pytest.raises(UnopenableMapError, match="cannot be read"):
        Workspace.open(tmp_path / ("a" * 300))


def test_directory(tmp_path: Path) -> None:
    assert "folder" in refused(tmp_path)


def test_empty_file(tmp_path: Path) -> None:
    (tmp_path / "empty.smap").touch()
    assert "empty" in refused(tmp_path / "empty.smap")


@pytest.mark.parametrize("size", [40, 4096])
def test_binary_file(tmp_path: Path, size: int) -> None:
    path = tmp_path / "binary.smap"
    path.write_bytes(bytes(range(1, 256)) * (size // 255) + b"\xff" * (size % 255))
    assert refused(path, "any")


def test_database_of_another_program(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "other.smap")
    connection.execute("CREATE TABLE t (x)")
    connection.close()
    assert "not a Steward Map file" in refused(tmp_path / "other.smap")


def test_wrong_passphrase(encrypted: Path) -> None:
    assert "passphrase" in refused(encrypted, "welsh cakes")


def test_no_passphrase_and_none_remembered(encrypted: Path) -> None:
    with pytest.raises(WrongPassphraseError):
        Workspace.open(encrypted)


def test_passphrase_opens_it(encrypted: Path) -> None:
    with Workspace.open(encrypted, "bara brith") as workspace:
        assert len(workspace.snapshot().people) == 1
        assert workspace.encrypted


def test_no_name_stands_in_an_encrypted_file(encrypted: Path) -> None:
    assert b"Mair" not in encrypted.read_bytes()


@pytest.mark.derived
def test_another_engine_opens_it_by_the_passphrase(encrypted: Path) -> None:
    connection = apsw.Connection(str(encrypted), flags=apsw.SQLITE_OPEN_READONLY)
    connection.execute("PRAGMA cipher = 'sqlcipher'")
    connection.execute("PRAGMA legacy = 4")
    connection.execute("PRAGMA key = 'bara brith'")
    assert connection.execute("SELECT name FROM person").fetchall() == [("Mair Bevan",)]
    connection.close()


def test_newer_map(plain: Path) -> None:
    connection = sqlite3.connect(plain)
    connection.execute(f"PRAGMA user_version = {NEWEST + 1}")
    connection.close()
    assert "newer" in refused(plain)


def test_map_with_code_of_a_stranger(plain: Path) -> None:
    connection = sqlite3.connect(plain)
    connection.execute("CREATE TRIGGER t AFTER INSERT ON person BEGIN DELETE FROM tie; END")
    connection.commit()
    connection.close()
    assert "another program" in refused(plain)


def test_a_table_that_another_program_took_out(plain: Path) -> None:
    connection = sqlite3.connect(plain)
    connection.execute("DROP TABLE tag")
    connection.commit()
    connection.close()
    assert "damaged" in refused(plain)


@pytest.mark.parametrize("cut", [1, 100, 4096, 5000])
def test_truncated_map(plain: Path, cut: int) -> None:
    plain.write_bytes(plain.read_bytes()[:-cut])
    assert "damaged" in refused(plain)


def test_damaged_encrypted_map(encrypted: Path) -> None:
    data = bytearray(encrypted.read_bytes())
    data[5 * 4096 + 100] ^= 1
    encrypted.write_bytes(data)
    assert "damaged" in refused(encrypted, "bara brith")


def test_a_name_that_rotted(plain: Path) -> None:
    plain.write_bytes(plain.read_bytes().replace(b"Mair", b"\xff\xfe\xfd\xfc"))
    assert "damaged" in refused(plain)
    Path(plain).unlink()  # nothing holds it any more, on any system


def test_a_schema_that_rotted(plain: Path) -> None:
    plain.write_bytes(plain.read_bytes().replace(b"CREATE TABLE place (", b"\xffREATE TA\xffLE place ("))
    assert "damaged" in refused(plain)


def test_rows_that_point_nowhere(plain: Path) -> None:
    connection = sqlite3.connect(plain)
    columns = "organisation_id, other_id, link, id"
    connection.execute(f"INSERT INTO organisation_link ({columns}) VALUES ('a', 'b', 'part of', 'c')")
    connection.commit()
    connection.close()
    assert "damaged" in refused(plain)


def test_in_use_by_another_process(plain: Path) -> None:
    hold = "import sys; from pathlib import Path; from stewardmap.operations.workspace import Workspace;"
    hold += f"w = Workspace.open(Path({str(plain)!r})); print('open', flush=True); sys.stdin.read()"
    other = subprocess.Popen([sys.executable, "-c", hold], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert other.stdin
    assert other.stdout
    assert other.stdout.readline().strip() == b"open"
    assert "in use" in refused(plain)
    other.communicate()
    Workspace.open(plain).close()


def test_lock_of_a_program_that_died_is_taken_over(plain: Path) -> None:
    hold = "import os; from pathlib import Path; from stewardmap.operations.workspace import Workspace;"
    hold += f"w = Workspace.open(Path({str(plain)!r})); os.kill(os.getpid(), 9)"
    assert subprocess.run([sys.executable, "-c", hold], check=False).returncode != 0
    Workspace.open(plain).close()


def test_new_map_where_something_is_already(plain: Path) -> None:
    before = plain.read_bytes()
    with pytest.raises(WorldError, match="there already"):
        Workspace.create(plain)
    assert plain.read_bytes() == before


def test_a_new_map_that_cannot_be_filled_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "new.smap"
    with pytest.raises(UserError):
        Workspace.create(path, None, Card(title="Town", place_id=Id("nowhere")))
    assert list(tmp_path.glob("new*")) == []
    Workspace.create(path).close()


def test_new_map_in_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(WorldError, match="no folder"):
        Workspace.create(tmp_path / "nowhere" / "new.smap")


def test_full_disk_loses_nothing(plain: Path) -> None:
    with Workspace.open(plain) as workspace:
        with workspace._file.session() as session:
            used = session.connection().exec_driver_sql("PRAGMA page_count").scalar_one()
            session.connection().exec_driver_sql(f"PRAGMA max_page_count = {used}")
        before = workspace.snapshot()
        with pytest.raises(WorldError, match="disk is full"):
            workspace.do(Add(Person(name="Too much", notes="x" * 100_000)))
        assert workspace.snapshot().same_content(before)
        assert workspace.undo_label == "Add"
        workspace.do(Add(Person(name="Small"), label="Small"))
    with Workspace.open(plain) as workspace:
        assert {p.name for p in workspace.snapshot().people.values()} == {"Mair Bevan", "Small"}


def test_a_change_that_is_saved_is_told_whatever_the_disk_does_next(
    plain: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Workspace.open(plain) as workspace:
        heard: list[str] = []
        workspace.listen(lambda changes: heard.append(changes.label))

        def gone() -> None:
            raise WorldError("the share is gone")

        with monkeypatch.context() as patched:
            patched.setattr(workspace._file, "plain", gone)
            workspace.do(Add(Person(name="Kept"), label="Add person"))
            assert (workspace.undo_label, workspace.redo_label) == ("Add person", None)
            workspace.undo()
            assert (workspace.undo_label, workspace.redo_label) == ("Add", "Add person")
        assert heard == ["Add person", "Add person"]


def test_a_map_that_another_program_is_at_is_closed_all_the_same(plain: Path) -> None:
    workspace = Workspace.open(plain)
    workspace.do(Add(Person(name="Kept"), label="Add person"))
    other = connect(place_of(plain).working, None, must_exist=True)
    other.execute("BEGIN IMMEDIATE")
    workspace.close()
    other.close()
    with Workspace.open(plain) as again:
        assert "Kept" in {p.name for p in again.snapshot().people.values()}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="kill -9 as on Unix")
def test_of_a_death_in_an_edit_nothing_is_left(plain: Path) -> None:
    edit = "import os; from pathlib import Path; from stewardmap.operations.workspace import Workspace;"
    edit += f"w = Workspace.open(Path({str(plain)!r})); session = w._file.session().__enter__();"
    edit += "session.connection().exec_driver_sql('DELETE FROM person'); os.kill(os.getpid(), 9)"
    subprocess.run([sys.executable, "-c", edit], check=False)
    with Workspace.open(plain) as workspace:
        assert [p.name for p in workspace.snapshot().people.values()] == ["Mair Bevan"]
        assert workspace.document.said == ""
    assert [p.name for p in plain.parent.iterdir()] == ["plain.smap"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="kill -9 as on Unix")
def test_an_edit_survives_kill_nine(plain: Path) -> None:
    edit = "import os; from pathlib import Path; from stewardmap.operations.workspace import Workspace;"
    edit += "from stewardmap.operations.commands import Add; from stewardmap.model.records import Person;"
    edit += f"w = Workspace.open(Path({str(plain)!r})); w.do(Add(Person(name='Last words')));"
    edit += "os.kill(os.getpid(), 9)"
    subprocess.run([sys.executable, "-c", edit], check=False)
    with Workspace.open(plain) as workspace:
        assert "Last words" in {p.name for p in workspace.snapshot().people.values()}
        assert workspace.undo_label == "Add"
        assert workspace.document.said.startswith("Recovered what had not yet been saved to plain.smap. ")
    with Workspace.open(plain) as again:
        assert again.document.said == ""


def test_opening_and_closing_changes_no_byte(plain: Path, encrypted: Path) -> None:
    for path, passphrase in ((plain, None), (encrypted, "bara brith")):
        before = hashlib.sha256(path.read_bytes()).digest()
        Workspace.open(path, passphrase).close()
        assert hashlib.sha256(path.read_bytes()).digest() == before


def test_a_document_carries_no_undo_steps_and_has_no_sidecar(plain: Path) -> None:
    with Workspace.open(plain) as workspace:
        person = next(iter(workspace.snapshot().people.values()))
        workspace.do(Add(Person(name="Gone again")))
        workspace.undo()
        workspace.do(Add(Person(name="Kept"), label="Add person"))
        assert person.name == "Mair Bevan"
    with Workspace.open(plain) as again:
        assert again.undo_label == "Add person"
    assert b"Gone again" not in plain.read_bytes()
    assert [p.name for p in plain.parent.iterdir()] == ["plain.smap"]


@pytest.mark.parametrize("text", ["nul\0here", "half \ud800 pair"])
def test_text_that_no_file_can_carry_is_refused(plain: Path, text: str) -> None:
    with Workspace.open(plain) as workspace:
        before = workspace.snapshot()
        with pytest.raises(UserError):
            workspace.do(Add(Person(name=text)))
        assert workspace.snapshot().same_content(before)
