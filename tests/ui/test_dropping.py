"""Files dropped on the window, by the events that a desktop sends."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from stewardmap.ui.dialogs.importing.dialog import ImportDialog
from tests.ui.driving import Driver
from tests.ui.test_importing import PEOPLE, looked_at

Drive = Callable[[Path | None], Driver]


def drop(driver: Driver, *paths: Path) -> bool:
    """Drag files over the window and let them go, if it takes them; returns whether it did."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    where, copy = QPoint(600, 400), Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(where, copy, data, left, none)
    entering.ignore()
    QApplication.sendEvent(driver.window, entering)
    if entering.isAccepted():
        QApplication.sendEvent(driver.window, QDropEvent(QPointF(where), copy, data, left, none))
    driver.settle()
    return entering.isAccepted()


def test_a_map_is_opened(drive: Drive, map_file: Path) -> None:
    driver = drive(None)
    assert drop(driver, map_file)
    assert len(driver.snapshot.people) == 4


@pytest.mark.parametrize("name", ["people.csv", "PEOPLE.CSV", "people.tsv"])
def test_a_table_is_looked_at_first(driver: Driver, tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.write_text(PEOPLE.replace(",", "\t") if name.endswith("tsv") else PEOPLE, encoding="utf-8")
    assert drop(driver, file)
    dialog = looked_at(driver)
    assert dialog.ok.text().startswith("Add 2 people")
    dialog.close()
    assert len(driver.snapshot.people) == 4


def test_several_tables_are_one_step(driver: Driver, tmp_path: Path) -> None:
    for name, row in (("a.csv", "Beth Carter,Mere Homes,Clerk"), ("b.csv", "Dawn Ellery,Mere Homes,Chair")):
        (tmp_path / name).write_text(f"name,organisation,post\n{row}\n", encoding="utf-8")
    drop(driver, tmp_path / "a.csv", tmp_path / "b.csv")
    driver.click(looked_at(driver).ok)
    driver.settle()
    assert len(driver.snapshot.people) == 6
    driver.keys("Ctrl+Z")
    assert len(driver.snapshot.people) == 4


@pytest.mark.parametrize("name", ["minutes.pdf", "no ending", "a folder"])
def test_anything_else_is_said_in_a_line(driver: Driver, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.mkdir() if "folder" in name else path.write_bytes(b"%PDF-1.7")
    assert drop(driver, path)
    assert driver.window.messages.text.text().startswith(
        f"{name} is neither a map (.smap) nor a table (.csv,"
    )
    assert driver.no_dialog()
    assert len(driver.snapshot.people) == 4


def test_a_map_that_is_none_is_said_in_a_line(driver: Driver, tmp_path: Path) -> None:
    path = tmp_path / "notes.smap"
    path.write_text("dear diary", encoding="utf-8")
    drop(driver, path)
    assert driver.window.messages.text.text().startswith(f"{path} is not a Steward Map file")


def test_a_spreadsheet_that_is_none_shows_its_problem(driver: Driver, tmp_path: Path) -> None:
    path = tmp_path / "people.xlsx"
    path.write_bytes(b"no spreadsheet at all")
    drop(driver, path)
    dialog = driver.dialog(ImportDialog)
    driver.wait(lambda: dialog.problems.rowCount() > 0)
    driver.settle()
    assert not dialog.ok.isEnabled()
    dialog.close()
