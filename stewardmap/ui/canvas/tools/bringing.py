"""While something is rehearsed, dragging a mark onto an organisation brings them together."""

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QPainter

from stewardmap.picture.primitives import Subject
from stewardmap.picture.view import View
from stewardmap.ui.bringing import bring as bring_to
from stewardmap.ui.canvas.gesture import Gesture, Press
from stewardmap.ui.canvas.overlay import caption, line, ring
from stewardmap.ui.canvas.workbench import Workbench
from stewardmap.wording.language import _

_BROUGHT = ("organisation", "person", "post")
_WIDTH = 3.0


def bring(bench: Workbench, press: Press) -> Gesture | None:
    """Begin on an organisation, on somebody who holds a post, or on a vacant one, in a rehearsal."""
    plain = press.by_left and not press.modifiers and not press.on_handle
    if not bench.desk.rehearsing.is_on or not plain or press.subject is None:
        return None
    return Bringing(bench, press.subject, press.at) if press.subject.kind in _BROUGHT else None


class Bringing(Gesture):
    """A line to the organisation under the pointer, and what would be rehearsed in a word."""

    def __init__(self, bench: Workbench, what: Subject, at: QPointF) -> None:
        self._bench, self._what, self._at = bench, what, at
        self._onto: Subject | None = None

    def move(self, at: QPointF) -> None:
        """Look what is under the pointer."""
        under = self._bench.view.under(at)
        body = under is not None and under.kind == "organisation" and under != self._what
        self._at, self._onto = at, under if body else None
        self._bench.show()

    def release(self, at: QPointF) -> None:
        """Rehearse it."""
        self.move(at)
        if self._bench.view.under(at) != self._what:
            bring_to(self._bench.desk, self._what, self._onto)

    def _words(self) -> str:
        name = self._bench.name(self._what)
        if self._onto is None:
            return _("{name}: to which organisation?").format(name=name)
        other = self._bench.name(self._onto)
        if self._what.kind == "organisation":
            return _("{name} becomes one with {other}").format(name=name, other=other)
        return _("the post moves to {other}").format(other=other)

    def paint(self, painter: QPainter, view: View) -> None:
        """Show the line and the words."""
        theme, places = self._bench.colours, self._bench.places()
        if theme is None or self._what not in places:
            return
        end = self._at
        if self._onto in places:
            end = QPointF(*view.at(places[self._onto]))
            ring(painter, theme, end, self._bench.radius(self._onto) + 5)
        line(painter, theme, QLineF(QPointF(*view.at(places[self._what])), end), _WIDTH)
        caption(painter, theme, end, self._words(), self._bench.view.viewport().rect())
