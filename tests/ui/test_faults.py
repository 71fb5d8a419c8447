"""Faults of ours are reported without names, and the window goes on."""

import faulthandler
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from stewardmap.paths import data_folder
from stewardmap.ui import faults
from tests.house.clone import CLONE
from tests.ui.driving import Driver


@pytest.fixture(autouse=True)
def _as_before(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Leave Python's own ways of failing as they were."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    yield
    if faults._at_the_end is not None:
        faulthandler.disable()
        faults._at_the_end.close()
        faults._at_the_end = None
    faulthandler.enable(sys.__stderr__ or 2)


def test_what_is_raised_is_said_in_a_line_that_names_the_report() -> None:
    said: list[str] = []
    faults.watch(said.append)
    error = KeyError("Ada Price")
    sys.excepthook(KeyError, error, None)
    assert len(said) == 1
    assert "the map is safe" in said[0]
    assert "Ada" not in said[0]
    (kept,) = data_folder("reports").glob("*.txt")
    assert str(kept) in said[0]


def test_a_job_that_fails_keeps_a_report(driver: Driver) -> None:
    driver.window.jobs.failed.emit(ZeroDivisionError("Ada Price"))
    assert "the map is safe" in driver.window.messages.text.text()
    (kept,) = data_folder("reports").glob("*.txt")
    assert "ZeroDivisionError" in kept.read_text(encoding="utf-8")


def test_the_next_start_says_that_the_last_was_brought_down() -> None:
    first = "from stewardmap.ui import faults\nimport os, signal\nfaults.watch(print)\nos.abort()\n"
    subprocess.run([sys.executable, "-c", first], cwd=CLONE, check=False, capture_output=True, timeout=60)
    said: list[str] = []
    faults.watch(said.append)
    assert "ended unexpectedly last time" in said[0]
    (kept,) = data_folder("reports").glob("*.txt")
    told = kept.read_text(encoding="utf-8")
    assert "Fatal Python error" in told
    assert str(Path.cwd()) not in told
    said.clear()
    faults.watch(said.append)
    assert said == []
