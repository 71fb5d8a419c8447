from time import process_time

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication

from stewardmap.model.dates import day
from stewardmap.model.records import Action, Contact, ContactPerson, Cover, Holding, Need, Tag
from stewardmap.picture.primitives import Subject
from stewardmap.ui.door import add, change
from tests.ui.driving import Driver
from tests.ui.panels.table.cells import click_heading, column, go, panel_of, place, row_of, table
from tests.ui.small_map import AMINA, BOARD, COUNCIL, OF_BODIES, SIONED, STRONG, TOM, TRUST, VACANT, records


def said(driver: Driver) -> str:
    """Return what the status bar says."""
    return driver.window.statusBar().counts.text()  # type: ignore[attr-defined,no-any-return]


def test_control_t_goes_to_the_table_and_back(driver: Driver) -> None:
    driver.keys("Ctrl+T")
    view = panel_of(driver).view
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
    seats = table(driver, "Seats")
    assert sorted(zip(column(seats, "Who"), column(seats, "Role"), strict=True)) == [
        ("Hospital Trust", ""),
        ("Siân Price", "chair"),
    ]
    held = table(driver, "Posts held")
    assert column(held, "Person").count("Amina Rahman") == 3
    assert "fixed term" in column(held, "On what terms")
    assert "4  ask and do favours, say hard things" in column(table(driver, "Readings"), "Strength")


def test_what_is_agreed_needed_and_done_stands_there_too(driver: Driver) -> None:
    contact = Contact(on=day(2026, 3, 1), note="About the flood")
    driver.window.session.do(
        add(
            contact,
            ContactPerson(contact_id=contact.id, person_id=TOM),
            Need(first_organisation_id=COUNCIL, second_organisation_id=TRUST),
            Cover(person_id=AMINA, by_id=TOM, tie_id=STRONG),
            Action(text="Write to the trust", owner_id=SIONED, due=day(2026, 4, 1)),
            Tag(label="flood", person_id=TOM),
            label="Add",
        )
    )
    assert column(table(driver, "Needs"), "Second organisation") == ["Hospital Trust"]
    assert column(table(driver, "Contacts"), "Who was there") == ["Tom Okafor"]
    assert column(table(driver, "Cover"), "Tie") == ["Amina Rahman – Tom Okafor"]
    assert column(table(driver, "Actions"), "Who") == ["Siân Price"]
    people = table(driver)
    assert column(people, "Tags") == ["", "", "", "flood"]
    assert column(people, "Covered by") == ["Tom Okafor", "", "", ""]


def test_the_findings_are_a_table_of_their_own(driver: Driver) -> None:
    view = table(driver, "Findings")
    told = driver.window.session.findings
    assert told
    assert sorted(column(view, "What the map says")) == sorted(one.sentence for one in told)


@pytest.mark.parametrize("title", ["People", "Organisations", "Ties", "Posts", "Collaborations", "Seats"])
def test_every_text_that_is_recorded_stands_somewhere(driver: Driver, title: str) -> None:
    cells = table(driver, title).cells
    told = {
        cells.index(row, at).data() for row in range(cells.rowCount()) for at in range(cells.columnCount())
    }
    own = [one for one in records() if type(one) is cells.sheet.kind]
    assert len(own) == cells.rowCount()
    texts = [
        value
        for one in own
        for name in type(one).__slots__
        if not name.endswith("id") and type(value := getattr(one, name)) is str and value
    ]
    assert [text for text in texts if text not in told] == []


def test_a_click_on_a_heading_sorts_and_another_turns_it_round(driver: Driver) -> None:
    view = table(driver)
    click_heading(driver, view, "Ties")
    assert column(view, "Ties") == ["0", "1", "1", "2"]
    click_heading(driver, view, "Ties")
    assert column(view, "Ties") == ["2", "1", "1", "0"]


def test_numbers_dates_and_words_are_each_sorted_as_what_they_are(driver: Driver) -> None:
    amina = driver.snapshot.people[AMINA]
    ids = [type(amina)(name=name) for name in ("Émile", "eve", "Zed")]
    ends = [day(2027, 2, 9), day(2026, 12, 1), day(2030, 1, 1)]
    held = [Holding(person_id=one.id, post_id=VACANT, ends=end) for one, end in zip(ids, ends, strict=True)]
    driver.window.session.do(add(*ids, *held, label="Add people"))
    people = table(driver)
    names = column(people, "Name")
    assert (
        names.index("Amina Rahman")
        < names.index("Émile")
        < names.index("eve")
        < names.index("José <b>Núñez</b>")
    )
    view = table(driver, "Posts held")
    view.sortByColumn(place(view, "Ends"), Qt.SortOrder.AscendingOrder)
    dated = [
        text
        for text in column(view, "Ends")
        if text in ("9 February 2027", "1 December 2026", "1 January 2030")
    ]
    assert dated == ["1 December 2026", "9 February 2027", "1 January 2030"]


def test_what_is_empty_stands_last_either_way(driver: Driver) -> None:
    view = table(driver)
    for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
        view.sortByColumn(place(view, "Email"), order)
        assert column(view, "Email") == ["amina@example.org", "", "", ""]


def test_what_is_selected_is_shared_both_ways(driver: Driver) -> None:
    view = table(driver)
    session = driver.window.session
    session.select(Subject("person", SIONED), Subject("person", TOM))
    assert sorted(index.row() for index in view.selectionModel().selectedIndexes()) == [2, 3]
    view.setFocus()
    driver.press(Qt.Key.Key_Up)
    assert session.selection == (Subject("person", SIONED),)
    rect = view.visualRect(view.cells.index(0, 0))
    driver.bot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert session.selection == (Subject("person", AMINA),)
    ties = table(driver, "Ties")
    session.select(Subject("tie", STRONG))
    [row] = [index.row() for index in ties.selectionModel().selectedIndexes()]
    assert column(ties, "Strength")[row].startswith("4")


def test_a_row_that_hangs_on_others_follows_them_and_leads_to_them(driver: Driver) -> None:
    seats = table(driver, "Seats")
    session = driver.window.session
    session.select(Subject("person", SIONED))
    assert [column(seats, "Who")[index.row()] for index in seats.selectedIndexes()] == ["Siân Price"]
    session.select(Subject("person", TOM))
    assert seats.selectedIndexes() == []
    go(seats, "Safeguarding Board", "Role")
    assert session.selection == (Subject("collaboration", BOARD),)


def test_an_edit_and_its_undoing_keep_the_place_and_the_selection(driver: Driver) -> None:
    view = table(driver)
    session = driver.window.session
    session.select(Subject("person", TOM))
    flags = QItemSelectionModel.SelectionFlag.NoUpdate
    view.selectionModel().setCurrentIndex(view.cells.index(3, 0), flags)
    amina = driver.snapshot.people[AMINA]
    session.do(change(type(amina)(id=AMINA, name="Zoë Rahman"), label="Change name"))
    driver.settle()
    assert column(view, "Name")[-1] == "Zoë Rahman"
    assert [index.data() for index in view.selectedIndexes()] == ["Tom Okafor"]
    session.do(add(type(amina)(name="Beth Carter"), label="Add person"))
    driver.settle()
    assert column(view, "Name")[0] == "Beth Carter"
    assert [index.data() for index in view.selectedIndexes()] == ["Tom Okafor"]
    session.undo()
    session.undo()
    driver.settle()
    assert column(view, "Name")[0] == "Amina Rahman"


def test_control_delete_removes_the_row_and_not_what_it_hangs_on(driver: Driver) -> None:
    view = table(driver, "Ties")
    driver.window.session.select(Subject("tie", OF_BODIES))
    view.setFocus()
    driver.keys("Ctrl+Del")
    driver.settle()
    assert OF_BODIES not in driver.snapshot.ties
    seats = table(driver, "Seats")
    go(seats, "Safeguarding Board", "Who")
    driver.keys("Ctrl+Del")
    driver.settle()
    assert seats.cells.rowCount() == 1
    assert BOARD in driver.snapshot.collaborations
    driver.press(Qt.Key.Key_Escape)
    assert driver.window.session.selection == ()


def test_the_filter_takes_words_and_columns_and_the_status_bar_counts(driver: Driver) -> None:
    view = table(driver)
    driver.keys("Ctrl+F")
    driver.write("rahman")
    assert column(view, "Name") == ["Amina Rahman"]
    assert "table: 1 of 4 shown" in said(driver)
    driver.keys("Ctrl+A")
    driver.write("ties:1 posts:chief")
    assert column(view, "Name") == ["Siân Price"]
    driver.keys("Ctrl+A")
    driver.write("sian")
    assert column(view, "Name") == ["Siân Price"]
    driver.keys("Ctrl+A")
    driver.write("colour:red")
    assert "No column is called colour" in driver.texts(panel_of(driver))
    assert "No row has what you look for" in driver.texts(panel_of(driver))
    driver.press(Qt.Key.Key_Escape)
    assert len(column(view, "Name")) == 4
    assert "shown" not in said(driver)


def test_a_filter_of_the_map_is_counted_in_the_status_bar(driver: Driver) -> None:
    driver.window.session.select(Subject("person", TOM))
    driver.window.desk.act("focus")
    driver.settle()
    drawn = driver.map.drawn
    assert drawn is not None
    assert f"map: {len(drawn.scene.things)} of {len(drawn.scene.positions)} shown" in said(driver)
    driver.window.desk.act("everything")
    driver.settle()
    assert "shown" not in said(driver)


def test_columns_are_chosen_and_stay_so(driver: Driver) -> None:
    view = table(driver)
    panel = panel_of(driver)
    assert view.isColumnHidden(place(view, "Id it came with"))
    menu = panel.columns.menu()
    menu.aboutToShow.emit()
    next(one for one in menu.actions() if one.text() == "Phone").trigger()
    assert view.isColumnHidden(place(view, "Phone"))
    kept = panel.columns.hidden(view.cells.sheet)
    assert kept == {"phone", "ref", "others"}
    menu.aboutToShow.emit()
    menu.actions()[-1].trigger()
    assert not any(view.isColumnHidden(at) for at in range(view.cells.columnCount()))


def test_thousands_of_rows_stay_smooth(driver: Driver) -> None:
    person = driver.snapshot.people[AMINA]
    many = [type(person)(name=f"Person {n * 7919 % 5001:04}", notes="x" * (n % 9)) for n in range(5000)]
    driver.window.session.do(add(*many, label="Add people"))
    view = table(driver)
    driver.settle()
    assert view.cells.rowCount() == 5004
    sorting = editing = 9.0
    for n, order in enumerate((Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder)):
        start = process_time()
        view.sortByColumn(place(view, "Notes"), order)
        sorting = min(sorting, process_time() - start)
        ground = view.cells.ground
        driver.window.session.do(change(type(person)(id=AMINA, name=f"Amina {n}"), label="Change name"))
        after = view.cells.ground
        assert ground is not after
        start = process_time()
        view.cells.show_map(ground)
        view.cells.show_map(after)
        editing = min(editing, (process_time() - start) / 2)
    assert sorting < 0.2
    assert editing < 0.15
    assert row_of(view, "Amina 1") >= 0
