"""How long work says where it is, and how it is stopped."""

from typing import Protocol


class Progress(Protocol):
    """What long work is handed: it calls this now and then, and stops when this raises."""

    def __call__(self, done: int, total: int, doing: str = "") -> None:
        """Say how far the work is; raises CancelledError if it should stop."""


def no_progress(done: int, total: int, doing: str = "") -> None:
    """Let work go on without telling anyone."""
