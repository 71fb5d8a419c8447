"""Dragging from the handle of a mark, or with Ctrl from the mark itself, draws a tie to another."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QPainter

from stewardmap.picture.primitives import Subject
from stewardmap.picture.view import View
from stewardmap.ui.canvas.gesture import Gesture, Press
from stewardmap.ui.canvas.joining import TIED, ask_strength, can_join, seat, tie
from stewardmap.ui.canvas.strength_menu import RUNG_OF_KEY
from stewardmap.ui.canvas.tie_line import TieLine
from stewardmap.ui.canvas.workbench import Workbench
from stewardmap.wording.language import _


def draw_tie(bench: Workbench, press: Press) -> Gesture | None:
    """Begin on the handle, or on a person or organisation with Ctrl."""
    wanted = press.on_handle or press.has(Qt.KeyboardModifier.ControlModifier)
    if press.subject is None or press.subject.kind not in TIED or not wanted:
        return None
    return Tying(bench, press.subject, press.at)


class Tying(Gesture):
    """A line to the pointer; a number says how strong, at any time, else it is asked at the end."""

    def __init__(self, bench: Workbench, first: Subject, at: QPointF) -> None:
        self._bench, self._at = bench, at
        self._line = TieLine(bench, first)

    def move(self, at: QPointF) -> None:
        """Draw the line to what is under the pointer."""
        self._at = at
        under = self._bench.view.under(at)
        self._line.second = under if under is not None and can_join(self._line.first, under) else None
        self._bench.show()

    def key(self, event: QKeyEvent) -> bool:
        """Take the strength."""
        if event.key() not in RUNG_OF_KEY:
            return False
        self._line.rate(RUNG_OF_KEY[event.key()])
        return True

    def release(self, at: QPointF) -> None:
        """Keep the tie to what is under the pointer, once it is said how strong it is."""
        self.move(at)
        first, second = self._line.first, self._line.second
        if second is None:
            self._beside(at)
        elif second.kind == "collaboration":
            seat(self._bench, first, second)
        elif self._line.rated:
            tie(self._bench, first, second, self._line.strength)
        else:
            self.lingers = True
            ask_strength(self._bench, first, second, at.toPoint(), self._bench.view.clear_overlay)

    def _beside(self, at: QPointF) -> None:
        """End beside every mark: someone new may be wanted there, tied to where the line begins."""
        under = self._bench.view.under(at)
        if under is None:
            self._bench.view.new_wanted.emit(at, self._line.first, self._line.strength)
        elif under != self._line.first and under.kind in ("person", "organisation"):
            self._bench.tell(_("A tie joins two people, or two organisations."))

    def paint(self, painter: QPainter, view: View) -> None:
        """Show the line."""
        new = _("someone new, tied to {name}").format(name=self._bench.name(self._line.first))
        self._line.paint(painter, view, self._at, self._line.words(new))
