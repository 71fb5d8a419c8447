from PySide6.QtGui import QColor, QImage, QPainter

from stewardmap.picture.compose import compose
from stewardmap.picture.frame import screen
from stewardmap.picture.primitives import Subject
from stewardmap.picture.scene_of import scene_of
from stewardmap.picture.view import View
from stewardmap.render.measure import QtMeasurer
from stewardmap.ui.canvas.rings import Rings
from stewardmap.wording.namer import Namer
from tests.picture.places import place


def coloured(people: int, chosen: int) -> int:
    """Return how many pixels have the colour of what is selected."""
    snapshot = place(people, 8, 2, 40)
    picture = compose(scene_of(snapshot, (), Namer(snapshot)), screen(1.0), QtMeasurer())
    image = QImage(700, 700, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("white"))
    painter = QPainter(image)
    Rings(picture).paint(
        painter, View(0.2, 350, 350), [Subject("person", one) for one in snapshot.people][:chosen]
    )
    painter.end()
    wanted = QColor(picture.frame.theme.focus).rgb()
    return sum(image.pixel(x, y) == wanted for x in range(0, 700, 2) for y in range(0, 700, 2))


def test_nothing_selected_has_no_ring() -> None:
    assert coloured(20, 0) == 0


def test_what_is_selected_has_a_ring_be_it_few_or_very_many() -> None:
    assert coloured(20, 5) > 20
    assert coloured(400, 400) > 400
