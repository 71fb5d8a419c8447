"""Dragging in a rehearsal: organisations become one or stay apart, posts move, and the map stays as it is."""

from stewardmap.analysis.rehearsals.recipe import Close, Merge, MovePost
from stewardmap.model.records import Spot
from stewardmap.picture.scene import Change, MapKind
from stewardmap.ui.deeds import rehearsing
from tests.ui.canvas.gestures import at, drag, nowhere
from tests.ui.driving import Driver
from tests.ui.small_map import COUNCIL, CVS, SIONED, TRUST, VACANT, WORKER
from tests.ui.test_rehearsing import changes, everything


def _begin(driver: Driver, kind: MapKind) -> None:
    driver.map.show_kind(kind)
    rehearsing.begin(driver.window.desk, Close(CVS))
    driver.settle()


def test_an_organisation_is_dragged_onto_another_and_away_again(driver: Driver) -> None:
    before = everything(driver.snapshot)
    _begin(driver, MapKind.ORGANISATIONS)
    now = driver.window.desk.rehearsing
    drag(driver, at(driver, TRUST), at(driver, COUNCIL))
    driver.settle()
    assert now.recipe.steps == (Close(CVS), Merge((COUNCIL, TRUST)))
    assert changes(driver)[TRUST] is Change.ENDED
    assert COUNCIL not in changes(driver)
    drag(driver, at(driver, TRUST), nowhere(driver))
    driver.settle()
    assert now.recipe.steps == (Close(CVS),)
    driver.keys("Ctrl+Z")
    assert now.recipe.steps == (Close(CVS), Merge((COUNCIL, TRUST)))
    assert everything(driver.snapshot) == before


def test_a_post_is_dragged_to_another_organisation_with_whoever_holds_it(driver: Driver) -> None:
    _begin(driver, MapKind.PEOPLE)
    now = driver.window.desk.rehearsing
    drag(driver, at(driver, SIONED), at(driver, TRUST))
    driver.settle()
    assert now.recipe.steps == (Close(CVS), MovePost(WORKER, TRUST))
    drag(driver, at(driver, VACANT), at(driver, TRUST))
    driver.settle()
    assert now.recipe.steps[-1] == MovePost(VACANT, TRUST)


def test_a_drag_to_nowhere_or_where_it_began_rehearses_nothing_and_moves_nothing(driver: Driver) -> None:
    _begin(driver, MapKind.ORGANISATIONS)
    spots = dict(driver.snapshot.of(Spot))
    start = at(driver, COUNCIL)
    drag(driver, start, nowhere(driver))
    drag(driver, start, start)
    driver.settle()
    assert driver.window.desk.rehearsing.recipe.steps == (Close(CVS),)
    assert dict(driver.snapshot.of(Spot)) == spots
    assert at(driver, COUNCIL) == start
