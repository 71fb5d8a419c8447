from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLineEdit, QWidget

from stewardmap.picture.primitives import Subject
from stewardmap.ui.focus_ring import _Ring
from stewardmap.ui.tokens import DARK, LIGHT
from tests.ui.driving import Driver
from tests.ui.small_map import AMINA


def colours(of: QWidget) -> set[str]:
    """Return every colour that is seen in a widget."""
    image = of.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return {
        QColor(image.pixel(x, y)).name().upper() for x in range(image.width()) for y in range(image.height())
    }


def test_no_icon_and_no_ring_keeps_the_colours_of_the_other_theme(driver: Driver) -> None:
    driver.window.session.select(Subject("person", AMINA))
    driver.settle()
    driver.names.box.setFocus()
    driver.window.desk.act("theme_dark")
    driver.settle()
    driver.keys("Ctrl+K")
    driver.press(Qt.Key.Key_Escape)
    for box in (driver.names.box, driver.window.find_box.line):
        assert isinstance(box, QLineEdit)
        assert DARK.ink.upper() in colours(box)
        assert LIGHT.ink.upper() not in colours(box)
    rings = [ring for ring in driver.window.findChildren(_Ring) if ring.isVisible()]
    assert [ring._colour for ring in rings] == [DARK.focus]
    seen = colours(driver.page())
    assert LIGHT.asking.upper() not in seen
    assert LIGHT.panel.upper() not in seen
