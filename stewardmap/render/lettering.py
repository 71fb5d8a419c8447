"""Drawing words: as outlines with a halo, or as small images kept from one frame to the next."""

import math
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from stewardmap.picture.primitives import Align, Layer, Part, Point, Text, TextLine
from stewardmap.render.fonts import PIXELS, font_for

HALO = 0.21
"""The width of a halo on each side of a letter, to its size in points."""

SHARE = {Align.START: 0.0, Align.MIDDLE: 0.5, Align.END: 1.0}
"""How much of a line's width lies left of its text's place."""

_AIR = 2
_ROUND = 16


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
    if text.halo:
        edge = QPen(QColor(text.halo), 2 * HALO * PIXELS)
        edge.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        for path in _placed(painter, text, x, y):
            painter.strokePath(path, edge)
    ink = QColor(text.colour)
    for path in _placed(painter, text, x, y):
        painter.fillPath(path, ink)


def _placed(painter: QPainter, text: Text, x: float, y: float) -> Iterator[QPainterPath]:
    """Yield the outline of each line of a text, the painter moved to where it stands."""
    scale = text.size / PIXELS
    before = painter.transform()
    for line in text.lines:
        painter.translate(x - SHARE[text.align] * line.width, y + line.baseline)
        painter.scale(scale, scale)
        yield outline(line.words, bold=text.bold)
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
    room = text.width + 2 * _margin(text), height + 2 * _margin(text)
    image = _lettered(replace(text, halo=None), room, ratio)
    if halo is None:
        return image
    under = _grown(_lettered(replace(text, halo=None, colour=halo), room, ratio), HALO * size)
    painter = QPainter(under)
    painter.drawImage(0, 0, image)
    painter.end()
    return under


def _lettered(text: Text, room: Point, ratio: float) -> QImage:
    """Return an image with a text in the middle of some room, in points."""
    image = QImage(
        math.ceil(room[0] * ratio), math.ceil(room[1] * ratio), QImage.Format.Format_ARGB32_Premultiplied
    )
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    left = (room[0] - text.width) / 2 + SHARE[text.align] * text.width
    draw_text(painter, text, left, (room[1] - text.height) / 2)
    painter.end()
    return image


def _grown(letters: QImage, by: float) -> QImage:
    """Return letters grown all round by some points: a halo.

    The letters are drawn over and over, round a circle and half as far: to stroke their outlines looks the
    same and takes eight times as long.
    """
    image = QImage(letters.size(), letters.format())
    image.setDevicePixelRatio(letters.devicePixelRatio())
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for reach, often in ((by, _ROUND), (by / 2, _ROUND // 2)):
        for k in range(often):
            turn = 2 * math.pi * k / often
            painter.drawImage(QPointF(reach * math.cos(turn), reach * math.sin(turn)), letters)
    painter.end()
    return image
