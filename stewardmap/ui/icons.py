"""Icons, drawn in the colours of the theme at the size and density they are asked for."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from stewardmap.paths import resource

_SIZES = (16, 24)


@cache
def _source(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


def pixmap(name: str, colour: str, size: int = 20, density: float = 1.0) -> QPixmap:
    """Return an icon of one colour, `size` points wide, for a screen of this many pixels to the point."""
    renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))
    pixels = round(size * density)
    drawn = QPixmap(pixels, pixels)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    drawn.setDevicePixelRatio(density)
    return drawn


@cache
def icon(name: str, colour: str, faint: str) -> QIcon:
    """Return an icon in one colour, and in a faint one where its action cannot be done now."""
    made = QIcon()
    density = max(screen.devicePixelRatio() for screen in QGuiApplication.screens())
    for size in _SIZES:
        made.addPixmap(pixmap(name, colour, size, density), QIcon.Mode.Normal)
        made.addPixmap(pixmap(name, faint, size, density), QIcon.Mode.Disabled)
    return made
