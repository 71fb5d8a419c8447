from PySide6.QtGui import QImage, QPainter

from stewardmap.picture.boxes import Rectangle
from stewardmap.picture.compose import compose
from stewardmap.picture.frame import screen
from stewardmap.picture.picture import Picture
from stewardmap.picture.scene_of import scene_of
from stewardmap.picture.view import View
from stewardmap.render.batches import batches_of, paint_batches
from stewardmap.render.fonts import ready
from stewardmap.render.measure import QtMeasurer
from stewardmap.render.painter import paint
from stewardmap.wording.namer import Namer
from tests.picture.places import place


def pixels(picture: Picture, *, still: bool) -> bytes:
    """Return a picture painted into a window's worth of pixels."""
    ready()
    image = QImage(900, 700, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    view = View(picture.scale, 60, 60)
    if still:
        for _batch in paint_batches(painter, batches_of(picture.primitives), view, Rectangle(0, 0, 900, 700)):
            pass
    else:
        paint(painter, picture.primitives, view)
    painter.end()
    return bytes(image.constBits())


def drawn() -> Picture:
    snapshot = place()
    return compose(scene_of(snapshot, (), Namer(snapshot)), screen(0.5), QtMeasurer())


def test_kept_images_of_words_look_like_the_words() -> None:
    picture = drawn()
    sharp, still = pixels(picture, still=False), pixels(picture, still=True)
    inked = sum(value < 160 for value in sharp)
    assert sum(abs(a - b) > 128 for a, b in zip(sharp, still, strict=True)) < 0.05 * inked


def test_painting_twice_gives_the_same_pixels() -> None:
    picture = drawn()
    assert pixels(picture, still=True) == pixels(picture, still=True)


def test_the_painter_is_left_as_it_was_found() -> None:
    ready()
    image = QImage(50, 50, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(2, 2)
    before = painter.transform()
    paint(painter, drawn().primitives, View(0.1))
    assert painter.transform() == before
    painter.end()
