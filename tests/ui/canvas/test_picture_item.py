from dataclasses import replace

import pytest
from PySide6.QtGui import QImage, QPainter

from stewardmap.picture.primitives import Text
from stewardmap.ui.canvas import picture_item
from stewardmap.ui.canvas.drawn import draw_pixels
from stewardmap.ui.door import change, remove
from tests.ui.canvas.gestures import view
from tests.ui.canvas.pixels import share_apart
from tests.ui.driving import Driver


def shown(driver: Driver) -> QImage:
    """Return the pixels of the map in the window."""
    return view(driver).viewport().grab().toImage()


def pan(driver: Driver, by: float) -> None:
    """Move the map, and paint it there."""
    canvas = view(driver)
    x, y = canvas.centre
    canvas.look_at((x + by / canvas.scale_now, y), canvas.scale_now)
    canvas.viewport().repaint()


def test_nothing_old_is_left_of_a_map_that_is_edited_while_it_moves(driver: Driver) -> None:
    person = min(driver.snapshot.people.values(), key=lambda one: one.id)
    item = view(driver).item
    for step in range(6):
        pan(driver, 5)
        if step == 2:
            driver.window.session.do(remove(person, label="Remove"))
    driver.wait(lambda: item.is_sharp and not driver.window.jobs.busy)
    assert item.content is not None
    assert item.sight is not None
    assert all(one.subject is None or one.subject.id != person.id for one in item.content.picture.primitives)
    anew = draw_pixels(item.content, item.sight.view, item.sight.size, item.sight.ratio)
    assert item._drawing is not None
    assert item._drawing.image == anew.image


def test_a_name_that_changes_while_the_map_moves_is_shown(driver: Driver) -> None:
    person = min(driver.snapshot.people.values(), key=lambda one: one.id)
    pan(driver, 5)
    driver.window.session.do(change(replace(person, name="Zenobia Quill"), label="Change"))
    pan(driver, 5)
    item = view(driver).item
    driver.wait(lambda: item.is_sharp and not driver.window.jobs.busy)
    assert item.content is not None
    names = [one.words for one in item.content.picture.primitives if isinstance(one, Text)]
    assert "Zenobia Quill" in names


def test_a_map_that_is_moved_far_is_drawn_where_it_is_before_it_stands_still(driver: Driver) -> None:
    item = view(driver).item
    driver.wait(lambda: item.is_sharp)
    item._still.setInterval(60_000)
    for _step in range(30):
        pan(driver, 20)

    def there_is_map_everywhere() -> bool:
        drawing, sight = item._drawing, item.sight
        return drawing is not None and sight is not None and drawing.serve(sight.view)

    driver.wait(there_is_map_everywhere)
    assert item._still.isActive()
    item._still.stop()


def test_much_that_is_selected_is_ringed_as_little_is_and_moves_along(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    things = driver.map.drawn.scene.things if driver.map.drawn is not None else ()
    driver.window.session.select(*(one.subject for one in things))
    item = view(driver).item
    driver.wait(lambda: item.is_sharp and not driver.window.jobs.busy)
    one_by_one = shown(driver)
    monkeypatch.setattr(picture_item, "_RINGS", 0)
    assert share_apart(shown(driver), one_by_one) < 0.002  # edges blend twice where rings lie over each other
    pan(driver, 30)
    moved = shown(driver)
    driver.wait(lambda: item.is_sharp and not driver.window.jobs.busy and not item._still.isActive())
    assert share_apart(shown(driver), moved) < 0.005
    assert share_apart(moved, one_by_one) > 0.01


def test_the_painter_is_left_as_it_was_found(driver: Driver) -> None:
    image = QImage(50, 50, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    item = view(driver).item
    before = painter.transform()
    item.paint(painter, None)
    assert painter.transform() == before
    painter.end()
