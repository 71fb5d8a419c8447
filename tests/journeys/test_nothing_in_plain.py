"""A map behind a passphrase is worked on in every way, and no byte of it is anywhere in plain.

The same is done on a map without one, where each word is found: so they would have been.
"""

import logging
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from stewardmap.analysis.rehearsals.recipe import Leaving
from stewardmap.cli import main
from stewardmap.exchange.writers.map_tables import write_map_tables
from stewardmap.model.records import Card, Export, Person
from stewardmap.operations.commands import Add, Change
from stewardmap.operations.opening import key_of
from stewardmap.operations.workspace import Workspace
from stewardmap.picture.primitives import Subject
from stewardmap.reports import keep_report
from stewardmap.ui import running
from stewardmap.ui.deeds import files, importing, rehearsing
from stewardmap.ui.deeds.writing import write_in_worker
from stewardmap.ui.dialogs.doubles import DoublesDialog
from stewardmap.ui.dialogs.importing.dialog import ImportDialog
from stewardmap.ui.locking.locking import Locking
from tests.bytes_on_disk import words_found
from tests.faults.town import home
from tests.house.clone import CLONE
from tests.ui.driving import Driver

pytestmark = [pytest.mark.slow, pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)]

WORDS = "correct horse of ours"
TYPED, NOTE = "Zebedee Quartermain", "whispered of lapsed funding"
BROUGHT, AGAIN = "Ignatius Featherstone", "Ignatius Fetherstone"
BODY, TITLE, PURPOSE = "Umberslade Almshouses", "Hollowdene", "Nobody sleeps rough"
KEPT_DATE, REHEARSED = "Midwinter governors", "Should Zebedee quit"
UNSAVED, ELSEWHERE = "Perpetua Ollerenshaw", "Cuthbert Inkpen"
SENT_TO, UNDONE = "auditors at Wexcombe", "Thessaly Undershaft"
EVERY = (
    TYPED, NOTE, BROUGHT, AGAIN, BODY, TITLE, PURPOSE, KEPT_DATE, REHEARSED, UNSAVED, ELSEWHERE, SENT_TO,
    UNDONE,
)  # fmt: skip
PEOPLE = f"Full name,Employer,Job title\n{BROUGHT},{BODY},Warden\n{AGAIN},{BODY},\n"

KILLED = """
import os, signal, sys
from pathlib import Path
from stewardmap.model.records import Person
from stewardmap.operations.commands import Add
from stewardmap.operations.workspace import Workspace
from stewardmap.store.keys import Key
_, path, key, salt, name = sys.argv
workspace = Workspace.open(Path(path), key=Key(key, bytes.fromhex(salt)) if key else None)
workspace.do(Add(Person(name=name), label="Add " + name))
os.kill(os.getpid(), signal.SIGKILL)
"""


@dataclass
class Watched:
    """A map in a folder, everything that is written beside it, and what was found in it so far."""

    root: Path
    words: str | None
    found: dict[str, set[str]] = field(default_factory=dict)

    @property
    def path(self) -> Path:
        """The document, whose name says nothing."""
        return self.root / "shared" / "a.smap"

    @property
    def apart(self) -> Path:
        """Where the user's own tables and exports are."""
        return self.root.parent / "apart"

    def look(self) -> None:
        """Look through every file there is now."""
        secret = () if self.words is None else (self.words, self._hexadecimal())
        for word, files_ in words_found([self.root], (*EVERY, *secret)).items():
            self.found.setdefault(word, set()).update(files_)

    def _hexadecimal(self) -> str:
        key = key_of(self.path, self.words or "") if self.path.exists() else None
        return "no key yet" if key is None else key.hexadecimal

    def died_with(self, name: str) -> None:
        """Let another program add somebody to the map and be killed before it is saved."""
        key = key_of(self.path, self.words or "") if self.words else None
        given = (key.hexadecimal, key.salt.hex()) if key else ("", "")
        done = subprocess.run(
            [sys.executable, "-c", KILLED, str(self.path), *given, name], cwd=CLONE, check=False
        )
        assert done.returncode != 0
        self.look()

    def edited_elsewhere(self, name: str) -> None:
        """Let somebody on another computer add to the map and save it."""
        with home(self.root / "depot"), Workspace.open(self.path, self.words) as workspace:
            workspace.do(Add(Person(name=name), label=f"Add {name}"))


@pytest.fixture(params=[WORDS, None], ids=["encrypted", "plain"])
def watched(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Watched:
    """Have all that is ever written for a map stand under one folder."""
    made = Watched(tmp_path / "searched", request.param)
    for name, folder in (
        ("HOME", "user"), ("TMPDIR", "passing"), ("STEWARDMAP_HOME", "home"), ("XDG_CONFIG_HOME", "config"),
        ("XDG_DATA_HOME", "share"), ("XDG_CACHE_HOME", "cache"), ("XDG_STATE_HOME", "state"),
    ):  # fmt: skip
        (made.root / folder).mkdir(parents=True)
        monkeypatch.setenv(name, str(made.root / folder))
    monkeypatch.setattr("tempfile.tempdir", None)
    monkeypatch.setattr("stewardmap.store.keys.ROUNDS", 1_000)
    made.path.parent.mkdir()
    made.apart.mkdir()
    return made


@pytest.fixture
def driver(qtbot: QtBot, watched: Watched) -> Iterator[Driver]:
    made = Driver(qtbot, None)
    wrong: list[str] = []
    card = Card(title=TITLE, purpose=PURPOSE)
    files.make(made.window.desk, watched.path, card, watched.words, wrong.append)
    made.settle()
    assert wrong == [""]
    yield made
    made.close()


def _type(driver: Driver, watched: Watched) -> None:
    driver.keys("Ctrl+Shift+P")
    driver.dialog()
    driver.write(TYPED)
    driver.press(Qt.Key.Key_Return)
    driver.settle()
    (person,) = driver.snapshot.people.values()
    driver.window.session.do(Change(replace(person, notes=NOTE), label=f"Note: {NOTE}"))
    driver.window.session.do(Add(Person(name=UNDONE), label=f"Add {UNDONE}"))
    driver.settle()
    watched.look()
    driver.keys("Ctrl+Z")
    driver.settle()


def _import_and_merge(driver: Driver, watched: Watched) -> None:
    table = watched.apart / "people.csv"
    table.write_text(PEOPLE, encoding="utf-8")
    importing.show(driver.window.desk, [table])
    dialog = driver.dialog(ImportDialog)
    driver.wait(dialog.ok.isEnabled)
    driver.click(dialog.ok)
    driver.settle()
    driver.keys("Ctrl+Shift+M")
    driver.dialog(DoublesDialog)
    driver.keys("Return")
    driver.settle()
    watched.look()


def _search_and_rehearse(driver: Driver, watched: Watched) -> None:
    driver.keys("Ctrl+K")
    driver.write("quartermain")
    driver.press(Qt.Key.Key_Return)
    driver.settle()
    person = driver.window.session.current
    assert person is not None
    rehearsing.begin(driver.window.desk, Leaving(person.id))
    driver.settle()
    driver.click(driver.button(driver.window, "Keep this rehearsal under a name"))
    driver.dialog().fields["name"].setText(REHEARSED)
    driver.click(driver.dialog().ok)
    driver.wait(driver.no_dialog)
    driver.window.desk.act("rehearse_end")
    driver.settle()
    driver.window.desk.act("keep_date")
    driver.dialog().fields["name"].setText(KEPT_DATE)
    driver.click(driver.dialog().ok)
    driver.wait(driver.no_dialog)
    watched.look()


def _save_and_send(driver: Driver, watched: Watched) -> None:
    workspace, snapshot = driver.window.session.workspace, driver.snapshot
    assert workspace is not None
    workspace.document.back_up()
    out = watched.apart / "all.xlsx"
    write_in_worker(driver.window.desk, "Tables", out, lambda path, _: write_map_tables(path, snapshot, None))
    driver.wait(lambda: driver.window.messages.text.text() == f"{out.name} is written.")
    driver.settle()
    (sent,) = driver.snapshot.of(Export).values()
    driver.window.session.do(Change(replace(sent, note=SENT_TO), label="For whom"))
    watched.look()


def _fail(driver: Driver, watched: Watched) -> None:
    """Fall over something of our own while names are at hand, and be asked for by a second start."""
    driver.window.jobs.failed.emit(KeyError(TYPED))
    try:
        raise ValueError(NOTE)
    except ValueError as error:
        keep_report(error)
    one = running.begin()
    assert one is not None
    one.watch()
    driver.settle()
    one.let_go()
    driver.keys("Ctrl+,")
    driver.dialog().fields["theme"].set_value("dark")
    driver.click(driver.dialog().ok)
    driver.window.session.select(Subject("person", next(iter(driver.snapshot.people))))
    watched.look()


def _lock(driver: Driver, watched: Watched) -> None:
    if watched.words is None:
        return
    locking = driver.window.findChild(Locking)
    assert locking is not None
    driver.window.desk.act("lock")
    driver.settle()
    watched.look()
    assert locking.page is not None
    locking.page.entry.setText(watched.words)
    driver.bot.keyClick(locking.page.entry, Qt.Key.Key_Return)
    driver.wait(lambda: locking.page is None)


def test_a_whole_journey_in_the_window(
    driver: Driver, watched: Watched, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    for part in (_type, _import_and_merge, _search_and_rehearse, _save_and_send, _fail, _lock):
        part(driver, watched)
    driver.window.session.close()
    driver.settle()
    watched.died_with(UNSAVED)
    watched.edited_elsewhere(ELSEWHERE)
    watched.look()
    files.open_path(driver.window.desk, watched.path, watched.words)
    driver.settle()
    assert {UNSAVED, ELSEWHERE} <= {one.name for one in driver.snapshot.people.values()}
    watched.look()
    driver.close()
    watched.look()
    said = caplog.text + capfd.readouterr().err
    assert [word for word in EVERY if word in said] == []
    if watched.words is not None:
        assert watched.found == {}
    else:
        assert set(watched.found) == set(EVERY)
        assert {"a.smap", "working.smap", "working.smap-wal"} <= set.union(*watched.found.values())


def test_a_whole_journey_by_commands(watched: Watched, capfd: pytest.CaptureFixture[str]) -> None:
    table, words, other = (watched.apart / name for name in ("people.csv", "words.txt", "other.txt"))
    table.write_text(f"{PEOPLE}{TYPED},{BODY},\n{UNSAVED},,\n", encoding="utf-8")
    words.write_text(WORDS, encoding="utf-8")
    other.write_text(f"{WORDS} and more", encoding="utf-8")
    a, out = str(watched.path), str(watched.apart)
    opens = () if watched.words is None else ("--passphrase-file", str(words))
    plain = ("--plain",) if watched.words is None else ()

    def run(command: str, *said: str) -> None:
        assert main([command, a, *said, *opens], lambda *_: 0) == 0, capfd.readouterr().err
        watched.look()

    run("new", *plain, "--title", TITLE, "--purpose", PURPOSE)
    run("import", str(table))
    run("findings")
    run("rehearse", "--leaving", TYPED, "--keep", REHEARSED)
    run("access", TYPED, f"{out}/held.json")
    run("forget", UNSAVED)
    watched.died_with(ELSEWHERE)
    run("check")
    run("export", f"{out}/tables")
    run("backups", "--go-back", "2")
    run("passphrase", "--new-passphrase-file", str(other))
    if watched.words is None:
        assert {*watched.found} >= {TITLE, PURPOSE, TYPED, BROUGHT, BODY, REHEARSED, UNSAVED, ELSEWHERE}
        watched.words, watched.found = f"{WORDS} and more", {}
        watched.look()
    assert watched.found == {}
