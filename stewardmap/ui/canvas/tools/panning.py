"""Dragging the ground moves the map under the window."""

from PySide6.QtCore import QPointF, Qt

from stewardmap.ui.canvas.gesture import Gesture, Press
from stewardmap.ui.canvas.workbench import Workbench


def pan(bench: Workbench, press: Press) -> Gesture | None:
    """Begin with the middle button anywhere, or with the left one beside the marks."""
    return Pan(bench, press.at)


class Pan(Gesture):
    """Keeps under the pointer what was under it."""

    def __init__(self, bench: Workbench, at: QPointF) -> None:
        self._view = bench.view
        self._place = bench.view.place_at(at)
        self._centre = bench.view.centre
        self._view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def move(self, at: QPointF) -> None:
        """Move the map along."""
        x, y = self._view.place_at(at)
        centre_x, centre_y = self._view.centre
        self._view.look_at(
            (centre_x + self._place[0] - x, centre_y + self._place[1] - y), self._view.scale_now
        )

    def release(self, at: QPointF) -> None:  # noqa: ARG002
        """Stay there."""
        self._view.viewport().unsetCursor()

    def cancel(self) -> None:
        """Look from where it began."""
        self._view.look_at(self._centre, self._view.scale_now)
        self._view.viewport().unsetCursor()
