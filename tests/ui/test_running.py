"""A second start finds the window that is there."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from stewardmap import app
from stewardmap.ui import running
from stewardmap.ui.dialogs.entry import EntryDialog
from tests.house.clone import CLONE
from tests.ui import small_map
from tests.ui.driving import Driver

PATIENCE_MS = 20_000


def test_there_is_one_window_until_it_is_let_go() -> None:
    first = running.begin()
    assert first is not None
    assert running.begin() is None
    first.let_go()
    second = running.begin()
    assert second is not None
    second.let_go()


def test_what_a_later_start_asks_for_arrives(qtbot: QtBot, tmp_path: Path) -> None:
    first = running.begin()
    assert first is not None
    asked: list[Path | None] = []
    first.asked.connect(asked.append)
    answers: list[bool] = []
    early = threading.Thread(target=lambda: answers.append(running.hand_over(tmp_path / "early.smap")))
    early.start()
    first.watch()
    qtbot.waitUntil(lambda: answers == [True], timeout=PATIENCE_MS)
    later = threading.Thread(target=lambda: answers.append(running.hand_over(None)))
    later.start()
    qtbot.waitUntil(lambda: answers == [True, True], timeout=PATIENCE_MS)
    early.join()
    later.join()
    assert asked == [(tmp_path / "early.smap").resolve(), None]
    first.let_go()


def test_a_window_that_does_not_answer_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "PATIENCE_SECONDS", 0.1)
    first = running.begin()
    assert first is not None
    assert not running.hand_over(None)
    assert not list(running.data_folder("running").glob("*.request"))
    first.let_go()


def test_a_request_that_is_none_is_passed_over(qtbot: QtBot) -> None:
    first = running.begin()
    assert first is not None
    (running.data_folder("running") / "a.request").write_text("[")
    asked: list[Path | None] = []
    first.asked.connect(asked.append)
    first.watch()
    done: list[bool] = []
    asking = threading.Thread(target=lambda: done.append(running.hand_over(None)))
    asking.start()
    qtbot.waitUntil(lambda: done == [True], timeout=PATIENCE_MS)
    asking.join()
    assert asked == [None]
    first.let_go()


def test_the_map_asked_for_takes_the_place_of_the_other(driver: Driver, tmp_path: Path) -> None:
    other = small_map.make(tmp_path / "Other.smap")
    app.come_forward(driver.window, other)
    driver.settle()
    assert driver.window.session.workspace is not None
    assert driver.window.session.workspace.path == other


def test_a_question_that_stands_open_keeps_its_map(driver: Driver, tmp_path: Path, map_file: Path) -> None:
    other = small_map.make(tmp_path / "Other.smap")
    driver.window.desk.act("add_person")
    driver.dialog(EntryDialog)
    app.come_forward(driver.window, other)
    driver.settle()
    assert driver.window.session.workspace is not None
    assert driver.window.session.workspace.path == map_file
    assert "Other.smap was to be opened" in driver.window.messages.text.text()
    driver.dialog(EntryDialog).reject()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="ends the first window by a signal")
def test_two_starts(tmp_path: Path, qtbot: QtBot) -> None:
    one, other = small_map.make(tmp_path / "One.smap"), small_map.make(tmp_path / "Other.smap")
    home = tmp_path / "home"
    environment = {**os.environ, "STEWARDMAP_HOME": str(home), "PYTHONPATH": str(CLONE)}
    preferences = home / "preferences.ini"

    def opened(path: Path) -> bool:
        return preferences.exists() and f"recent={path}" in preferences.read_text(encoding="utf-8")

    def words(path: Path) -> list[str]:
        return [sys.executable, "-m", "stewardmap", "open", str(path)]

    with subprocess.Popen(words(one), env=environment, stderr=subprocess.DEVNULL) as first:
        try:
            qtbot.waitUntil(lambda: opened(one), timeout=60_000)
            second = subprocess.run(
                words(other), env=environment, check=False, timeout=60, capture_output=True
            )
            assert second.returncode == 0
            qtbot.waitUntil(lambda: opened(other), timeout=60_000)
            assert first.poll() is None
        finally:
            first.send_signal(signal.SIGKILL)
