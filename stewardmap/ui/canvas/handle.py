"""The handle beside a mark: a plus, from which a line is drawn to somebody else."""

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QColor, QPainter, QPen

from stewardmap.picture.primitives import Subject
from stewardmap.picture.view import View
from stewardmap.ui.canvas.joining import TIED
from stewardmap.ui.canvas.workbench import Workbench

_RADIUS, _TARGET = 9.0, 13.0
_ARM, _AWAY = 4.5, 5.0
_SLANT = 0.7071


class Handle:
    """Stands at the upper right of the mark under the pointer, or of the only one selected."""

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench
        self._under: Subject | None = None
        self._reach: tuple[Subject, float] | None = None

    @property
    def subject(self) -> Subject | None:
        """Whose handle is shown; nobody's on a map that is only looked at."""
        if self._bench.session.read_only:
            return None
        if self._under is not None:
            return self._under
        selection = self._bench.session.selection
        return selection[0] if len(selection) == 1 and selection[0].kind in TIED else None

    def follow(self, subject: Subject | None, at: QPointF) -> None:
        """Know what is under the pointer; on its handle, a mark keeps it."""
        if self.is_at(at):
            return
        under = subject if subject is not None and subject.kind in TIED else None
        if under != self._under:
            self._under = under
            self._bench.show()

    def _centre(self) -> QPointF | None:
        subject, scene = self.subject, self._bench.scene
        if subject is None or scene is None or subject.id not in scene.positions:
            return None
        if self._reach is None or self._reach[0] != subject:
            self._reach = (subject, self._bench.radius(subject))
        away = (self._reach[1] + _RADIUS) * _SLANT + _AWAY
        return self._bench.view.point_of(scene.position(subject)) + QPointF(away, -away)

    def is_at(self, at: QPointF) -> bool:
        """Whether a point of the window is on the handle."""
        centre = self._centre()
        return centre is not None and QLineF(centre, at).length() <= _TARGET

    @property
    def point(self) -> QPointF | None:
        """Where it is in the window, if it is shown."""
        return self._centre()

    def paint(self, painter: QPainter, view: View) -> None:  # noqa: ARG002
        """Draw it."""
        centre, theme = self._centre(), self._bench.colours
        if centre is None or theme is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.accent), 1.5))
        painter.setBrush(QColor(theme.canvas))
        painter.drawEllipse(centre, _RADIUS, _RADIUS)
        painter.setPen(QPen(QColor(theme.accent), 2))
        painter.drawLine(centre - QPointF(_ARM, 0), centre + QPointF(_ARM, 0))
        painter.drawLine(centre - QPointF(0, _ARM), centre + QPointF(0, _ARM))
