from time import process_time

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QTableView

from stewardmap.picture.primitives import Subject
from stewardmap.ui.door import add, change
from stewardmap.ui.panels.table.panel import TablePanel, model_of
from tests.ui.driving import Driver
from tests.ui.small_map import AMINA, OF_BODIES, SIONED, STRONG, TOM, records


def table(driver: Driver, title: str = "People") -> QTableView:
    panel = driver.window.desk.panel(TablePanel)
    if not panel.isVisible():
        driver.keys("Ctrl+T")
    chip = next(one for one in panel.findChildren(QAbstractButton) if one.text() == title)
    driver.click(chip)
    driver.settle()
    return panel.view


def column(view: QTableView, title: str) -> list[str]:
    model = model_of(view)
    at = [one.title for one in model.sheet.columns].index(title)
    return [model.index(row, at).data() for row in range(model.rowCount())]


def click_heading(driver: Driver, view: QTableView, title: str) -> None:
    head = view.horizontalHeader()
    at = [one.title for one in model_of(view).sheet.columns].index(title)
    head.parent().scrollTo(model_of(view).index(0, at))  # type: ignore[union-attr]
    where = QPoint(head.sectionViewportPosition(at) + 20, head.height() // 2)
    driver.bot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=where)


def test_control_t_goes_to_the_table_and_back(driver: Driver) -> None:
    driver.keys("Ctrl+T")
    view = driver.window.desk.panel(TablePanel).view
    assert view.isVisible()
    assert QApplication.focusWidget() is view
    driver.keys("Ctrl+T")
    assert QApplication.focusWidget() is driver.map.view


def test_it_holds_what_the_map_shows(driver: Driver) -> None:
    people = table(driver)
    assert column(people, "Name") == ["Amina Rahman", "José <b>Núñez</b>", "Siân Price", "Tom Okafor"]
    assert column(people, "Posts")[0].startswith("Director, Northmere Council · Governor, Hospital Trust")
    assert column(people, "Email")[0] == "amina@example.org"
    assert column(people, "Ties") == ["1", "0", "1", "2"]
    ties = table(driver, "Ties")
    assert "Hospital Trust" in column(ties, "Other end") + column(ties, "One end")
    assert "4  ask and do favours, say hard things" in column(ties, "Strength")
    assert "works with" in column(ties, "About")
    assert column(table(driver, "Posts"), "Held by").count("vacant") == 1
    assert column(table(driver, "Collaborations"), "Purpose") == ["Children are safe"]
    assert sorted(column(table(driver, "Seats"), "Who")) == ["Hospital Trust", "Siân Price"]


@pytest.mark.parametrize("title", ["People", "Organisations", "Ties", "Posts", "Collaborations", "Seats"])
def test_every_text_that_is_recorded_stands_somewhere(driver: Driver, title: str) -> None:
    view = table(driver, title)
    model = model_of(view)
    rows = range(model.rowCount())
    told = {model.index(row, at).data() for row in rows for at in range(model.columnCount())}
    own = [one for one in records() if type(one) is model.sheet.kind]
    texts = [
        value
        for one in own
        for name in type(one).__slots__
        if isinstance(value := getattr(one, name), str) and not name.endswith("id") and value
    ]
    assert len(own) == model.rowCount()
    plain = [text for text in texts if type(text) is str and name_free(text)]
    assert [text for text in plain if text not in told] == []


def name_free(text: str) -> bool:
    """Whether a text stands for itself and is no id."""
    return not text.startswith(("p-", "o-", "c-", "t-", "m-", "post-", "small"))


def test_a_click_on_a_heading_sorts_and_another_turns_it_round(driver: Driver) -> None:
    view = table(driver)
    click_heading(driver, view, "Ties")
    assert column(view, "Ties") == ["0", "1", "1", "2"]
    click_heading(driver, view, "Ties")
    assert column(view, "Ties") == ["2", "1", "1", "0"]


def test_what_is_empty_stands_last_either_way(driver: Driver) -> None:
    view = table(driver)
    for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
        at = [one.title for one in model_of(view).sheet.columns].index("Email")
        view.sortByColumn(at, order)
        assert column(view, "Email") == ["amina@example.org", "", "", ""]


def test_what_is_selected_is_shared_both_ways(driver: Driver) -> None:
    view = table(driver)
    session = driver.window.session
    session.select(Subject("person", SIONED), Subject("person", TOM))
    assert sorted(index.row() for index in view.selectionModel().selectedRows()) == [2, 3]
    view.setFocus()
    driver.press(Qt.Key.Key_Up)
    assert session.selection == (Subject("person", SIONED),)
    driver.press(Qt.Key.Key_Home)
    rect = view.visualRect(model_of(view).index(0, 0))
    driver.bot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert session.selection == (Subject("person", AMINA),)
    ties = table(driver, "Ties")
    session.select(Subject("tie", STRONG))
    [row] = [index.row() for index in ties.selectionModel().selectedRows()]
    assert column(ties, "Strength")[row].startswith("4")


def test_an_edit_and_its_undoing_keep_the_place_and_the_selection(driver: Driver) -> None:
    view = table(driver)
    session = driver.window.session
    session.select(Subject("person", TOM))
    flags = QItemSelectionModel.SelectionFlag.NoUpdate
    view.selectionModel().setCurrentIndex(model_of(view).index(3, 0), flags)
    amina = driver.snapshot.people[AMINA]
    session.do(change(type(amina)(id=AMINA, name="Zoë Rahman"), label="Change name"))
    driver.settle()
    assert column(view, "Name")[-1] == "Zoë Rahman"
    assert [index.data() for index in view.selectionModel().selectedRows()] == ["Tom Okafor"]
    session.do(add(type(amina)(name="Beth Carter"), label="Add person"))
    driver.settle()
    assert column(view, "Name")[0] == "Beth Carter"
    assert [index.data() for index in view.selectionModel().selectedRows()] == ["Tom Okafor"]
    session.undo()
    session.undo()
    driver.settle()
    assert column(view, "Name")[0] == "Amina Rahman"


def test_delete_and_enter_and_escape(driver: Driver) -> None:
    view = table(driver, "Ties")
    driver.window.session.select(Subject("tie", OF_BODIES))
    view.setFocus()
    driver.press(Qt.Key.Key_Delete)
    driver.settle()
    assert OF_BODIES not in driver.snapshot.ties
    driver.press(Qt.Key.Key_Escape)
    assert driver.window.session.selection == ()


def test_thousands_of_rows_are_sorted_quickly(driver: Driver) -> None:
    person = driver.snapshot.people[AMINA]
    many = [type(person)(name=f"Person {n * 7919 % 3001:04}", notes="x" * (n % 9)) for n in range(3000)]
    driver.window.session.do(add(*many, label="Add people"))
    view = table(driver)
    at = [one.title for one in model_of(view).sheet.columns].index("Notes")
    best = 9.0
    for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
        start = process_time()
        view.sortByColumn(at, order)
        best = min(best, process_time() - start)
    assert best < 0.5
    assert model_of(view).rowCount() == 3004
