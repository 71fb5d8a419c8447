"""How long work says where it is, and how it is stopped."""

from typing import Protocol

from stewardmap.errors import CancelledError


class Progress(Protocol):
    """What long work is handed: it calls this now and then, and stops when this raises."""

    def __call__(self, done: int, total: int, doing: str = "") -> None:
        """Say how far the work is; raises CancelledError if it should stop."""


def no_progress(done: int, total: int, doing: str = "") -> None:
    """Let work go on without telling anyone."""


class Cancellable:
    """Progress that only watches for a stop."""

    def __init__(self) -> None:
        self._stopped = False

    def cancel(self) -> None:
        """Stop the work at its next report."""
        self._stopped = True

    def __call__(self, done: int, total: int, doing: str = "") -> None:  # noqa: ARG002
        """Go on, or stop if `cancel` was called."""
        if self._stopped:
            raise CancelledError
