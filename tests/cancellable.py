"""Progress that a test stops."""

from stewardmap.errors import CancelledError


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
