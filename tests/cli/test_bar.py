import sys
import time
from io import StringIO

import pytest

from stewardmap.cli import bar as bars
from stewardmap.progress import no_progress


class Terminal(StringIO):
    """What is written to a terminal."""

    def isatty(self) -> bool:
        return True


def test_long_work_is_shown_on_a_terminal_and_wiped_afterwards(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    now = iter((0.0, 0.5, 0.7, 0.75, 0.9))
    monkeypatch.setattr(time, "monotonic", lambda: next(now))
    with bars.bar() as progress:
        progress(1, 4, "Reading")
        assert terminal.getvalue() == ""
        progress(2, 4, "Reading")
        assert " 50% Reading" in terminal.getvalue()
        progress(3, 4, "Too soon")
        progress(0, 0, "Looking")
    shown = terminal.getvalue().split("\r")
    assert "Too soon" not in terminal.getvalue()
    assert len(shown[2]) >= len(shown[1])  # nothing of the longer line is left beside the shorter
    assert shown[-2].strip() == shown[-1] == ""


def test_nothing_is_shown_where_nobody_looks() -> None:
    with bars.bar() as progress:
        assert progress is no_progress
