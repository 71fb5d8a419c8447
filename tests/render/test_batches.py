from collections.abc import Callable

import pytest
from PySide6.QtGui import QImage, QPainter

from stewardmap.picture.boxes import Rectangle
from stewardmap.picture.compose import compose
from stewardmap.picture.frame import screen
from stewardmap.picture.picture import Picture
from stewardmap.picture.primitives import Area, Circle, Line, Primitive, Text
from stewardmap.picture.scene_of import scene_of
from stewardmap.picture.view import View
from stewardmap.render.batches import batches_of, paint_batches
from stewardmap.render.fonts import ready
from stewardmap.render.measure import QtMeasurer
from stewardmap.render.painter import paint
from stewardmap.wording.namer import Namer
from tests.picture.places import place

WIDE, HIGH = 700, 600
WHOLE = Rectangle(0, 0, WIDE, HIGH)


@pytest.fixture(scope="module")
def crowd() -> Picture:
    """So many people that their marks are put on from stamps."""
    snapshot = place(600, 40, 4, 900)
    return compose(scene_of(snapshot, (), Namer(snapshot)), screen(0.1), QtMeasurer())


def from_the_middle(picture: Picture) -> View:
    """A view with the middle of a picture in the middle, and all of it in sight."""
    left, top, right, bottom = picture.bounds
    scale = min(WIDE / (right - left), HIGH / (bottom - top))
    return View(scale, WIDE / 2 - scale * (left + right) / 2, HIGH / 2 - scale * (top + bottom) / 2)


def image(draw: Callable[[QPainter], None], ratio: float = 1.0) -> QImage:
    ready()
    made = QImage(round(WIDE * ratio), round(HIGH * ratio), QImage.Format.Format_Grayscale8)
    made.setDevicePixelRatio(ratio)
    made.fill(255)
    painter = QPainter(made)
    draw(painter)
    painter.end()
    return made


def exact(primitives: tuple[Primitive, ...], view: View, ratio: float = 1.0) -> bytes:
    return bytes(image(lambda painter: paint(painter, primitives, view), ratio).constBits())


def batched(
    primitives: tuple[Primitive, ...], view: View, seen: Rectangle = WHOLE, ratio: float = 1.0
) -> bytes:
    drawn = image(lambda painter: list(paint_batches(painter, batches_of(primitives), view, seen)), ratio)
    return bytes(drawn.constBits())


def apart(one: bytes, other: bytes, *, by: int) -> int:
    """Return how many pixels differ by more than so much of 255."""
    return sum(abs(a - b) > by for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize("kind", [Line, Area])
def test_lines_and_grounds_look_as_they_do_one_by_one(crowd: Picture, kind: type) -> None:
    some = tuple(
        one
        for one in crowd.primitives
        if isinstance(one, kind) and not (isinstance(one, Line) and one.stroke.dash)
    )
    view = from_the_middle(crowd)
    nothing, plain, quick = exact((), view), exact(some, view), batched(some, view)
    inked, off = apart(nothing, plain, by=4), apart(plain, quick, by=12)
    assert inked > 2000
    assert off < 0.01 * inked


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_very_many_marks_are_put_where_each_would_be_drawn(crowd: Picture, ratio: float) -> None:
    marks = tuple(one for one in crowd.primitives if not isinstance(one, Line | Area | Text))
    assert sum(isinstance(one, Circle) for one in marks) > 500
    view = from_the_middle(crowd)
    plain, stamped = exact(marks, view, ratio), batched(marks, view, ratio=ratio)
    inked = sum(value < 200 for value in plain)
    assert apart(plain, stamped, by=90) < 0.02 * inked


def test_a_part_of_the_map_is_drawn_as_that_part_of_the_whole_is(crowd: Picture) -> None:
    view = from_the_middle(crowd)
    part = Rectangle(200, 150, 450, 400)
    whole, alone = batched(crowd.primitives, view), batched(crowd.primitives, view, part)
    rows = [slice(y * WIDE + 200, y * WIDE + 450) for y in range(150, 400)]
    assert all(apart(whole[row], alone[row], by=64) < 10 for row in rows)
    assert whole != alone


def test_nothing_is_drawn_of_a_part_with_nothing_in_it(crowd: Picture) -> None:
    nothing = batched((), View(1.0))
    far = from_the_middle(crowd)._replace(x=1e5)
    assert batched(crowd.primitives, far) == nothing
