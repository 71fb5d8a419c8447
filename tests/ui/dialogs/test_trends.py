"""Where the map is heading, in a window: sentences, charts, and tables that say the same."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QImage

from stewardmap.operations.commands import Remove
from stewardmap.ui.dialogs.trends import TrendsDialog
from tests.ui.driving import Driver


def shown(driver: Driver) -> TrendsDialog:
    """What the keys bring."""
    driver.keys("Ctrl+Alt+J")
    return driver.dialog(TrendsDialog)


def colours(image: QImage) -> set[str]:
    return {QColor(image.pixel(x, y)).name() for x in range(image.width()) for y in range(image.height())}


def test_each_number_has_a_sentence_a_chart_and_a_table(driver: Driver) -> None:
    before = driver.snapshot
    dialog = shown(driver)
    assert len(dialog.charts) == len(dialog.tables) == 4
    assert "Relations that rest on one person or pair: " in driver.texts(dialog)
    for chart, table in zip(dialog.charts, dialog.tables, strict=True):
        assert chart.accessibleName() == table.accessibleName()
        last = table.item(table.rowCount() - 1, 1)
        assert last is not None
        assert last.text() in chart.accessibleDescription()
        assert len(colours(chart.grab().toImage())) > 4, "nothing is drawn"
    assert QAccessible.queryAccessibleInterface(dialog.tables[0]).role() is QAccessible.Role.Table
    assert dialog.tables[0].hasFocus()
    driver.press(Qt.Key.Key_Escape)
    driver.wait(driver.no_dialog)
    assert driver.snapshot is before


def test_on_a_map_without_people_it_says_that_there_is_nothing_to_show(driver: Driver) -> None:
    there = driver.snapshot
    gone = Remove(*there.people.values(), *there.organisations.values(), label="x")
    driver.window.session.do(gone, keeping=False)
    driver.settle()
    dialog = shown(driver)
    assert dialog.charts == []
    assert "There is nothing to show before there are people and ties on the map." in driver.texts(dialog)
    dialog.close()
