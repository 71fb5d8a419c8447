"""Drawing words: as outlines with a halo, or as small images kept from one frame to the next."""

import math
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from stewardmap.picture.primitives import Align, Layer, Part, Text, TextLine
from stewardmap.render.fonts import PIXELS, font_for

HALO = 0.21
"""The width of a halo on each side of a letter, to its size in points."""

SHARE = {Align.START: 0.0, Align.MIDDLE: 0.5, Align.END: 1.0}
"""How much of a line's width lies left of its text's place."""

_AIR = 2


@lru_cache(maxsize=8192)
def outline(words: str, *, bold: bool) -> QPainterPath:
    """Return the outline of one line of words at 100 pixels, its baseline on the origin."""
    path = QPainterPath()
    # as SVG has it: words run from the left, whatever script a name begins with
    path.addText(QPointF(0.0, 0.0), font_for(words, bold=bold), "\u200e" + words)
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


def draw_text(painter: QPainter, text: Text, x: float, y: float) -> None:
    """Draw a text as outlines, its halo first."""
    scale = text.size / PIXELS
    share = SHARE[text.align]
    before = painter.transform()
    edge = QPen(QColor(text.halo), 2 * HALO * PIXELS) if text.halo else None
    if edge is not None:
        edge.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    for layer in (edge, None) if edge is not None else (None,):
        for line in text.lines:
            painter.translate(x - share * line.width, y + line.baseline)
            painter.scale(scale, scale)
            path = outline(line.words, bold=text.bold)
            if layer is not None:
                painter.strokePath(path, layer)
            else:
                painter.fillPath(path, QColor(text.colour))
            painter.setTransform(before)


def draw_sprite(painter: QPainter, text: Text, x: float, y: float) -> None:
    """Draw a text from its kept image, on the nearest whole pixel."""
    ratio = painter.device().devicePixelRatio()
    margin = _margin(text)
    image = _sprite(
        text.lines, text.size, text.colour, text.halo, text.align, text.height, bold=text.bold, ratio=ratio
    )
    left = x - SHARE[text.align] * text.width - margin
    spot = QPointF(round(left * ratio) / ratio, round((y - margin) * ratio) / ratio)
    painter.drawImage(spot, image)


def _margin(text: Text) -> float:
    return _AIR + (HALO * text.size if text.halo else 0.0)


@lru_cache(maxsize=8192)
def _sprite(
    lines: tuple[TextLine, ...],
    size: float,
    colour: str,
    halo: str | None,
    align: Align,
    height: float,
    *,
    bold: bool,
    ratio: float,
) -> QImage:
    text = Text(
        anchor=None,
        layer=Layer.LABEL,
        part=Part.LABEL,
        lines=lines,
        size=size,
        colour=colour,
        halo=halo,
        align=align,
        height=height,
        bold=bold,
    )
    margin = _margin(text)
    width, tall = text.width + 2 * margin, height + 2 * margin
    image = QImage(
        math.ceil(width * ratio), math.ceil(tall * ratio), QImage.Format.Format_ARGB32_Premultiplied
    )
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_text(painter, text, margin + SHARE[align] * text.width, margin)
    painter.end()
    return image
