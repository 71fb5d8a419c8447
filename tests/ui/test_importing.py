"""A spreadsheet comes in by the file dialog, is looked at, and is one step."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit, QSplitter

from stewardmap.exchange.kinds import TableKind
from stewardmap.model.records import Holding
from stewardmap.operations import apply_import
from stewardmap.ui.deeds import importing
from stewardmap.ui.dialogs.importing.dialog import ImportDialog
from stewardmap.ui.dialogs.importing.problems import CELL, KIND, WHAT
from stewardmap.ui.parts.editors import ChoiceEditor
from tests.ui.driving import Driver

Drive = Callable[[Path | None], Driver]

PEOPLE = """name,organisation,post,planned end
Beth Carter,Mere Homes,Director,31/03/2027
Callum Reid,Spark Youth,Worker,
"""


def choose_file(driver: Driver, path: Path) -> None:
    """Answer the file dialog with a path, by keys."""
    dialog = driver.dialog(QFileDialog)
    box = dialog.findChild(QLineEdit, "fileNameEdit")
    assert box is not None
    box.setFocus()
    box.setText(str(path))
    driver.bot.keyClick(box, Qt.Key.Key_Return)


def looked_at(driver: Driver) -> ImportDialog:
    dialog = driver.dialog(ImportDialog)
    driver.wait(lambda: dialog.plan is not None)
    driver.settle()
    return dialog


def test_a_spreadsheet_comes_in_and_can_be_undone(driver: Driver, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text(PEOPLE, encoding="utf-8")
    driver.keys("Ctrl+I")
    choose_file(driver, file)
    dialog = looked_at(driver)
    assert dialog.ok.text() == "Add 2 people, 2 organisations and 2 posts"
    assert [dialog.pages[0].preview.item(0, column).text() for column in (0, 1)] == ["new", "Beth Carter"]
    driver.click(dialog.ok)
    driver.settle()
    assert len(driver.snapshot.people) == 6
    assert "2 people" in driver.window.messages.text.text()
    driver.click(driver.window.messages.offer)
    assert len(driver.snapshot.people) == 4


def test_problems_stand_by_their_rows_and_hold_the_button(driver: Driver, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text("name,planned end\nBeth Carter,when the grass grows\n", encoding="utf-8")
    importing.show(driver.window.desk, [file])
    dialog = looked_at(driver)
    assert not dialog.ok.isEnabled()
    rows = [[dialog.problems.item(0, column).text() for column in (0, 2)]]
    assert rows == [["Problem", "2"]]
    dialog.close()


def test_the_ring_round_the_problems_is_no_pane_of_its_own(driver: Driver, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text("name,planned end\nBeth Carter,when the grass grows\n", encoding="utf-8")
    importing.show(driver.window.desk, [file])
    dialog = looked_at(driver)
    split = dialog.remarks.parentWidget()
    assert isinstance(split, QSplitter)
    high = dialog.problems.height()
    dialog.problems.setFocus()
    driver.settle()
    assert split.count() == 2
    assert dialog.problems.height() == high
    dialog.close()


def test_rows_that_cannot_be_read_are_left_out_or_mended(driver: Driver, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text(PEOPLE.replace("31/03/2027", "when the grass grows"), encoding="utf-8")
    importing.show(driver.window.desk, [file])
    dialog = looked_at(driver)
    assert dialog.problems.rowCount() > 0
    driver.click(driver.button(dialog, "Leave 1 row out"))
    driver.wait(dialog.ok.isEnabled)
    assert dialog.ok.text() == "Add 1 person, 1 organisation and 1 post"
    file.write_text(PEOPLE, encoding="utf-8")
    driver.click(dialog.reread)
    driver.wait(lambda: dialog.ok.text().startswith("Add 2 people") and dialog.ok.isEnabled())
    driver.click(dialog.ok)
    driver.settle()
    assert len(driver.snapshot.people) == 6


def test_an_import_waits_while_no_file_name_is_given(drive: Drive, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text(PEOPLE, encoding="utf-8")
    driver = drive(None)
    importing.show(driver.window.desk, [file])
    dialog = looked_at(driver)
    driver.click(dialog.ok)
    asked = driver.dialog()
    asked.fields["locked"].setCurrentIndex(1)
    driver.click(asked.ok)
    driver.dialog(QFileDialog).reject()
    assert asked.isVisible()
    asked.reject()
    assert dialog.isVisible()
    assert driver.window.session.snapshot is None
    dialog.close()


def say_what_columns_mean(driver: Driver, dialog: ImportDialog) -> None:
    """Say of a table with German headers that people stand in it, and bring them in."""
    page = dialog.pages[0]
    page.kind.setCurrentIndex(page.kind.values.index(TableKind.PEOPLE))
    page.kind.activated.emit(page.kind.currentIndex())
    driver.wait(lambda: bool(page.columns.fields))
    for header, field in (("Wer", "name"), ("Bei", "organisation")):
        combo = page.columns.fields[header]
        combo.setCurrentIndex(combo.values.index(field))
        combo.activated.emit(combo.currentIndex())
    driver.wait(dialog.ok.isEnabled)
    driver.click(dialog.ok)
    driver.settle()


def test_a_column_is_given_another_meaning(driver: Driver, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("Wer,Bei\nBeth Carter,Mere Homes\n", encoding="utf-8")
    importing.show(driver.window.desk, [file])
    dialog = looked_at(driver)
    page = dialog.pages[0]
    assert not dialog.ok.isEnabled()
    assert page.preview.item(0, 0).text() == "Beth Carter"
    assert "what the rows are" in driver.texts(page.columns)
    say_what_columns_mean(driver, dialog)
    assert "Beth Carter" in [one.name for one in driver.snapshot.people.values()]


def test_without_a_map_a_new_one_is_made_beside_it(drive: Drive, tmp_path: Path) -> None:
    file, kept = tmp_path / "people.csv", tmp_path / "made.smap"
    file.write_text(PEOPLE, encoding="utf-8")
    driver = drive(None)
    driver.keys("Ctrl+I")
    choose_file(driver, file)
    driver.click(looked_at(driver).ok)
    asked = driver.dialog()
    assert asked.fields["title"].text() == "people"
    driver.click(asked.ok)
    assert "letters or more" in asked.problem.text()
    for name in ("passphrase", "again"):
        driver.bot.keyClicks(asked.fields[name], "four plain words")
    driver.click(asked.ok)
    choose_file(driver, kept)
    driver.wait(lambda: driver.window.session.snapshot is not None)
    driver.settle()
    assert driver.no_dialog()
    assert len(driver.snapshot.people) == 2
    workspace = driver.window.session.workspace
    assert workspace is not None
    assert workspace.encrypted


def test_the_step_is_called_by_the_file(driver: Driver, tmp_path: Path) -> None:
    files = [tmp_path / "people.csv", tmp_path / "more.csv"]
    files[0].write_text(PEOPLE, encoding="utf-8")
    files[1].write_text("name,organisation,post\nDawn Ellery,Mere Homes,Clerk\n", encoding="utf-8")
    for paths, said in ((files[:1], "people.csv"), (files, "people.csv and 1 more")):
        importing.show(driver.window.desk, paths)
        driver.click(looked_at(driver).ok)
        driver.settle()
        assert driver.window.actions_made.made["undo"].text() == f"Undo import of {said}"


def test_a_binary_file_is_a_problem_and_no_traceback(driver: Driver, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_bytes(bytes(range(256)) * 20)
    importing.show(driver.window.desk, [file])
    dialog = looked_at(driver)
    assert dialog.problems.rowCount() > 0
    assert not dialog.ok.isEnabled()
    dialog.close()


def test_bad_cells_are_mended_in_place_by_keys(driver: Driver, tmp_path: Path) -> None:
    rows = [
        f"Person {chr(97 + n // 26)}{chr(97 + n % 26)},Body {n % 9},Post {n},31/03/2027" for n in range(200)
    ]
    for at in (3, 50, 99, 150, 199):
        rows[at] = rows[at].replace("31/03/2027", "when ready")
    file = tmp_path / "people.csv"
    file.write_text("\n".join(["name,organisation,post,planned end", *rows]), encoding="utf-8")
    importing.show(driver.window.desk, [file])
    dialog = looked_at(driver)
    assert dialog.problems.rowCount() == 5
    assert not dialog.ok.isEnabled()
    dialog.problems.setFocus()
    for left in (4, 3, 2, 1, 0):
        assert dialog.problems.currentItem().text() == "when ready"
        driver.write("M")  # which opens the cell
        driver.write("ay 2027")
        driver.press(Qt.Key.Key_Return)
        driver.wait(lambda left=left: f"({left})" in dialog.remarks.tabText(0) or left == 0)
        driver.settle()
        driver.wait(lambda: not driver.window.jobs.busy)
    driver.wait(dialog.ok.isEnabled)
    assert dialog.ok.text() == "Add 200 people, 9 organisations and 200 posts"
    assert "5 cells mended" in dialog.foot.summary.text()
    assert len(driver.snapshot.people) == 4
    driver.click(dialog.ok)
    driver.settle()
    assert len(driver.snapshot.people) == 204
    assert [str(one.ends) for one in driver.snapshot.of(Holding).values()].count("2027-05") == 5
    assert driver.window.actions_made.made["undo"].text() == "Undo import of people.csv"
    importing.show(driver.window.desk, [file.rename(tmp_path / "again.csv")])
    again = looked_at(driver)
    driver.click(driver.button(again, "Leave 5 rows out"))
    driver.wait(lambda: again.ok.text() == "Nothing to add")
    again.close()
    driver.keys("Ctrl+Z")
    driver.settle()
    assert len(driver.snapshot.people) == 4


def test_a_cell_typed_wrong_is_typed_again(driver: Driver, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text(PEOPLE.replace("31/03/2027", "soon"), encoding="utf-8")
    importing.show(driver.window.desk, [file])
    dialog = looked_at(driver)
    item = dialog.problems.item(0, CELL)
    item.setText("later")
    driver.wait(lambda: "later" in dialog.problems.item(0, WHAT).text())
    dialog.problems.item(0, CELL).setText("2027")
    driver.wait(dialog.ok.isEnabled)
    assert [dialog.problems.item(0, column).text() for column in (KIND, CELL)] == ["Mended", "2027"]
    dialog.problems.item(0, CELL).setText("soon")
    driver.wait(lambda: dialog.problems.item(0, KIND).text() == "Problem")
    assert not dialog.typed
    dialog.close()


def test_names_that_look_alike_stand_side_by_side(driver: Driver, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text("name,organisation,post\nElizabeth Carter,Quay Homes,Lead\n"
                    "Liz Carter,Spark Youth,Trustee\n", encoding="utf-8")  # fmt: skip
    importing.show(driver.window.desk, [file])
    dialog = looked_at(driver)
    assert dialog.remarks.tabText(1) == "Same or not? (1)"
    dialog.remarks.setCurrentIndex(1)
    said = driver.texts(dialog.remarks.questions)
    for words in ("Elizabeth Carter", "Lead, Quay Homes", "Trustee, Spark Youth", "short for"):
        assert words in said
    assert dialog.ok.text().startswith("Add 2 people")
    driver.click(driver.button(dialog, "Liz Carter and Elizabeth Carter: Same"))
    driver.wait(lambda: dialog.ok.text().startswith("Add 1 person") and dialog.ok.isEnabled())
    driver.click(driver.button(dialog, "Liz Carter and Elizabeth Carter: Not the same"))
    driver.wait(lambda: dialog.ok.text().startswith("Add 2 people") and dialog.ok.isEnabled())
    dialog.close()


def test_columns_are_remembered_for_the_next_table_with_these_headers(driver: Driver, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("Wer,Bei\nBeth Carter,Mere Homes\n", encoding="utf-8")
    importing.show(driver.window.desk, [file])
    dialog = looked_at(driver)
    say_what_columns_mean(driver, dialog)
    file.write_text("Wer,Bei\nAl Reid,Mere Homes\n", encoding="utf-8")
    importing.show(driver.window.desk, [file])
    dialog = looked_at(driver)
    driver.wait(dialog.ok.isEnabled)
    assert dialog.ok.text() == "Add 1 person and 1 post"
    driver.click(dialog.pages[0].afresh)
    driver.wait(lambda: dialog.problems.rowCount() > 0)
    assert not dialog.ok.isEnabled()
    dialog.close()
    assert "Wer" not in (driver.window.desk.preferences.text("columns") or "")


def test_letters_and_the_delimiter_are_chosen_by_hand(driver: Driver, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_bytes("name,organisation\nSi\u00f4n Hall,Mere Homes\n".encode("cp1252"))
    importing.show(driver.window.desk, [file])
    dialog = looked_at(driver)
    letters = dialog.pages[0].letters
    assert (letters.encoding.currentText(), letters.delimiter.currentText()) == ("Windows-1252", "comma")
    choose(letters.encoding, "DOS 850")
    driver.wait(lambda: dialog.pages[0].preview.item(0, 1).text() == "Si\u00b6n Hall")
    driver.settle()
    choose(letters.encoding, "UTF-8")
    driver.wait(lambda: "cannot be read as UTF-8" in dialog.foot.summary.text())
    assert letters.encoding.currentText() == "DOS 850"
    choose(letters.encoding, "Windows-1252")
    driver.wait(lambda: dialog.pages[0].preview.item(0, 1).text() == "Si\u00f4n Hall")
    dialog.close()


def choose(box: ChoiceEditor, value: str) -> None:
    """Choose a value as a user does."""
    box.setCurrentIndex(box.values.index(value))
    box.activated.emit(box.currentIndex())


def test_a_large_import_leaves_the_window_alive_and_can_be_stopped(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "_AT_ONCE", 10)  # what is large here
    monkeypatch.setattr(apply_import, "_AT_ONCE", 1)
    file = tmp_path / "people.csv"
    file.write_text(
        "\n".join(["name,organisation", *(f"Person {n},Body" for n in range(90))]), encoding="utf-8"
    )
    importing.show(driver.window.desk, [file])
    dialog = looked_at(driver)
    dialog.ok.click()
    assert not dialog.ok.isEnabled()
    dialog.foot.cancel.click()
    driver.wait(dialog.ok.isEnabled)
    assert len(driver.snapshot.people) == 4
    driver.click(dialog.ok)
    driver.wait(lambda: len(driver.snapshot.people) == 94)
    driver.settle()
    assert driver.no_dialog()
    assert "90 people" in driver.window.messages.text.text()
    driver.keys("Ctrl+Z")
    assert len(driver.snapshot.people) == 4
