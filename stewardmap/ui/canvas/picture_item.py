"""The one graphics item of the map: shows a drawing of it, and what is selected over that."""

from collections.abc import Callable

import pyqtgraph as pg  # type: ignore[import-untyped]
from PySide6.QtCore import QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from stewardmap.picture.picture import Picture
from stewardmap.picture.primitives import Subject
from stewardmap.picture.view import View
from stewardmap.render.painter import paint
from stewardmap.ui.canvas.drawn import Content, Drawing, Pixels, Sight, draw_over
from stewardmap.ui.canvas.rings import Rings

Paint = Callable[[QPainter, View], None]
_STILL_MS = 90
_RINGS = 40
_EVERYWHERE = QRectF(-1e6, -1e6, 2e6, 2e6)


class PictureItem(pg.GraphicsObject):  # type: ignore[misc]
    """Draws the map in one pass: sharp when still, else moved as it was drawn before.

    `sharp_wanted(content, view, size, ratio)` asks for a drawing; `take` receives it. `over` is painted last,
    by name; "gesture" goes when the picture changes. What is `instead` is painted alone.
    """

    sharp_wanted = Signal(object, object, QSize, float)

    def __init__(self) -> None:
        super().__init__()
        self.picture: Picture | None = None
        self.content: Content | None = None
        self.chosen: tuple[Subject, ...] = ()
        self.over: dict[str, Paint] = {}
        self.instead: Paint | None = None
        self._rings: Rings | None = None
        self._ringed: Pixels | None = None
        self._drawing: Drawing | None = None
        self._asked: tuple[Content, View, QSize] | None = None
        self._on_its_way = False
        self.sight: Sight | None = None
        self._still = QTimer(self, singleShot=True, interval=_STILL_MS)
        self._still.timeout.connect(self.update)

    def show_picture(
        self,
        picture: Picture | None,
        chosen: tuple[Subject, ...],
        near: frozenset[Subject],
        pixels: Drawing | None = None,
    ) -> None:
        """Draw this picture from now on, with what is chosen ringed; `pixels` are it, if drawn already."""
        if picture is not self.picture:
            self.over.pop("gesture", None)
            self._rings = None if picture is None else Rings(picture)
        if picture is not self.picture or chosen != self.chosen:
            self._ringed = None
        self.picture = picture
        self.chosen = chosen
        before = self.content
        if picture is None:
            self.content, self._drawing = None, None
        elif before is None or before.picture is not picture or before.near != near:
            drawn = pixels is not None and pixels.content.picture is picture and pixels.content.near == near
            self.content = pixels.content if pixels is not None and drawn else Content(picture, near)
            self._drawing = pixels if drawn else self._drawing
        self.update()

    def take(self, drawing: Drawing) -> None:
        """Show a drawing, if it is still of what is wanted."""
        self._on_its_way = False
        if drawing.content is self.content:
            self._drawing = drawing
            self.update()

    @property
    def is_sharp(self) -> bool:
        """Whether what is seen is just the picture that is wanted, and not one before it."""
        sight, drawing, content = self.sight, self._drawing, self.content
        if sight is None or drawing is None or content is None:
            return False
        return drawing.is_of(content, sight.view, sight.size)

    def moved(self) -> None:
        """Know that the map is on the move: it is drawn sharp again once it is still."""
        self._still.start()
        self.update()

    def radius(self, subject: Subject) -> float:
        """Return how far a mark reaches from its middle, in points; 0 if there is none."""
        return 0.0 if self._rings is None else self._rings.radius(subject)

    def boundingRect(self) -> QRectF:  # noqa: N802
        """Return everywhere: the map has no edge."""
        return QRectF(_EVERYWHERE)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,  # noqa: ARG002
        widget: QWidget | None = None,
    ) -> None:
        """Show the drawing there is, ask for a better one if need be, and draw what is selected."""
        if self.content is None:
            return
        now = painter.worldTransform()
        view = View(now.m11(), now.dx(), now.dy()).settled()
        painter.save()
        painter.resetTransform()
        if self.instead is not None:
            self.instead(painter, view)
            painter.restore()
            return
        if widget is None:
            for layer in self.content.layers:
                paint(painter, layer, view)
        else:
            self._show_drawing(painter, view, widget)
        if self._rings is not None:
            self._show_rings(self._rings, painter, view, widget)
        for over in tuple(self.over.values()):
            over(painter, view)
        painter.restore()

    def _show_drawing(self, painter: QPainter, view: View, widget: QWidget) -> None:
        drawing, content = self._drawing, self.content
        self.sight = Sight(view, widget.size(), widget.devicePixelRatioF())
        if drawing is not None:
            drawing.put(painter, view)
        if content is None or (drawing is not None and drawing.is_of(content, view, widget.size())):
            return
        wanted = (content, view, widget.size())
        if self._asked != wanted and self._is_time(drawing, view):
            self._asked, self._on_its_way = wanted, True
            self.sharp_wanted.emit(*wanted, widget.devicePixelRatioF())

    def _is_time(self, drawing: Drawing | None, view: View) -> bool:
        """Whether to ask for a better drawing: on the move, only for what this one does not show at all."""
        if drawing is None or not self._still.isActive():
            return True
        return not drawing.serve(view) and not self._on_its_way

    def _show_rings(self, rings: Rings, painter: QPainter, view: View, widget: QWidget | None) -> None:
        """Draw what is selected; if it is much, once, to be moved about with the map."""
        if widget is None or len(self.chosen) <= _RINGS:
            rings.paint(painter, view, self.chosen)
            return
        ringed, size = self._ringed, widget.size()
        moving = self._still.isActive() and ringed is not None and ringed.serve(view)
        if ringed is None or not (moving or ringed.is_from(view, size)):
            ringed = self._ringed = draw_over(
                lambda over: rings.paint(over, view, self.chosen), view, size, widget.devicePixelRatioF()
            )
        ringed.put(painter, view)
