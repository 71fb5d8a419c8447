"""The line of a tie that is being drawn: from a mark to another, or to the pointer."""

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QPainter

from stewardmap.picture.primitives import Subject
from stewardmap.picture.view import View
from stewardmap.ui.canvas.overlay import caption, line, ring
from stewardmap.ui.canvas.strength_menu import rung_in_words
from stewardmap.ui.canvas.workbench import Workbench
from stewardmap.wording.language import _

_LEAST, _EACH = 1.5, 0.75


class TieLine:
    """From whom, to whom or where, and how strong."""

    def __init__(self, bench: Workbench, first: Subject) -> None:
        self._bench, self.first = bench, first
        self.second: Subject | None = None
        self.strength: int | None = None
        self.rated = False

    def rate(self, strength: int | None) -> None:
        """Take how strong it is to be."""
        self.strength, self.rated = strength, True
        self._bench.say(self._rung())
        self._bench.show()

    def _rung(self) -> str:
        return rung_in_words(self.strength, organisations=self.first.kind == "organisation")

    def words(self, unfinished: str) -> str:
        """Return what would be drawn: whom it leads to and how strong it would be."""
        if self.second is None:
            return unfinished
        name = self._bench.name(self.second)
        if self.second.kind == "collaboration":
            return _("a seat in {name}").format(name=name)
        return (
            f"{name}: {self._rung()}" if self.rated else _("{name}: how strong? 1 to 5, 0").format(name=name)
        )

    def paint(self, painter: QPainter, view: View, to: QPointF, words: str) -> None:
        """Draw it, to the other mark if there is one."""
        theme, places = self._bench.colours, self._bench.places()
        if theme is None or self.first not in places:
            return
        end = to
        if self.second is not None and self.second in places:
            end = QPointF(*view.at(places[self.second]))
            ring(painter, theme, end, self._bench.radius(self.second) + 5)
        start = QPointF(*view.at(places[self.first]))
        line(painter, theme, QLineF(start, end), _LEAST + _EACH * ((self.strength or 1) - 1))
        caption(painter, theme, end, words, self._bench.view.viewport().rect())
