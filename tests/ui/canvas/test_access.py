from PySide6.QtGui import QAccessible

from stewardmap.picture.primitives import Subject
from stewardmap.ui.telling import step_in_words
from tests.ui.driving import Driver
from tests.ui.small_map import AMINA, TOM


def names(driver: Driver) -> list[str]:
    interface = QAccessible.queryAccessibleInterface(driver.map.view)
    children = [interface.child(at) for at in range(interface.childCount())]
    return [child.text(QAccessible.Text.Name) for child in children]


def test_the_map_is_a_list_with_named_children(driver: Driver) -> None:
    interface = QAccessible.queryAccessibleInterface(driver.map.view)
    assert interface.role() is QAccessible.Role.List
    assert interface.text(QAccessible.Text.Name) == "Relationship map"
    assert "Amina Rahman, person, council" in names(driver)
    assert any("vacant post" in name for name in names(driver))


def test_a_mark_says_where_it_is_and_that_it_is_chosen(driver: Driver) -> None:
    driver.window.session.select(Subject("person", AMINA))
    driver.settle()
    interface = QAccessible.queryAccessibleInterface(driver.map.view)
    at = next(n for n, name in enumerate(names(driver)) if name.startswith("Amina"))
    mark = interface.child(at)
    assert mark.state().selected
    assert interface.rect().contains(mark.rect().center())
    assert interface.indexOfChild(mark) == at


def test_the_list_follows_the_map(driver: Driver) -> None:
    driver.window.session.select(Subject("person", AMINA))
    driver.keys("Ctrl+Del")
    driver.settle()
    assert not any(name.startswith("Amina") for name in names(driver))


def test_a_step_along_a_tie_is_said(driver: Driver) -> None:
    said = step_in_words(driver.snapshot, Subject("person", AMINA), Subject("person", TOM))
    assert said.startswith("Tom Okafor, strength 4 of 5, ask and do favours, say hard things · formal")
