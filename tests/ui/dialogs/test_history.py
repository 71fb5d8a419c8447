"""Every step since the map was opened is listed, and the map can go to any of them."""

import pytest

from stewardmap.model.records import Person
from stewardmap.ui.dialogs.history import HistoryDialog
from stewardmap.ui.door import add
from tests.ui.driving import Driver


@pytest.fixture
def busy(driver: Driver) -> Driver:
    """A window in which four people were added."""
    for name in ("Ann", "Bob", "Cat", "Dan"):
        driver.window.session.do(add(Person(name=name), label=f"Add {name}"), keeping=False)
    return driver


def dialog(driver: Driver) -> HistoryDialog:
    driver.keys("Ctrl+Shift+U")
    return driver.dialog(HistoryDialog)


def lines(shown: HistoryDialog) -> list[str]:
    return [shown.steps.item(at).text() for at in range(shown.steps.count())]


def names(driver: Driver) -> set[str]:
    return {person.name for person in driver.snapshot.people.values()} & {"Ann", "Bob", "Cat", "Dan"}


def test_the_steps_are_listed_newest_first(busy: Driver) -> None:
    shown = dialog(busy)
    assert lines(shown) == ["Add Dan (now)", "Add Cat", "Add Bob", "Add Ann", "As it was opened"]
    assert not shown.ok.isEnabled()
    shown.reject()


def test_the_map_goes_to_a_step_by_keyboard_and_back(busy: Driver) -> None:
    dialog(busy)
    busy.keys("Down, Down, Return")
    busy.settle()
    assert busy.no_dialog()
    assert names(busy) == {"Ann", "Bob"}
    again = dialog(busy)
    assert lines(again)[:3] == ["Add Dan (undone)", "Add Cat (undone)", "Add Bob (now)"]
    again.reject()
    busy.button(busy.window.messages, "Go back").click()
    assert names(busy) == {"Ann", "Bob", "Cat", "Dan"}


def test_one_change_is_told_however_many_steps_are_gone_back(busy: Driver) -> None:
    told: list[object] = []
    busy.window.session.changed.connect(told.append)
    busy.window.session.go_to(0)
    assert len(told) == 1
    assert names(busy) == set()
