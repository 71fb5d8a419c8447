"""Files are never waited for in the window's thread: a slow disk is planted under all that is done to them.

Which thread waits is seen and not timed, for a busy computer holds every thread up now and then.
"""

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from stewardmap.model.records import Person
from stewardmap.operations import opening
from stewardmap.operations.commands import Add
from stewardmap.operations.workspace import Workspace
from stewardmap.store import map_file
from stewardmap.store.document import checked, disk, held, shared
from stewardmap.ui.deeds import files
from stewardmap.ui.dialogs.backups import BackupsDialog
from stewardmap.ui.dialogs.saving_last import SavingLastDialog
from tests.ui import small_map
from tests.ui.driving import Driver

Drive = Callable[[Path | None], Driver]
_SLOW = (
    (disk, "copy"),
    (disk, "digest_of"),
    (disk, "is_read_only"),
    (disk, "move"),
    (disk, "make_ready"),
    (disk, "write_small"),
    (checked, "connect"),
    (held, "lock"),
    (opening, "salt_at"),
    (map_file, "salt_at"),
    (shared, "back_up"),
)


class SlowDisk:
    """Waits a little in everything that is done to files, and knows in which thread it was done."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.waited: set[str] = set()
        self.held_up: set[str] = set()

    def under(self, name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        """Return the same work, slow."""

        def slow(*given: Any, **named: Any) -> Any:
            if self.seconds:
                self.waited.add(name)
                if threading.current_thread() is threading.main_thread():
                    self.held_up.add(name)
                time.sleep(self.seconds)
            return work(*given, **named)

        return slow


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[SlowDisk]:
    """A disk that can be made slow; at the end nothing of it was waited for in the window's thread."""
    made = SlowDisk()
    for module, name in _SLOW:
        monkeypatch.setattr(module, name, made.under(name, getattr(module, name)))
    yield made
    assert made.held_up == set()


def type_in(driver: Driver, name: str) -> None:
    assert driver.window.session.do(Add(Person(name=name), label="Add person"))


def people(path: Path) -> set[str]:
    with Workspace.open(path) as workspace:
        return {one.name for one in workspace.snapshot().people.values()}


def test_opening_saving_and_changing_to_another_map(
    driver: Driver, slow: SlowDisk, map_file: Path, tmp_path: Path
) -> None:
    other = small_map.make(tmp_path / "other.smap")
    slow.seconds = 0.01
    type_in(driver, "Bea")
    files.open_path(driver.window.desk, other)
    driver.wait(lambda: driver.window.windowTitle().startswith("Northmere") and not driver.window.jobs.busy)
    assert driver.window.session.workspace is not None
    assert driver.window.session.workspace.path == other
    files.open_path(driver.window.desk, map_file)  # which was only just let go of
    driver.settle()
    assert "Bea" in {one.name for one in driver.snapshot.people.values()}
    assert {"copy", "digest_of", "connect", "lock"} <= slow.waited


def test_what_a_crash_left_and_what_somebody_else_saved(
    drive: Drive, slow: SlowDisk, map_file: Path, tmp_path: Path
) -> None:
    theirs = small_map.make(tmp_path / "theirs.smap")
    for path, name in ((map_file, "Bea"), (theirs, "Cai")):
        workspace = Workspace.open(path)
        workspace.do(Add(Person(name=name)))
        (workspace.document.let_go if path == map_file else workspace.close)()
    driver = drive(None)
    slow.seconds = 0.01
    files.open_path(driver.window.desk, map_file)
    driver.settle()
    assert "Recovered" in driver.window.messages.text.text()
    driver.window.saving.save()
    driver.settle()
    type_in(driver, "Dev")
    slow.seconds, content = 0.0, theirs.read_bytes()
    map_file.write_bytes(content)
    slow.seconds = 0.01
    driver.window.saving.save()
    driver.wait(lambda: "Both are joined" in driver.window.messages.text.text())
    driver.settle()
    assert {"Bea", "Cai", "Dev"} <= {one.name for one in driver.snapshot.people.values()}


def test_going_back(drive: Drive, slow: SlowDisk, map_file: Path) -> None:
    with Workspace.open(map_file) as workspace:
        workspace.do(Add(Person(name="Bea")))
    driver = drive(map_file)
    slow.seconds = 0.01
    driver.window.desk.act("go_back_to_backup")
    driver.click(driver.dialog(BackupsDialog).go)
    driver.wait(driver.no_dialog)
    driver.settle()
    assert len(driver.snapshot.people) == 4
    assert "back_up" in slow.waited


def test_closing_waits_in_sight_and_saves(driver: Driver, slow: SlowDisk, map_file: Path) -> None:
    type_in(driver, "Bea")
    slow.seconds = 0.1
    seen = []
    look = QTimer(driver.window, interval=50)
    look.timeout.connect(lambda: seen.extend(type(one) for one in dialogs()))
    look.start()
    driver.close()
    slow.seconds = 0.0
    assert SavingLastDialog in seen
    assert "Bea" in people(map_file)


def dialogs() -> list[SavingLastDialog]:
    tops = QApplication.topLevelWidgets()
    return [one for one in tops if isinstance(one, SavingLastDialog) and one.isVisible()]


def test_closing_now_leaves_it_to_the_working_copy(
    driver: Driver, map_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, ready = threading.Event(), disk.make_ready

    def hangs(*given: Path) -> str:
        gate.wait(20)
        raise OSError(5, "the share is gone")

    monkeypatch.setattr(disk, "make_ready", hangs)
    type_in(driver, "Bea")
    look = QTimer(driver.window, interval=50)
    look.timeout.connect(lambda: [one.leave.click() for one in dialogs()])
    look.start()
    driver.close()
    assert not driver._dialogs(SavingLastDialog)
    from stewardmap.ui.jobs import left_at_work

    assert left_at_work()
    gate.set()
    driver.bot.waitUntil(lambda: not left_at_work(), timeout=10_000)
    monkeypatch.setattr(disk, "make_ready", ready)
    assert "Bea" in people(map_file)


def test_closing_says_what_could_not_be_saved(
    driver: Driver, map_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: Path) -> str:
        raise OSError(28, "No space left on device")

    said = []

    def read() -> None:
        for one in dialogs():
            said.append(one.doing.text())
            one.leave.click()

    look = QTimer(driver.window, interval=50)
    look.timeout.connect(read)
    type_in(driver, "Bea")
    with monkeypatch.context() as patched:
        patched.setattr(disk, "make_ready", full)
        look.start()
        driver.close()
    assert said
    assert said[0].startswith("Not yet saved to Northmere.smap. ")
    assert "kept on this computer" in said[0]
    assert "Bea" in people(map_file)


def test_a_map_cancelled_on_its_way_is_let_go_of(driver: Driver, slow: SlowDisk, tmp_path: Path) -> None:
    other = small_map.make(tmp_path / "other.smap")
    slow.seconds = 0.05
    files.open_path(driver.window.desk, other)
    driver.wait(lambda: bool(slow.waited))
    driver.window.jobs.cancel_all()
    driver.settle()
    slow.seconds = 0.0
    assert driver.window.session.workspace is not None
    assert driver.window.session.workspace.path != other
    driver.window.jobs.wait()
    Workspace.open(other).close()
