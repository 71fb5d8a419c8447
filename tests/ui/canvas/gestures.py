"""Gestures of a real window: where things are on its map, and drags from one point to another."""

from PySide6.QtCore import QPoint, Qt

from stewardmap.model.ids import Id
from stewardmap.picture.primitives import Subject
from stewardmap.ui.canvas.map_view import MapView
from tests.ui.driving import Driver

NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


def view(driver: Driver) -> MapView:
    """Return the canvas."""
    assert driver.map.view is not None
    return driver.map.view


def places(driver: Driver) -> dict[Id, tuple[float, float]]:
    """Return where everything stands."""
    return driver.map.pictures.places


def at(driver: Driver, subject_id: Id) -> QPoint:
    """Return where something is in the window."""
    return view(driver).point_of(places(driver)[subject_id]).toPoint()


def nowhere(driver: Driver) -> QPoint:
    """Return a point of the window with nothing on it or near it."""
    port = view(driver).viewport()
    for y in range(40, port.height() - 60, 20):
        for x in range(40, port.width() - 320, 20):
            around = [QPoint(x + dx, y + dy) for dx in (-30, 0, 30) for dy in (-30, 0, 30)]
            if all(view(driver).under(one.toPointF()) is None for one in around):
                return QPoint(x, y)
    raise AssertionError("the map is full")


def begin_drag(driver: Driver, start: QPoint, end: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
    """Press a button and move on, and keep it down."""
    port = view(driver).viewport()
    driver.bot.mousePress(port, LEFT, held, start)
    for share in (0.3, 0.6, 1.0):
        driver.bot.mouseMove(port, start + (end - start) * share)


def drag(driver: Driver, start: QPoint, end: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
    """Drag from a point to another."""
    begin_drag(driver, start, end, held)
    driver.bot.mouseRelease(view(driver).viewport(), LEFT, held, end)


def select(driver: Driver, *ids: Id) -> None:
    """Select people, and give the keyboard to the map."""
    driver.window.session.select(*(Subject("person", one) for one in ids))
    driver.settle()
    view(driver).setFocus()


def undo_text(driver: Driver) -> str:
    """Return what undo offers."""
    text: str = driver.window.actions_made.made["undo"].text()
    return text


def undone(driver: Driver) -> None:
    """Undo the last step, and wait until that is drawn."""
    driver.keys("Ctrl+Z")
    driver.settle()
