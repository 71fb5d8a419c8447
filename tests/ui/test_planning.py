"""The plan of a rehearsal becomes actions with owners and dates, and agreed cover, in one step."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from stewardmap.analysis.rehearsals.recipe import PostEmpty
from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.records import Action, Card, Cover, Need, Record
from stewardmap.operations.workspace import Workspace
from stewardmap.ui.deeds import rehearsing
from stewardmap.ui.dialogs.entry import EntryDialog
from tests.analysis.small_maps import _flat, body, tie
from tests.ui.driving import Driver
from tests.ui.test_accessible import nameless, rich, small

ANN, BOB = Id("ann"), Id("bob")
ROWS: list[Record] = [
    *_flat([body("council", "ann", "bob"), body("trust", "cat", "dan")]),
    tie("ann", "cat", strength=4, first_post_id=Id("ann-council")),
    tie("ann", "bob", strength=3),
    Need(id=Id("need"), first_organisation_id=Id("council"), second_organisation_id=Id("trust")),
]


@pytest.fixture
def map_file(tmp_path: Path) -> Path:
    """A council post on which a need rests."""
    path = tmp_path / "post.smap"
    Workspace.create(path, None, Card(title="Post", keeper_id=BOB), *ROWS).close()
    return path


def _asked(driver: Driver) -> EntryDialog:
    rehearsing.begin(driver.window.desk, PostEmpty(Id("ann-council")))
    driver.settle()
    driver.click(driver.button(driver.window, "Turn the plan into actions"))
    return driver.dialog(EntryDialog)


def test_a_plan_becomes_actions_in_one_step_that_is_undone_in_one(driver: Driver) -> None:
    dialog = _asked(driver)
    for found in (nameless, rich, small):
        assert found(dialog) == []
    told = driver.window.desk.rehearsing.told
    assert told is not None
    driver.click(dialog.ok)
    driver.wait(driver.no_dialog)
    made = list(driver.snapshot.of(Action).values())
    assert len(made) == len(told.done.plan) > 0
    assert all(one.due is not None and one.owner_id is not None for one in made)
    assert any("Agree who looks after the links" in one.text for one in made)
    assert driver.window.desk.rehearsing.is_on
    driver.click(driver.button(driver.window.messages, "Undo"))
    driver.settle()
    assert not driver.snapshot.of(Action)


def test_cover_that_is_agreed_is_recorded_and_needs_no_action(driver: Driver) -> None:
    dialog = _asked(driver)
    agreed = dialog.fields["agreed"]
    agreed.item(0).setCheckState(Qt.CheckState.Checked)  # type: ignore[attr-defined]
    dialog.fields["due"].setText("31/03/2027")  # type: ignore[attr-defined]
    driver.click(dialog.ok)
    driver.wait(driver.no_dialog)
    (cover,) = driver.snapshot.of(Cover).values()
    assert (cover.person_id, cover.by_id, cover.tie_id) == (ANN, BOB, "ann~cat")
    made = driver.snapshot.of(Action).values()
    assert not any("Agree who looks after" in one.text for one in made)
    assert {one.due for one in made} <= {day(2027, 3, 31)}
    driver.settle()
    told = driver.window.desk.rehearsing.told
    assert told is not None
    assert told.done.unattended == ()  # it was worked out again: what is covered does not wait


def test_what_is_missing_is_asked_for(driver: Driver) -> None:
    dialog = _asked(driver)
    owner, what = dialog.fields["owner"], dialog.fields["what"]
    owner.setText("Nobody Here")  # type: ignore[attr-defined]
    driver.click(dialog.ok)
    assert "is nobody on this map" in dialog.problem.text()
    owner.setText("")  # type: ignore[attr-defined]
    for at in range(what.count()):  # type: ignore[attr-defined]
        what.item(at).setCheckState(Qt.CheckState.Unchecked)  # type: ignore[attr-defined]
    driver.click(dialog.ok)
    assert dialog.problem.text() == "Tick what will be done."
    dialog.reject()
    assert not driver.snapshot.of(Action)
