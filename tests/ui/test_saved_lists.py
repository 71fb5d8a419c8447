"""A filtered table kept under a name: opened from the table and the box, and put to the map."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from stewardmap.model.records import Person, SavedView
from stewardmap.operations.commands import Change
from stewardmap.ui.panels.table.panel import TablePanel
from stewardmap.ui.saved_views import in_order, lists_in_order
from tests.ui.driving import Driver
from tests.ui.panels.map.test_showing import choose, notice, shown
from tests.ui.small_map import AMINA, COUNCIL, SIONED, TOM, TRUST


def table(driver: Driver) -> TablePanel:
    return driver.window.desk.panel(TablePanel)


def rows(driver: Driver) -> set[str]:
    cells = table(driver).view.cells
    return {cells.record_at(at).name for at in range(cells.rowCount())}


def keep(driver: Driver, words: str, name: str, sheet: int = 0) -> None:
    """Filter a table and keep what is found, without a mouse."""
    driver.window.desk.act("tab_table")
    table(driver).show_sheet(sheet)
    driver.settle()
    table(driver).head.box.setText(words)
    driver.settle()
    driver.window.desk.act("save_list")
    dialog = driver.dialog()
    driver.bot.keyClicks(dialog.fields["name"], name)
    driver.press(Qt.Key.Key_Return)
    driver.wait(driver.no_dialog)
    driver.settle()


def test_a_list_is_kept_found_in_the_box_renamed_removed_and_undone(driver: Driver) -> None:
    keep(driver, "director", "Who directs")
    table(driver).head.box.clear()
    driver.window.desk.act("tab_map")
    driver.settle()
    driver.keys("Ctrl+K")
    driver.window.find_box.write("who dir")
    driver.settle()
    found = driver.window.find_box.list.chosen
    assert found is not None
    assert (found.text, found.second) == ("Who directs", "saved list · people · director")
    driver.press(Qt.Key.Key_Return)
    driver.settle()
    assert table(driver).isVisible()
    assert rows(driver) == {"Amina Rahman"}
    driver.window.desk.act("rename_list")
    driver.bot.keyClicks(driver.dialog().fields["name"], "Directors")
    driver.press(Qt.Key.Key_Return)
    driver.wait(driver.no_dialog)
    assert [one.name for one in lists_in_order(driver.snapshot)] == ["Directors"]
    driver.window.desk.act("remove_list")
    driver.dialog()
    driver.press(Qt.Key.Key_Return)
    driver.wait(driver.no_dialog)
    assert lists_in_order(driver.snapshot) == []
    for there in (["Directors"], ["Who directs"], []):
        driver.window.desk.act("undo")
        assert [one.name for one in lists_in_order(driver.snapshot)] == there


def test_a_list_is_no_view_and_has_no_key_of_one(driver: Driver) -> None:
    keep(driver, "director", "Who directs")
    assert len(driver.snapshot.of(SavedView)) == 1
    assert in_order(driver.snapshot) == []
    assert not driver.window.actions_made.made["view_1"].isEnabled()


def test_only_a_filtered_table_of_people_or_organisations_can_be_kept(driver: Driver) -> None:
    def refused() -> bool:
        driver.window.messages.hide()
        driver.window.desk.act("save_list")
        driver.settle()
        return driver.no_dialog() and "first" in driver.window.messages.text.text()

    assert refused()
    driver.window.desk.act("tab_table")
    driver.settle()
    assert refused()
    table(driver).show_sheet(2)
    table(driver).head.box.setText("a")
    assert refused()
    driver.click(driver.window.messages.offer)
    assert table(driver).looked_for == ("person", "")
    assert table(driver).head.box.hasFocus()
    driver.write("a")
    driver.window.desk.act("save_list")
    driver.dialog().close()


def test_a_list_on_the_map_holds_whoever_is_on_it_by_now(driver: Driver) -> None:
    keep(driver, "name:okafor", "The Okafors")
    driver.window.desk.act("tab_map")
    driver.window.desk.act("filters")
    driver.settle()
    everything = shown(driver)
    choose(driver, "list", "The Okafors")
    assert shown(driver) & {AMINA, TOM, SIONED} == {TOM}
    assert "on 1 saved list" in notice(driver)
    assert "The Okafors" not in notice(driver)
    amina = driver.snapshot.people[AMINA]
    married = Person(id=AMINA, name="Amina Okafor", email=amina.email)
    driver.window.session.do(Change(married, label="x"))
    driver.settle()
    assert shown(driver) & {AMINA, TOM, SIONED} == {AMINA, TOM}
    driver.window.desk.act("everything")
    driver.settle()
    assert shown(driver) == everything


def test_a_list_of_organisations_shows_their_people(driver: Driver) -> None:
    keep(driver, "name:trust", "Trusts", sheet=1)
    driver.window.desk.act("tab_map")
    driver.window.desk.act("filters")
    driver.settle()
    choose(driver, "list", "Trusts")
    assert AMINA in shown(driver)
    assert not {TOM, SIONED} & shown(driver)
    driver.window.desk.act("map_organisations")
    driver.settle()
    assert {TRUST, COUNCIL} & shown(driver) == {TRUST, COUNCIL} & shown(driver) | {TRUST}


def test_the_button_by_the_table_opens_a_list(driver: Driver) -> None:
    keep(driver, "director", "Who directs")
    table(driver).head.box.clear()
    menu = table(driver).lists.menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    next(one for one in menu.actions() if one.text() == "Who directs").trigger()
    driver.settle()
    assert rows(driver) == {"Amina Rahman"}
