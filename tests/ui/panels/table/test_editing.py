import csv
import io

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox

from stewardmap.model.dates import month
from stewardmap.model.records import Holding, MembershipRole, Tag
from stewardmap.model.vocabulary import HoldingKind, Role, Sector
from stewardmap.ui.parts.editors import ChoiceEditor
from tests.ui.driving import Driver
from tests.ui.panels.table.cells import column, go, panel_of, place, row_of, select, table, type_in
from tests.ui.small_map import AMINA, COUNCIL, CVS, SIONED, STRONG, TOM, TRUST


def undo_label(driver: Driver) -> str | None:
    workspace = driver.window.session.workspace
    assert workspace is not None
    return workspace.undo_label


def message(driver: Driver) -> str:
    return driver.texts(driver.window.messages)


def clipboard(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def copied() -> list[list[str]]:
    return list(csv.reader(io.StringIO(QGuiApplication.clipboard().text()), delimiter="\t"))


def test_typing_begins_an_edit_and_enter_ends_it_one_row_down(driver: Driver) -> None:
    view = table(driver)
    go(view, "Siân Price", "Phone")
    type_in(driver, "01632 960001")
    assert driver.snapshot.people[SIONED].phone == "01632 960001"
    assert undo_label(driver) == "Change phone"
    assert view.currentIndex().row() == row_of(view, "Tom Okafor")
    driver.keys("Ctrl+Z")
    driver.settle()
    assert driver.snapshot.people[SIONED].phone == ""


def test_escape_leaves_a_cell_as_it_was(driver: Driver) -> None:
    view = table(driver)
    go(view, "Tom Okafor", "Email")
    driver.press(Qt.Key.Key_F2)
    driver.write("nobody")
    driver.press(Qt.Key.Key_Escape)
    assert driver.snapshot.people[TOM].email == ""
    assert QApplication.focusWidget() is view
    assert undo_label(driver) is None


def test_a_choice_opens_as_a_list(driver: Driver) -> None:
    view = table(driver, "Organisations")
    go(view, "R&D Northmere CVS", "Sector")
    driver.press(Qt.Key.Key_Return)
    editor = view.findChild(ChoiceEditor)
    assert editor is not None
    assert editor.accessibleName() == "Sector, R&D Northmere CVS"
    driver.wait(lambda: editor.view().isVisible())
    driver.bot.keyClick(editor.view(), Qt.Key.Key_Up)
    driver.bot.keyClick(editor.view(), Qt.Key.Key_Return)
    driver.settle()
    assert driver.snapshot.organisations[CVS].sector is Sector.POLICE


def test_a_name_is_typed_where_a_cell_points_to_something(driver: Driver) -> None:
    view = table(driver, "Posts held")
    go(view, "Siân Price", "Person")
    driver.press(Qt.Key.Key_F2)
    driver.keys("Ctrl+A")
    type_in(driver, "tom okafor")
    held = [one for one in driver.snapshot.of(Holding).values() if one.person_id == TOM]
    assert [one.starts for one in held] == [month(2020, 5)]
    go(view, "Tom Okafor", "Person")
    driver.press(Qt.Key.Key_F2)
    driver.keys("Ctrl+A")
    type_in(driver, "Nobody Known")
    assert "No person on the map is called “Nobody Known”" in message(driver)
    assert column(view, "Person").count("Tom Okafor") == 1


def test_a_wrong_date_is_refused_where_it_stands(driver: Driver) -> None:
    view = table(driver, "Posts held")
    go(view, "Siân Price", "Ends")
    type_in(driver, "soonish")
    assert f"Row {row_of(view, 'Siân Price') + 1}, Ends: " in message(driver)
    assert undo_label(driver) is None
    go(view, "Siân Price", "Ends")
    type_in(driver, "2019")
    assert "It would end before it starts" in message(driver)
    assert undo_label(driver) is None


def test_what_is_worked_out_says_so(driver: Driver) -> None:
    view = table(driver)
    go(view, "Tom Okafor", "Ties")
    driver.press(Qt.Key.Key_Return)
    assert "worked out from other tables" in message(driver)


def test_delete_empties_and_what_is_needed_is_kept(driver: Driver) -> None:
    view = table(driver)
    go(view, "Amina Rahman", "Email")
    driver.press(Qt.Key.Key_Delete)
    driver.settle()
    assert driver.snapshot.people[AMINA].email == ""
    go(view, "Amina Rahman", "Name")
    driver.press(Qt.Key.Key_Delete)
    assert "cannot be empty" in message(driver)
    assert AMINA in driver.snapshot.people


def test_tags_and_roles_are_edited_as_lists(driver: Driver) -> None:
    view = table(driver)
    go(view, "Tom Okafor", "Tags")
    type_in(driver, "flood; north")
    assert {tag.label for tag in driver.snapshot.of(Tag).values()} == {"flood", "north"}
    go(view, "Tom Okafor", "Tags")
    driver.press(Qt.Key.Key_F2)
    driver.keys("Ctrl+A")
    type_in(driver, "north; new")
    assert column(view, "Tags")[row_of(view, "Tom Okafor")] == "new; north"
    seats = table(driver, "Seats")
    at = column(seats, "Who").index("Hospital Trust")
    seats.setCurrentIndex(seats.cells.index(at, place(seats, "Role")))
    type_in(driver, "co-chair")
    assert {one.role for one in driver.snapshot.of(MembershipRole).values()} == {Role.CHAIR, Role.CO_CHAIR}


def test_one_field_is_set_for_many_in_one_step(driver: Driver) -> None:
    view = table(driver, "Organisations")
    select(view, ["Hospital Trust", "Northmere Council", "R&D Northmere CVS"], "Sector")
    driver.keys("Ctrl+Shift+S")
    bar = panel_of(driver).bar
    assert bar.isVisible()
    assert bar.field.currentText() == "Sector"
    assert bar.set.text() == "Set for 3 rows"
    assert isinstance(bar.editor, QComboBox)
    bar.editor.setFocus()
    driver.write("Ed")
    driver.click(bar.set)
    driver.settle()
    assert {body.sector for body in driver.snapshot.organisations.values()} == {Sector.EDUCATION}
    assert undo_label(driver) == "Set sector for 3 organisations"
    driver.window.session.undo()
    assert driver.snapshot.organisations[TRUST].sector is Sector.HEALTH
    assert driver.snapshot.organisations[COUNCIL].sector is Sector.COUNCIL


def test_a_block_goes_out_and_comes_back_as_it_was(driver: Driver) -> None:
    view = table(driver, "Ties")
    before = driver.snapshot
    driver.keys("Ctrl+A")
    driver.keys("Ctrl+C")
    assert len(copied()) == 3
    view.setCurrentIndex(view.cells.index(0, 0))
    driver.keys("Ctrl+V")
    driver.settle()
    assert driver.snapshot.same_content(before)
    assert undo_label(driver) is None


def test_a_formula_is_made_harmless_and_is_read_back(driver: Driver) -> None:
    view = table(driver)
    go(view, "Tom Okafor", "Notes")
    type_in(driver, "=1+1 <b>")
    go(view, "Tom Okafor", "Notes")
    driver.keys("Ctrl+C")
    carried = QGuiApplication.clipboard().mimeData()
    assert carried.text() == "'=1+1 <b>"
    assert "&#x27;=1+1 &lt;b&gt;</td>" in carried.html()
    go(view, "Siân Price", "Phone")
    driver.keys("Ctrl+V")
    driver.settle()
    assert driver.snapshot.people[SIONED].phone == "=1+1 <b>"


def test_a_block_from_a_spreadsheet_is_one_step(driver: Driver) -> None:
    view = table(driver)
    go(view, "Siân Price", "Email")
    clipboard("sian@example.org\t01632 960002\r\ntom@example.org\t01632 960003\r\n")
    driver.keys("Ctrl+V")
    driver.settle()
    assert driver.snapshot.people[SIONED].email == "sian@example.org"
    assert driver.snapshot.people[TOM].phone == "01632 960003"
    assert undo_label(driver) == "Paste"
    driver.window.session.undo()
    assert undo_label(driver) is None


def test_a_block_with_one_bad_cell_changes_nothing_and_says_which(driver: Driver) -> None:
    view = table(driver, "Posts held")
    view.sortByColumn(place(view, "Post"), Qt.SortOrder.AscendingOrder)
    view.setCurrentIndex(view.cells.index(0, place(view, "On what terms")))
    before = driver.snapshot
    clipboard("interim\t2020\njoint\tlast Tuesday or so\n")
    driver.keys("Ctrl+V")
    assert "Row 2, Starts: " in message(driver)
    assert "Nothing was changed" in message(driver)
    assert driver.snapshot is before
    assert (view.currentIndex().row(), view.currentIndex().column()) == (1, place(view, "Starts"))
    clipboard("\n".join(["interim"] * 9))
    driver.keys("Ctrl+V")
    assert "has 9 rows, and there are only" in message(driver)
    assert driver.snapshot is before


def test_one_text_is_pasted_into_every_selected_cell(driver: Driver) -> None:
    view = table(driver)
    select(view, ["Siân Price", "Tom Okafor"], "Notes")
    clipboard("Met at the flood")
    driver.keys("Ctrl+V")
    driver.settle()
    assert [driver.snapshot.people[at].notes for at in (SIONED, TOM)] == ["Met at the flood"] * 2


def test_control_d_fills_down(driver: Driver) -> None:
    view = table(driver, "Posts held")
    view.sortByColumn(place(view, "On what terms"), Qt.SortOrder.AscendingOrder)
    at = place(view, "On what terms")
    view.setCurrentIndex(view.cells.index(0, at))
    for _row in range(view.cells.rowCount() - 1):
        driver.bot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    driver.keys("Ctrl+D")
    driver.settle()
    assert {one.terms for one in driver.snapshot.of(Holding).values()} == {HoldingKind.FIXED_TERM}
    assert undo_label(driver) == "Fill down"


def test_what_is_edited_stays_where_it_is_until_it_is_sorted_again(driver: Driver) -> None:
    view = table(driver)
    go(view, "Amina Rahman", "Name")
    type_in(driver, "Zoe Rahman")
    assert column(view, "Name")[0] == "Zoe Rahman"
    view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert column(view, "Name")[-1] == "Zoe Rahman"


def test_the_keys_of_a_spreadsheet_move_about(driver: Driver) -> None:
    view = table(driver)
    go(view, "Siân Price", "Email")
    driver.press(Qt.Key.Key_Home)
    assert view.currentIndex().column() == 0
    driver.press(Qt.Key.Key_End)
    assert view.currentIndex().column() == view.cells.shown[-1]
    driver.keys("Ctrl+Home")
    assert (view.currentIndex().row(), view.currentIndex().column()) == (0, 0)
    driver.keys("Shift+Space")
    assert {index.row() for index in view.selectedIndexes()} == {0}
    assert len(view.selectedIndexes()) == len(view.cells.shown)


def test_the_strength_of_a_tie_is_set_by_its_number(driver: Driver) -> None:
    view = table(driver, "Ties")
    at = column(view, "Strength").index("4  ask and do favours, say hard things")
    view.setCurrentIndex(view.cells.index(at, place(view, "Strength")))
    clipboard("2")
    driver.keys("Ctrl+V")
    driver.settle()
    assert driver.snapshot.ties[STRONG].strength == 2
