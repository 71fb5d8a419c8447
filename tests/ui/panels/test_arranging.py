import math
import statistics

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from stewardmap.model.ids import Id
from stewardmap.model.records import Person, Spot, Tie
from stewardmap.model.vocabulary import TieSort
from stewardmap.picture.arrangement import Arrangement, arrangement_of
from stewardmap.picture.primitives import Subject
from stewardmap.ui.canvas import gliding
from stewardmap.ui.door import add
from stewardmap.ui.panels.map import arranging
from tests.ui.driving import Driver
from tests.ui.small_map import AMINA, TOM

Places = dict[Id, tuple[float, float]]


def places(driver: Driver) -> Places:
    return dict(driver.map.pictures.places)


def by_menu(driver: Driver, letter: str) -> None:
    """Choose from Map, Arrange, by keys alone."""
    driver.window.menuBar().setFocus()
    arrange = next(menu for menu in driver.window.menuBar().findChildren(QMenu) if menu.title() == "&Arrange")
    arrange.popup(driver.window.pos())
    driver.bot.keyClicks(arrange, letter)
    driver.settle()


@pytest.mark.parametrize(
    ("letter", "order"),
    [("s", Arrangement.SECTOR), ("c", Arrangement.COLLABORATION), ("l", Arrangement.LEVEL)],
)
def test_another_order_is_one_step_from_the_menu(driver: Driver, letter: str, order: Arrangement) -> None:
    before = places(driver)
    by_menu(driver, letter)
    assert arrangement_of(driver.snapshot) is order
    assert driver.window.actions_made.made[f"arrange_{order.value}"].isChecked()
    after = places(driver)
    assert after != before
    driver.window.session.undo()
    driver.settle()
    assert places(driver) == before
    assert arrangement_of(driver.snapshot) is Arrangement.ORGANISATION
    driver.window.session.redo()
    driver.settle()
    assert places(driver) == after


def test_groups_of_another_order_are_named_on_the_map(driver: Driver) -> None:
    driver.window.desk.act("arrange_sector")
    driver.settle()
    assert driver.map.drawn is not None
    said = {one.words for one in driver.map.drawn.picture.primitives if _is_title(one)}
    assert said
    assert said <= set(driver.map.drawn.scene.groups.values())


def _is_title(primitive: object) -> bool:
    subject = getattr(primitive, "subject", None)
    return subject is not None and subject.kind == "group" and hasattr(primitive, "words")


def test_rings_want_one_person_or_organisation(driver: Driver) -> None:
    made = driver.window.actions_made.made["arrange_rings"]
    assert not made.isEnabled()
    driver.window.session.select(Subject("person", TOM))
    assert made.isEnabled()
    driver.window.desk.act("arrange_rings")
    driver.settle()
    assert arrangement_of(driver.snapshot) is Arrangement.RINGS


def test_what_is_pinned_stays_where_it_is(driver: Driver) -> None:
    driver.window.session.do(
        add(Spot(person_id=TOM, x=37.0, y=53.0, pinned=True), label="Pin"), keeping=False
    )
    driver.settle()
    for order in ("sector", "level", "organisation"):
        driver.window.desk.act(f"arrange_{order}")
        driver.settle()
        assert places(driver)[TOM] == (37.0, 53.0)


def test_whoever_is_added_stands_by_their_tie_and_nobody_else_moves(driver: Driver) -> None:
    before = places(driver)
    new = Person(name="Wren Newcombe")
    first, second = sorted((new.id, TOM))
    tie = Tie(sort=TieSort.PEOPLE, first_person_id=first, second_person_id=second)
    driver.window.session.do(add(new, tie, label="Add"))
    driver.settle()
    after = places(driver)
    assert {one: at for one, at in after.items() if one != new.id} == before
    away = {one: math.dist(after[new.id], at) for one, at in before.items()}
    assert away[TOM] < statistics.median(away.values())
    assert min(away.values()) > 20  # and on nobody's place


def test_tidying_moves_only_what_is_selected(driver: Driver) -> None:
    driver.window.session.do(add(Spot(person_id=TOM, x=4000.0, y=4000.0), label="Move"), keeping=False)
    driver.settle()
    before = places(driver)
    driver.window.session.select(Subject("person", TOM))
    driver.keys("Ctrl+Shift+Y")
    driver.settle()
    after = places(driver)
    assert after[TOM] != before[TOM]
    assert {one: at for one, at in after.items() if one != TOM} == {
        one: at for one, at in before.items() if one != TOM
    }
    driver.window.session.undo()
    driver.settle()
    assert places(driver) == before


def test_escape_ends_the_movement_where_it_leads(driver: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arranging, "is_wanted", lambda _marks: True)
    monkeypatch.setattr(gliding, "LASTS_MS", 60_000)
    driver.window.session.do(add(Spot(person_id=AMINA, x=4000.0, y=4000.0), label="Move"), keeping=False)
    driver.settle()
    driver.keys("Ctrl+1")
    driver.window.desk.act("arrange_sector")
    view = driver.map.view
    assert view is not None
    driver.wait(lambda: view.item.instead is not None)
    driver.settle()
    assert view.item.instead is not None
    view.grab()
    driver.bot.keyClick(view, Qt.Key.Key_Escape)
    driver.settle()
    assert view.item.instead is None
    assert arrangement_of(driver.snapshot) is Arrangement.SECTOR
    assert places(driver)[AMINA] != (4000.0, 4000.0)
