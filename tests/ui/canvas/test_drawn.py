import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter

from stewardmap.picture.compose import compose
from stewardmap.picture.frame import screen
from stewardmap.picture.scene_of import scene_of
from stewardmap.picture.view import View
from stewardmap.render.measure import QtMeasurer
from stewardmap.ui.canvas.drawn import MARGIN, Content, Drawing, Pixels, draw_pixels
from stewardmap.wording.namer import Namer
from tests.picture.places import place
from tests.ui.canvas.pixels import share_apart

SIZE = QSize(500, 400)
START = View(0.7, 60.0, 40.0)


@pytest.fixture(scope="module")
def content() -> Content:
    snapshot = place()
    return Content(compose(scene_of(snapshot, (), Namer(snapshot)), screen(0.7), QtMeasurer()), frozenset())


def seen(drawing: Drawing, view: View) -> QImage:
    """Return what a window shows of a drawing from somewhere."""
    image = QImage(SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    drawing.put(painter, view)
    painter.end()
    return image


@pytest.mark.parametrize("by", [(0, 0), (37, -12), (-MARGIN, MARGIN)])
def test_a_moved_drawing_shows_just_what_a_sharp_one_does_there(
    content: Content, by: tuple[int, int]
) -> None:
    there = START._replace(x=START.x + by[0], y=START.y + by[1])
    moved = seen(draw_pixels(content, START, SIZE, 1.0), there)
    assert share_apart(moved, seen(draw_pixels(content, there, SIZE, 1.0), there)) < 0.001
    assert by == (0, 0) or share_apart(moved, seen(draw_pixels(content, START, SIZE, 1.0), START)) > 0.01


def test_a_stretched_drawing_has_its_marks_where_a_sharp_one_has(content: Content) -> None:
    scale = START.scale * 1.25
    there = View(scale, 250 - (250 - START.x) * 1.25, 200 - (200 - START.y) * 1.25)
    stretched = seen(draw_pixels(content, START, SIZE, 1.0), there)
    missed = 0
    marks = [one for one in content.picture.primitives if one.part == "mark" and getattr(one, "fill", None)]
    for mark in marks:
        x, y = (round(one) for one in there.at(mark.anchor))
        if 0 <= x < SIZE.width() and 0 <= y < SIZE.height():
            missed += stretched.pixelColor(x, y) == QColor("white")
    assert marks
    assert missed == 0


@given(st.floats(0.3, 3.0), st.floats(-400, 400), st.floats(-400, 400))
def test_pixels_serve_only_where_they_fill_the_window(zoom: float, right: float, down: float) -> None:
    pixels = Pixels(QImage(), START, SIZE)
    view = View(START.scale * zoom, right, down)
    left, top = (
        view.x - (MARGIN + START.x) * zoom,
        view.y - (MARGIN + START.y) * zoom,
    )
    wide, high = zoom * (SIZE.width() + 2 * MARGIN), zoom * (SIZE.height() + 2 * MARGIN)
    fills = left <= 0 and top <= 0 and left + wide >= SIZE.width() and top + high >= SIZE.height()
    assert pixels.serve(view) <= fills
