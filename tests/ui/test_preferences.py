"""What a user prefers on this machine is kept, used, and no part of a map."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from stewardmap.app import last_map
from stewardmap.ui.preferences import Preferences
from stewardmap.ui.theme import ThemeChoice
from tests.house.clone import CLONE
from tests.ui.driving import Driver

Drive = Callable[[Path | None], Driver]


def answer(driver: Driver, **values: str) -> None:
    driver.keys("Ctrl+,")
    dialog = driver.dialog()
    for name, value in values.items():
        dialog.fields[name].set_value(value)  # type: ignore[attr-defined]
    driver.click(dialog.ok)


def test_colours_change_at_once_and_stay(driver: Driver) -> None:
    answer(driver, theme="dark")
    assert driver.window.theme.tokens.dark
    assert Preferences().text("theme") == ThemeChoice.DARK.value


def test_size_is_said_to_come_with_the_next_start(driver: Driver) -> None:
    answer(driver, size="150")
    assert "from the next start" in driver.window.messages.text.text()
    assert Preferences().size == 150


def test_a_size_that_is_none_is_passed_over() -> None:
    Preferences().keep("size", "100000")
    assert Preferences().size == 100


def test_the_last_map_is_opened_unless_the_first_page_is_wanted(driver: Driver, map_file: Path) -> None:
    assert last_map(driver.window) == map_file
    answer(driver, at_start="welcome")
    assert last_map(driver.window) is None


def test_maps_opened_lately_are_forgotten_and_no_more_are_kept(driver: Driver, map_file: Path) -> None:
    answer(driver, list_recent="no")
    driver.window.preferences.opened(map_file)
    assert driver.window.preferences.recent == ()


def test_panes_come_back_as_they_were_on_these_screens(drive: Drive, map_file: Path) -> None:
    first = drive(map_file)
    first.window.frame.setSizes([333, 400, 378])
    sizes = first.window.frame.sizes()
    first.close()
    assert any(name.startswith("window-") and "x" in name for name in Preferences()._kept.allKeys())
    assert drive(map_file).window.frame.sizes()[0] == sizes[0]


STARTED = """
from PySide6.QtCore import QTimer
from stewardmap import app
from stewardmap.ui.preferences import Preferences
Preferences().keep("size", "150")
made = app.application_of

def soon():
    one = made()
    QTimer.singleShot(0, lambda: (print(one.devicePixelRatio()), one.exit()))
    return one

app.application_of = soon
app.open_window(None, None)
"""


def test_everything_is_shown_in_the_size_that_is_kept(tmp_path: Path) -> None:
    environment = {**os.environ, "STEWARDMAP_HOME": str(tmp_path), "PYTHONPATH": str(CLONE)}
    environment.pop("QT_SCALE_FACTOR", None)
    words = [sys.executable, "-c", STARTED]
    done = subprocess.run(words, capture_output=True, text=True, env=environment, check=False, timeout=60)
    assert done.stdout.split() == ["1.5"], done.stderr
