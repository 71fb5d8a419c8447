"""Broken lines of the window look as those of the paper do, which a pen draws dash by dash."""

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QImage, QPainter

from stewardmap.picture.primitives import Stroke
from stewardmap.render.dashes import draw_broken
from stewardmap.render.painter import pen

_START, _END = (12.0, 14.0), (148.0, 41.0)
_MIDDLE = slice(24, 136)
_APART = 0.12


def _drawn(stroke: Stroke, *, by_pen: bool, zoom: int = 4) -> NDArray[np.float64]:
    image = QImage(160 * zoom, 56 * zoom, QImage.Format.Format_Grayscale8)
    image.setDevicePixelRatio(zoom)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if by_pen:
        painter.setPen(pen(stroke))
        painter.drawLine(QLineF(*_START, *_END))
    else:
        draw_broken(painter, stroke, _START, _END)
    painter.end()
    rows = np.frombuffer(image.constBits(), dtype=np.uint8).reshape(image.height(), image.bytesPerLine())
    return 1.0 - rows[:, _MIDDLE.start * zoom : _MIDDLE.stop * zoom] / 255.0


def _apart(stroke: Stroke, other: Stroke) -> float:
    """Return how much of the ink of a line drawn by a pen lies elsewhere in one drawn for the window."""
    by_pen, ours = _drawn(stroke, by_pen=True), _drawn(other, by_pen=False)
    return float(np.abs(by_pen - ours).sum() / by_pen.sum())


@pytest.mark.parametrize("width", [1.5, 3.0, 4.5])
def test_dots_are_round_and_stand_where_a_pen_sets_them(width: float) -> None:
    dots = Stroke("#000000", width, (0.01, 2.1 * width), round=True)
    assert _apart(dots, dots) < _APART


def test_the_check_sees_dots_that_are_square() -> None:
    dots = Stroke("#000000", 3.0, (0.01, 6.3), round=True)
    square = Stroke("#000000", 3.0, (3.01, 3.3))
    assert _apart(dots, square) > 2 * _APART
    assert _apart(dots, Stroke("#000000", 3.0, (0.01, 7.3), round=True)) > 2 * _APART


def test_dashes_stand_where_a_pen_sets_them() -> None:
    dashes = Stroke("#000000", 3.0, (7.8, 4.8))
    assert _apart(dashes, dashes) < _APART
