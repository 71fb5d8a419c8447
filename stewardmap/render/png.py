"""A picture as pixels."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

from stewardmap.picture.frame import Medium
from stewardmap.picture.picture import Picture
from stewardmap.picture.view import View
from stewardmap.render.fonts import ready
from stewardmap.render.painter import paint

PRINT_DPI = 300.0
_POINTS = 72.0


def view_and_size(picture: Picture) -> tuple[View, float, float]:
    """Return how a picture lies on its page, and the page's size in points."""
    if picture.frame.medium is Medium.PAPER:
        return View(picture.scale, *picture.origin), picture.frame.width, picture.frame.height
    box, scale = picture.bounds, picture.scale
    view = View(scale, -box.left * scale, -box.top * scale)
    return view, (box.right - box.left) * scale, (box.bottom - box.top) * scale


def to_image(picture: Picture, dots_per_inch: float = _POINTS) -> QImage:
    """Return a picture drawn at so many dots to an inch, with the canvas behind it."""
    ready()
    view, width, height = view_and_size(picture)
    zoom = dots_per_inch / _POINTS
    image = QImage(round(width * zoom), round(height * zoom), QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(round(dots_per_inch / 0.0254))
    image.setDotsPerMeterY(round(dots_per_inch / 0.0254))
    image.fill(QColor(picture.frame.theme.canvas))
    # the resolution is for whoever prints the file; the painter is to count in pixels
    painter = QPainter(image)
    painter.setWindow(0, 0, image.width(), image.height())
    painter.scale(zoom, zoom)
    paint(painter, picture.primitives, view)
    painter.end()
    return image


def to_png(picture: Picture, dots_per_inch: float = PRINT_DPI) -> bytes:
    """Return a picture as PNG, with its title and its account in words."""
    image = to_image(picture, dots_per_inch)
    image.setText("Title", picture.title)
    image.setText("Description", picture.description)
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"png"))
    if not writer.write(image):
        raise RuntimeError(f"the picture cannot be turned into PNG: {writer.errorString()}")
    buffer.close()
    return bytes(kept.data())
