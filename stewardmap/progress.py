"""How long work says where it is, and how it is stopped."""

from threading import Event
from typing import Protocol

from stewardmap.errors import CancelledError


class Progress(Protocol):
    """What long work is handed: it calls this now and then, and stops when this raises."""

    def __call__(self, done: int, total: int, doing: str = "") -> None:
        """Say how far the work is; raises CancelledError if it should stop."""


def no_progress(done: int, total: int, doing: str = "") -> None:
    """Let work go on without telling anyone."""


def until(stop: Event, progress: Progress) -> Progress:
    """Return the same progress, which raises CancelledError once `stop` is set, from whatever thread."""

    def stoppable(done: int, total: int, doing: str = "") -> None:
        if stop.is_set():
            raise CancelledError
        progress(done, total, doing)

    return stoppable
