from pathlib import Path

from PySide6.QtCore import Qt

from stewardmap.model.records import Export
from stewardmap.picture.primitives import Subject
from stewardmap.ui.deeds.writing import write_in_worker
from stewardmap.ui.dialogs.entry import EntryDialog
from stewardmap.ui.dialogs.sent_out import SentOutDialog
from tests.ui.driving import Driver
from tests.ui.small_map import TOM


def _listed(driver: Driver) -> SentOutDialog:
    driver.window.desk.act("sent_out")
    return driver.dialog(SentOutDialog)


def _tables(driver: Driver, out: Path) -> None:
    from stewardmap.exchange.writers.map_tables import write_map_tables

    snapshot = driver.snapshot
    write_in_worker(driver.window.desk, "Tables", out, lambda path, _: write_map_tables(path, snapshot, None))
    driver.wait(lambda: driver.window.messages.text.text() == f"{out.name} is written.")


def test_copies_are_listed_and_undo_undoes_the_last_edit(driver: Driver, tmp_path: Path) -> None:
    session, findings = driver.window.session, driver.window.session.findings
    undo = session.workspace.undo_label
    empty = _listed(driver)
    assert empty.lead.text().startswith("No copy of this map was sent out yet.")
    assert not empty.for_whom.isEnabled()
    empty.reject()
    _tables(driver, tmp_path / "all.xlsx")
    assert session.workspace.undo_label == undo
    driver.settle()
    assert session.findings is findings
    session.select(Subject("person", TOM))
    dialog = _listed(driver)
    row = [dialog.table.item(0, column).text() for column in range(5)]
    assert row[1:] == ["Tables (XLSX)", "Everything, opinions too", "all.xlsx", ""]
    assert "Tom" in dialog.only.text()
    assert "people stand in it: " in dialog.who.text()
    dialog.only.setChecked(True)
    assert dialog.table.rowCount() == 1
    driver.press(Qt.Key.Key_Escape)


def test_for_whom_a_copy_was_is_put_down_by_keys(driver: Driver, tmp_path: Path) -> None:
    _tables(driver, tmp_path / "all.xlsx")
    dialog = _listed(driver)
    assert dialog.table.hasFocus()
    driver.press(Qt.Key.Key_Return)
    asked = driver.dialog(EntryDialog)
    driver.write("The auditors")
    driver.click(asked.ok)
    driver.wait(lambda: dialog.table.item(0, 4).text() == "The auditors")
    (copy,) = driver.snapshot.of(Export).values()
    assert copy.note == "The auditors"
    dialog.reject()


def test_a_map_that_was_closed_meanwhile_is_not_written_to(driver: Driver, tmp_path: Path) -> None:
    from stewardmap.exchange.writers.map_tables import write_map_tables

    snapshot, out = driver.snapshot, tmp_path / "all.xlsx"
    write_in_worker(driver.window.desk, "Tables", out, lambda path, _: write_map_tables(path, snapshot, None))
    driver.window.session.close()
    driver.wait(lambda: "the map was closed meanwhile" in driver.window.messages.text.text())
    assert out.exists()
