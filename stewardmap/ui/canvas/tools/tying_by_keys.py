"""T draws a tie by keys: to the other that is selected, or to where arrow keys lead; a number keeps it."""

from PySide6.QtCore import QLineF, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter

from stewardmap.picture.primitives import Subject
from stewardmap.picture.view import View
from stewardmap.ui.canvas.directions import DIRECTIONS
from stewardmap.ui.canvas.gesture import Gesture
from stewardmap.ui.canvas.joining import ask_strength, can_join, pair, seat, tie
from stewardmap.ui.canvas.strength_menu import RUNG_OF_KEY
from stewardmap.ui.canvas.tie_line import TieLine
from stewardmap.ui.canvas.walking import nearest_towards
from stewardmap.ui.canvas.workbench import Workbench
from stewardmap.wording.language import _


def tie_by_keys(bench: Workbench) -> Gesture | None:
    """Ask at once for the strength of a tie of two that are selected; from one, begin a line."""
    both = pair(bench)
    if len(both) > 1:
        ask_strength(bench, both[-2], both[-1], _between(bench, both[-2], both[-1]))
    if len(both) != 1 or both[0] not in bench.places():
        return None
    bench.say(_("Tie from {name}: arrow keys lead to the other").format(name=bench.name(both[0])))
    return TyingByKeys(bench, both[0])


def _between(bench: Workbench, one: Subject, other: Subject) -> QPoint:
    """Return the middle of two marks in the window, or of the window."""
    places = bench.places()
    view = bench.view
    inside: QRect = view.viewport().rect()
    if one not in places or other not in places:
        return inside.center()
    middle = QLineF(view.point_of(places[one]), view.point_of(places[other])).center().toPoint()
    return middle if inside.contains(middle) else inside.center()


class TyingByKeys(Gesture):
    """A line to a mark that the arrow keys choose; 1 to 5 or 0 keeps it, Enter asks in words."""

    by_keys = True

    def __init__(self, bench: Workbench, first: Subject) -> None:
        self._bench = bench
        self._line = TieLine(bench, first)
        self._places = {
            one: place for one, place in bench.places().items() if one == first or can_join(first, one)
        }

    def key(self, event: QKeyEvent) -> bool:
        """Walk on, keep the tie, or ask for its strength."""
        if event.key() in DIRECTIONS:
            self._walk(event.key())
        elif event.key() in RUNG_OF_KEY and self._line.second is not None:
            self._keep(self._line.second, RUNG_OF_KEY[event.key()])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._line.second is not None:
            self._ask(self._line.second)
        else:
            return event.key() in RUNG_OF_KEY
        return True

    def _walk(self, key: int) -> None:
        here = self._line.second or self._line.first
        others = {one: place for one, place in self._places.items() if one not in (here, self._line.first)}
        found = nearest_towards(self._places[here], DIRECTIONS[key], others, ())
        if found is not None:
            self._line.second = found
            self._bench.view.reveal(self._places[found])
            self._bench.say(self._bench.name(found))
            self._bench.show()

    def _keep(self, second: Subject, rung: int | None) -> None:
        self._bench.view.end_gesture()
        if second.kind == "collaboration":
            seat(self._bench, self._line.first, second)
        else:
            tie(self._bench, self._line.first, second, rung)

    def _ask(self, second: Subject) -> None:
        if second.kind == "collaboration":
            self._keep(second, None)
            return
        at = self._bench.view.point_of(self._places[second]).toPoint()
        self._bench.view.end_gesture()
        ask_strength(self._bench, self._line.first, second, at)

    def paint(self, painter: QPainter, view: View) -> None:
        """Show the line."""
        at = self._bench.view.point_of(self._places[self._line.second or self._line.first])
        self._line.paint(
            painter, view, at, self._line.words(_("Arrow keys lead to the other; Esc forgets it"))
        )
