from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt

from stewardmap.ui.door import change
from tests.ui.driving import Driver
from tests.ui.small_map import STRONG, TOM


def shown(driver: Driver) -> list[str]:
    return [row.name for group in driver.names.model.groups for row in group.shown]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("sian", ["Siân Price"]),
        ("NUNEZ", ["José <b>Núñez</b>"]),
        ("council dir", ["Amina Rahman"]),
        ("board", ["Safeguarding Board"]),
        ("nobody", []),
    ],
)
def test_it_filters_as_one_types_and_forgives_accents(driver: Driver, typed: str, found: list[str]) -> None:
    driver.keys("Ctrl+F")
    driver.write(typed)
    assert shown(driver) == found


def test_counts_say_how_much_is_shown(driver: Driver) -> None:
    model = driver.names.model
    assert model.data(model.index(0, 0)) == "People (4)"
    driver.keys("Ctrl+F")
    driver.write("amina")
    assert model.data(model.index(0, 0)) == "People (1 of 4)"
    driver.press(Qt.Key.Key_Return)
    assert driver.window.session.current is not None
    assert driver.window.session.current.kind == "person"


def test_a_click_selects(driver: Driver) -> None:
    tree = driver.names.tree
    index = driver.names.model.index(0, 0, driver.names.model.index(1, 0))
    driver.click(tree.viewport(), tree.visualRect(index).center())
    assert driver.window.session.current is not None
    assert driver.window.session.current.kind == "organisation"


def test_the_list_stays_where_it_was_when_something_is_added(driver: Driver) -> None:
    driver.names.tree.collapse(driver.names.model.index(1, 0))
    from stewardmap.model.records import Person
    from stewardmap.ui.door import add

    driver.window.session.do(add(Person(name="Zoë"), label="Add person"))
    assert not driver.names.tree.isExpanded(driver.names.model.index(1, 0))
    assert driver.names.tree.isExpanded(driver.names.model.index(0, 0))


def test_an_edit_touches_only_the_lines_that_say_something_else(driver: Driver) -> None:
    model, snapshot, session = driver.names.model, driver.snapshot, driver.window.session
    changed: list[list[str]] = []
    model.dataChanged.connect(
        lambda first, last: changed.append(
            [model.index(n, 0, first.parent()).data() for n in rows(first, last)]
        )
    )
    with driver.bot.assertNotEmitted(model.modelReset):
        session.do(change(replace(snapshot.ties[STRONG], strength=1), label="Change"))
        session.do(change(replace(snapshot.people[TOM], notes="Asked"), label="Change"))
        assert changed == []
        session.do(change(replace(snapshot.people[TOM], name="Tom Okoro"), label="Change"))
    assert changed == [["Tom Okoro"]]


def rows(first: QModelIndex, last: QModelIndex) -> range:
    return range(first.row(), last.row() + 1)
