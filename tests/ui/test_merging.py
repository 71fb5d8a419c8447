"""Two that stand for the same are made one by keyboard, lose nothing, and can be two again."""

import pytest

from stewardmap.model.ids import Id
from stewardmap.model.records import Alias, Person
from stewardmap.model.records.ties import tie_of_people
from stewardmap.picture.primitives import Subject
from stewardmap.ui.dialogs.doubles import DoublesDialog
from stewardmap.ui.door import add
from tests.ui.driving import Driver
from tests.ui.small_map import AMINA, TOM

AGAIN = Id("p-again")


@pytest.fixture
def doubled(driver: Driver) -> Driver:
    """A window on a map where Tom stands twice."""
    again = Person(id=AGAIN, name="Thomas Okafor", phone="01632 960000")
    tie = tie_of_people(AGAIN, AMINA, id=Id("t-again"), strength=2)
    driver.window.session.do(add(again, tie, label="Add"), keeping=False)
    driver.settle()
    return driver


def shown(driver: Driver) -> DoublesDialog:
    driver.keys("Ctrl+Shift+M")
    return driver.dialog(DoublesDialog)


def test_who_stands_twice_is_made_one_with_enter(doubled: Driver) -> None:
    dialog = shown(doubled)
    assert "short for" in dialog.why.text()
    assert "01632 960000" in doubled.texts(dialog)
    doubled.keys("Return")
    doubled.settle()
    assert doubled.no_dialog()
    there = doubled.snapshot
    assert AGAIN not in there.people or TOM not in there.people
    (kept,) = [one for one in there.people.values() if "Okafor" in one.name]
    assert kept.phone == "01632 960000"
    assert {alias.name for alias in there.of(Alias).values()} == {"Tom Okafor", "Thomas Okafor"} - {kept.name}
    assert doubled.window.session.current == Subject("person", kept.id)
    doubled.keys("Ctrl+Z")
    assert {AGAIN, TOM} <= set(doubled.snapshot.people)
    assert "Merge" in str(doubled.window.session.workspace.redo_label)  # type: ignore[union-attr]


def test_the_name_that_is_kept_is_the_one_chosen(doubled: Driver) -> None:
    dialog = shown(doubled)
    beside = dialog.beside
    assert beside is not None
    other = 1 - beside.kept
    name = beside.choices[other].text()
    beside.choices[other].click()
    dialog.ok.click()
    doubled.settle()
    assert name in {person.name for person in doubled.snapshot.people.values()}


def test_not_the_same_is_remembered(doubled: Driver) -> None:
    shown(doubled).no.click()
    doubled.settle()
    assert {AGAIN, TOM} <= set(doubled.snapshot.people)
    doubled.keys("Ctrl+Shift+M")
    doubled.settle()
    assert doubled.no_dialog()
    assert "stood twice" in doubled.window.messages.text.text()


def test_any_two_that_are_selected_can_be_made_one(doubled: Driver) -> None:
    doubled.window.session.select(Subject("person", TOM), Subject("person", AMINA))
    assert "these two" in doubled.window.actions_made.made["merge"].text()
    dialog = shown(doubled)
    assert "Safeguarding" not in dialog.why.text()
    dialog.ok.click()
    doubled.settle()
    assert (TOM in doubled.snapshot.people) != (AMINA in doubled.snapshot.people)
