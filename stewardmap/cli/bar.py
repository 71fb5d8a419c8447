"""How far long work is, on a terminal."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from stewardmap.progress import Progress, no_progress

SHOWN_AFTER = 0.6  # seconds; shorter work shows nothing
BETWEEN = 0.1
WIDTH = 30


@contextmanager
def bar() -> Iterator[Progress]:
    """Progress to hand to long work; its line is wiped when the work is done."""
    if not sys.stderr.isatty():
        yield no_progress
        return
    shown = _Bar(time.monotonic())
    try:
        yield shown
    finally:
        shown.wipe()


class _Bar:
    """One line that is written over; it is shown when the work has lasted a while."""

    def __init__(self, started: float) -> None:
        self._next = started + SHOWN_AFTER
        self._longest = 0

    def __call__(self, done: int, total: int, doing: str = "") -> None:
        now = time.monotonic()
        if now < self._next:
            return
        self._next = now + BETWEEN
        part = min(1.0, done / total) if total > 0 else 0.0
        line = f"[{'#' * round(part * WIDTH):<{WIDTH}}] {part:>4.0%} {doing}"
        sys.stderr.write("\r" + line.ljust(self._longest))
        sys.stderr.flush()
        self._longest = max(self._longest, len(line))

    def wipe(self) -> None:
        """Leave the line empty."""
        if self._longest:
            sys.stderr.write("\r" + " " * self._longest + "\r")
            sys.stderr.flush()
