"""Who disputes what is recorded, or is restricted, is found by the keeper, and told by no picture."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPushButton

from stewardmap.model.dates import day
from stewardmap.model.records import Rights
from stewardmap.model.vocabulary import Asked
from stewardmap.ui.deeds import people_owed
from stewardmap.ui.dialogs.people_list import PeopleList
from stewardmap.ui.door import add
from tests.ui.driving import Driver
from tests.ui.panels.map.test_showing import choose, notice, shown
from tests.ui.small_map import AMINA, COUNCIL, SIONED, TOM, TRUST
from tests.ui.test_saved_lists import rows, table

LONG_AGO = day(2020, 1, 1)


def asked(driver: Driver) -> None:
    """Let one dispute, one object, and one be restricted."""
    driver.window.session.do(
        add(
            Rights(person_id=AMINA, disputed_on=LONG_AGO, statement="I left."),
            Rights(person_id=SIONED, restricted_on=LONG_AGO, disputed_on=LONG_AGO),
            Rights(person_id=TOM, objection="Not me"),
            label="Rights",
        )
    )
    driver.settle()


def chip(driver: Driver) -> QPushButton:
    filters = driver.map.showing.filters
    found = [one for one in filters.findChildren(QPushButton) if one.accessibleName() == "Show only: rights"]
    return found[0]


def offered(driver: Driver) -> list[str]:
    menu = chip(driver).menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    return [one.text() for one in menu.actions()]


def test_the_map_shows_who_disputes_and_a_picture_does_not_say_so(driver: Driver) -> None:
    driver.keys("Ctrl+Shift+L")
    driver.settle()
    assert not chip(driver).isVisible()
    asked(driver)
    restricted = "1 is restricted, so on no map: list…"
    assert offered(driver) == ["disputed", "objected", restricted]
    choose(driver, "rights", "disputed")
    assert shown(driver) >= {AMINA, COUNCIL, TRUST}
    assert shown(driver).isdisjoint({TOM, SIONED})
    assert chip(driver).text() == "Rights: disputed"
    assert notice(driver).endswith("marks are shown: chosen by the keeper.")
    assert driver.map.showing.now.filter.asked == {Asked.DISPUTED}
    choose(driver, "rights", restricted)
    assert table(driver).isVisible()
    assert rows(driver) == {"Siân Price"}
    driver.window.session.undo()
    driver.settle()
    assert not rows(driver)


def test_who_is_restricted_is_looked_at_again_like_everyone(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(people_owed, "_since", lambda _desk: {})
    asked(driver)
    driver.window.desk.act("people_to_review")
    dialog = driver.dialog(PeopleList)
    said = dialog.table.model()
    lines = {said.index(at, 0).data(): said.index(at, 2).data() for at in range(said.rowCount())}
    assert lines == {"José <b>Núñez</b>": "", "Siân Price (R&D Northmere CVS)": "restricted, disputed"}
    dialog.close()


def test_they_are_in_the_table_the_list_and_the_box(driver: Driver) -> None:
    driver.window.desk.act("restricted_people")
    assert driver.window.messages.text.text() == "Nobody on the map is restricted."
    asked(driver)
    driver.window.desk.act("disputed_people")
    assert rows(driver) == {"Amina Rahman", "Siân Price"}
    driver.names.box.setText("restricted")
    assert [one.id for one in driver.names.subjects()] == [SIONED]
    driver.names.box.clear()
    driver.keys("Ctrl+K")
    driver.write("people who are restr")
    driver.press(Qt.Key.Key_Return)
    driver.settle()
    assert rows(driver) == {"Siân Price"}
    driver.keys("Ctrl+K")
    driver.write("sian")
    driver.press(Qt.Key.Key_Return)
    current = driver.window.session.current
    assert current is not None
    assert current.id == SIONED
