import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from stewardmap.model.records import Spot
from stewardmap.picture.primitives import Subject
from stewardmap.ui.panels.map import deeds
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


class Spoken:
    """Hears what a screen reader is told."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.said: list[str] = []
        monkeypatch.setattr(deeds, "announce", lambda _view, text: self.said.append(text))


def test_control_and_arrows_go_along_ties_and_name_both_ends(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = Spoken(monkeypatch)
    driver.window.session.select(Subject("person", TOM))
    driver.keys("Ctrl+1")
    driver.keys("Ctrl+Right")
    driver.keys("Ctrl+Right")
    assert heard.said[0].startswith("Tom Okafor – Amina Rahman, strength 4 of 5, ask and do favours")
    assert "last contact" in heard.said[0]
    assert heard.said[1] == "Tom Okafor – Siân Price, not rated"
    driver.keys("Ctrl+Left")
    assert driver.window.session.current == Subject("person", AMINA)
    assert not driver.snapshot.of(Spot)


def test_a_walk_leaves_it_to_the_focus_to_say_where_it_came_to(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = Spoken(monkeypatch)
    driver.window.session.select(Subject("person", TOM))
    driver.keys("Ctrl+1")
    driver.press(Qt.Key.Key_Down)
    assert driver.window.session.current != Subject("person", TOM)
    assert heard.said == []
    driver.keys("Ctrl+Home")
    driver.keys("Ctrl+Home")
    assert len(heard.said) == 1


def described(driver: Driver, name: str) -> str:
    interface = QAccessible.queryAccessibleInterface(driver.map.view)
    mark = interface.child(next(n for n, one in enumerate(names(driver)) if one.startswith(name)))
    said: str = mark.text(QAccessible.Text.Description)
    return said


def test_a_mark_tells_post_ties_seats_and_findings_and_no_coordinates(driver: Driver) -> None:
    said = described(driver, "Amina")
    assert said.startswith("Amina Rahman. Director, Northmere Council · Governor, Hospital Trust")
    assert "1 tie: Tom Okafor, strength 4 of 5" in said
    told = [one.said.sentence for one in driver.window.session.findings]
    assert any(sentence.rstrip(".") in said for sentence in told)
    x, y = driver.map.pictures.places[AMINA]
    assert str(x) not in said
    assert str(y) not in said
    assert "Safeguarding Board (chair)" in described(driver, "Siân")
    assert "Vacant" in described(driver, "Partnerships lead")
    assert "council, 1 person" in described(driver, "Northmere Council")
    assert "2 seats" in described(driver, "Safeguarding Board")
    assert "No post recorded. No tie recorded" in described(driver, "José")


def test_a_pinned_mark_says_so(driver: Driver) -> None:
    driver.window.session.select(Subject("person", TOM))
    driver.window.desk.act("pin")
    driver.settle()
    assert described(driver, "Tom").endswith("Stays in place.")


def test_the_mark_that_the_walk_has_come_to_has_the_focus(driver: Driver) -> None:
    driver.window.session.select(Subject("person", TOM))
    driver.keys("Ctrl+1")
    driver.press(Qt.Key.Key_Tab)
    interface = QAccessible.queryAccessibleInterface(driver.map.view)
    focused = interface.focusChild()
    assert focused.text(QAccessible.Text.Name).startswith("Amina Rahman")
    assert focused.state().focused
    centre = focused.rect().center()
    assert interface.childAt(centre.x(), centre.y()).object() is focused.object()
