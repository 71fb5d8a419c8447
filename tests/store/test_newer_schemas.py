"""A map of a newer program is looked at where it says that it may be, and never changed; or refused."""

from contextlib import closing
from pathlib import Path

import pytest

from stewardmap.cli import main
from stewardmap.errors import NewerMapError, UnopenableMapError, UserError
from stewardmap.model.records import Person
from stewardmap.operations.backups import backups_of
from stewardmap.operations.checking import check
from stewardmap.operations.commands import Add
from stewardmap.operations.document import Hindrance
from stewardmap.operations.opening import Attempt, attempted, looked_at, open_to_read
from stewardmap.operations.workspace import Workspace
from stewardmap.store.connection import connect
from stewardmap.store.keys import Key, new_salt
from stewardmap.store.map_file import MapFile
from stewardmap.store.migrations import NEWEST
from stewardmap.store.recovery import recovery_lines
from tests.newer_schema import MORE, make_newer, newer
from tests.ui import small_map


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    (tmp_path / "shared").mkdir()
    return small_map.make(tmp_path / "shared" / "town.smap")


@pytest.fixture
def town(plain: Path) -> Path:
    """A map that a newer program saved, and that this one may read."""
    return make_newer(plain)


def of_a_stranger(path: Path, *statements: str) -> None:
    with closing(connect(path, None, must_exist=True)) as connection:
        for statement in statements:
            connection.execute(statement)


def test_a_new_map_says_from_which_version_on_it_can_be_read(plain: Path) -> None:
    with Workspace.open(plain) as workspace:
        workspace.do(Add(Person(name="Bea")))
        workspace.document.publish()
    with closing(connect(plain, None, must_exist=True)) as connection:
        ((since,),) = connection.execute("SELECT readable_from FROM map_state").fetchall()
    assert 1 <= since <= NEWEST


def test_it_is_looked_at_and_nothing_of_it_is_changed(town: Path) -> None:
    before, kept = town.read_bytes(), backups_of(town)
    outcome = attempted(Attempt(town))
    assert outcome.attempt.said == (
        "Read only: town.smap was made by a newer Steward Map; it can be changed with that one."
    )
    workspace = outcome.workspace
    assert workspace is not None
    with closing(workspace):
        document = workspace.document
        assert (document.read_only, document.hindrance) == (True, Hindrance.NEWER)
        assert len(workspace.snapshot().people) == 4
        with pytest.raises(UserError, match="open for reading only"):
            workspace.do(Add(Person(name="Bea")))
        with pytest.raises(UserError, match="open for reading only"):
            document.change_key(Key("ab" * 32, new_salt()))
        with pytest.raises(NewerMapError, match="Update Steward Map to change it"):
            document.back_up()
        document.publish()
        document.beat()
    assert town.read_bytes() == before
    assert [one.name for one in town.parent.iterdir()] == ["town.smap"]
    assert backups_of(town) == kept


def test_to_change_it_is_refused_with_what_to_do(town: Path) -> None:
    outcome = attempted(Attempt(town, to_change=True))
    assert outcome.workspace is None
    assert "Update Steward Map to change it" in str(outcome.wrong)
    with pytest.raises(NewerMapError) as told:
        Workspace.open(town)
    assert told.value.readable


def test_whoever_has_it_open_that_it_is_newer_is_said(town: Path) -> None:
    outcome = looked_at(Attempt(town, to_read="is in use by Bea"))
    assert "was made by a newer Steward Map" in outcome.attempt.said
    outcome.let_go()


def test_a_copy_of_it_has_all_that_this_version_knows_nothing_of(town: Path) -> None:
    copy = town.with_name("copy.smap")
    with closing(open_to_read(town, None)) as workspace:
        workspace.document.save_copy(copy)
    with newer(MORE), closing(MapFile.open(copy, None)) as file, file.plain() as execute:
        assert execute("SELECT count(*), min(pronouns) FROM person").fetchone() == (4, "")
        assert execute("SELECT count(*) FROM hat").fetchone() == (0,)


def test_one_behind_a_passphrase_can_be_locked_and_unlocked(plain: Path) -> None:
    key = Key("5e" * 32, new_salt())
    with Workspace.open(plain) as workspace:
        workspace.document.change_key(key)
    make_newer(plain, MORE, key)
    with closing(open_to_read(plain, key)) as workspace:
        workspace.document.lock()
        workspace.document.unlock(" ".join(recovery_lines(key)))
        assert workspace.document.hindrance is Hindrance.NEWER
        assert workspace.history() == ((), ())


@pytest.mark.parametrize(
    ("script", "says"),
    [
        ("UPDATE map_state SET readable_from = 99;\n", "Update Steward Map to open it"),
        ("UPDATE map_state SET readable_from = 'any';\n", "Update Steward Map to open it"),
        ("ALTER TABLE map_state DROP COLUMN readable_from;\n", "Update Steward Map to open it"),
        ("DELETE FROM map_state;\n", "Update Steward Map to open it"),
        ("ALTER TABLE person DROP COLUMN phone;\n", "Update Steward Map to open it"),
        ("ALTER TABLE person RENAME COLUMN phone TO telephone;\n", "Update Steward Map to open it"),
        ("DROP TABLE history;\n", "Update Steward Map to open it"),
        ("CREATE VIEW stranger AS SELECT name FROM person;\n", "changed by another program"),
        ("CREATE VIRTUAL TABLE words USING fts5(word);\n", "changed by another program"),
        (
            "CREATE TRIGGER t AFTER INSERT ON person BEGIN DELETE FROM tie; END;\n",
            "changed by another program",
        ),
    ],
)
def test_what_cannot_be_read_is_refused_as_before(plain: Path, script: str, says: str) -> None:
    of_a_stranger(plain, script.strip(), f"PRAGMA user_version = {NEWEST + 1}")
    before = plain.read_bytes()
    refused = attempted(Attempt(plain)).wrong
    assert isinstance(refused, UnopenableMapError)
    assert says in str(refused)
    with pytest.raises(UnopenableMapError):
        check(plain, None)
    assert plain.read_bytes() == before


def test_what_means_something_else_by_now_is_not_called_damaged_and_no_backup_is_offered(plain: Path) -> None:
    with Workspace.open(plain) as workspace:
        workspace.document.back_up()
    of_a_stranger(
        plain,
        "PRAGMA ignore_check_constraints = ON",
        "UPDATE organisation SET sector = 'space'",
        f"PRAGMA user_version = {NEWEST + 1}",
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_master SET sql = replace(sql, 'sector IN (', 'sector IN (''space'', ')",
    )
    refused = attempted(Attempt(plain)).wrong
    assert isinstance(refused, NewerMapError)
    assert "Update Steward Map to open it" in str(refused)
    with pytest.raises(NewerMapError):
        check(plain, None)


def test_what_a_newer_program_has_not_yet_saved_waits_for_it(plain: Path) -> None:
    with newer(MORE):
        workspace = Workspace.open(plain)
        workspace.do(Add(Person(name="Bea")))
        workspace.document.let_go()
    refused = attempted(Attempt(plain, to_change=True)).wrong
    assert isinstance(refused, NewerMapError)
    outcome = attempted(Attempt(plain))
    assert outcome.workspace is not None
    assert "waits for that one" in outcome.attempt.said
    outcome.let_go()
    with newer(MORE), Workspace.open(plain) as again:
        assert "Recovered" in again.document.said
        assert "Bea" in {one.name for one in again.snapshot().people.values()}


@pytest.mark.parametrize(
    "words",
    [("findings", "{map}"), ("map", "{map}", "m.svg"), ("check", "{map}"), ("export", "{map}", "tables"),
     ("forget", "{map}", "Tom Okafor"), ("import", "{map}", "people.csv"), ("settings", "{map}"),
     ("settings", "{map}", "cut_people=3")],
)  # fmt: skip
def test_commands_refuse_it_for_what_they_print_goes_on_without_the_line_over_a_window(
    town: Path, words: tuple[str, ...], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(town.parent.parent)
    Path("people.csv").write_text("name\nBea Lowe\n")
    before = town.read_bytes()
    assert main([word.format(map=town) for word in words], lambda *_: 0) == 4
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "newer Steward Map" in said
    assert "can be looked at in the window" in said
    assert town.read_bytes() == before
