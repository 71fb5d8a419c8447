"""The table as a user works with it: which table, which cells, what stands in them."""

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt

from stewardmap.ui.panels.table.panel import TablePanel
from stewardmap.ui.panels.table.view import CellView
from tests.ui.driving import Driver

_Flag = QItemSelectionModel.SelectionFlag


def panel_of(driver: Driver) -> TablePanel:
    return driver.window.desk.panel(TablePanel)


def table(driver: Driver, title: str = "People") -> CellView:
    """Return one of the tables, chosen as a user chooses it."""
    panel = panel_of(driver)
    if not panel.isVisible():
        driver.keys("Ctrl+T")
    which = panel.head.which
    at = [sheet.title for sheet in panel.sheets].index(title)
    which.setFocus()
    driver.press(Qt.Key.Key_Home)
    for _step in range(at):
        driver.press(Qt.Key.Key_Down)
    driver.settle()
    assert which.currentText().startswith(title)
    panel.view.setFocus()
    return panel.view


def place(view: CellView, title: str) -> int:
    """Return which column has this heading."""
    return [one.title for one in view.cells.sheet.columns].index(title)


def column(view: CellView, title: str) -> list[str]:
    """Return what stands in a column, from top to bottom."""
    at = place(view, title)
    return [view.cells.index(row, at).data() for row in range(view.cells.rowCount())]


def row_of(view: CellView, name: str) -> int:
    """Return the row that begins with this."""
    return next(row for row in range(view.cells.rowCount()) if view.cells.index(row, 0).data() == name)


def go(view: CellView, name: str, title: str) -> None:
    """Go to a cell, by its row's name and its column's heading."""
    view.setFocus()
    view.setCurrentIndex(view.cells.index(row_of(view, name), place(view, title)))


def select(view: CellView, names: list[str], title: str) -> None:
    """Select a column's cells in these rows."""
    go(view, names[0], title)
    chosen = QItemSelection()
    for name in names:
        index = view.cells.index(row_of(view, name), place(view, title))
        chosen.select(index, index)
    view.selectionModel().select(chosen, _Flag.ClearAndSelect)


def type_in(driver: Driver, text: str) -> None:
    """Type into the current cell: the first key opens its field, and Enter ends it."""
    driver.write(text[:1])
    driver.write(text[1:])
    driver.press(Qt.Key.Key_Return)
    driver.settle()


def click_heading(driver: Driver, view: CellView, title: str) -> None:
    """Click on a heading."""
    head = view.horizontalHeader()
    at = place(view, title)
    view.scrollTo(view.cells.index(0, at))
    where = QPoint(head.sectionViewportPosition(at) + 20, head.height() // 2)
    driver.bot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=where)
