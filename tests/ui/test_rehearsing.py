"""Rehearsing in the window: what is tried is shown and told, and the map itself stays as it is."""

import logging
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from stewardmap.analysis.rehearsals.recipe import Leaving, PostEmpty
from stewardmap.model.records import KIND_NAMED
from stewardmap.model.snapshot import Snapshot
from stewardmap.operations.workspace import Workspace
from stewardmap.picture.primitives import Subject
from stewardmap.picture.scene import Change
from stewardmap.ui.deeds import importing, rehearsing
from stewardmap.ui.dialogs.entry import EntryDialog
from stewardmap.ui.panels.rehearsal.panel import RehearsalPanel
from stewardmap.ui.rehearsing import Stage
from tests.house.words import BANNED
from tests.ui.driving import Driver
from tests.ui.small_map import AMINA, DIRECTOR, SIONED, TOM, VACANT
from tests.ui.test_accessible import every_text, nameless, rich, small
from tests.ui.test_nothing_cut import cut

LEAVES = Leaving(AMINA)


def everything(snapshot: Snapshot) -> dict[str, Any]:
    """All rows of a map."""
    return {name: dict(snapshot.of(kind)) for name, kind in KIND_NAMED.items()}


def changes(driver: Driver) -> dict[str, Change]:
    """What the map that is drawn says has changed."""
    drawn = driver.map.drawn
    assert drawn is not None
    every = (*drawn.scene.things, *drawn.scene.links)
    return {one.subject.id: one.change for one in every if one.change is not None}


def panel(driver: Driver) -> RehearsalPanel:
    """The pane that tells what would happen."""
    return driver.window.desk.panel(RehearsalPanel)


def button(driver: Driver, said: str) -> QAbstractButton:
    return driver.button(driver.window, said)


def begin(driver: Driver, *steps: Any) -> None:
    rehearsing.begin(driver.window.desk, *steps)
    driver.settle()


def test_a_leaving_is_rehearsed_in_two_steps_by_keys(driver: Driver) -> None:
    before = everything(driver.snapshot)
    driver.window.session.select(Subject("person", AMINA))
    driver.map.setFocus()
    driver.keys("W")
    driver.settle()
    assert panel(driver).isVisible()
    assert driver.window.desk.rehearsing.recipe.steps == (LEAVES,)
    assert "Would be lost" in driver.texts(panel(driver))
    assert changes(driver)[AMINA] is Change.ENDED
    driver.keys("Escape")
    driver.settle()
    assert driver.inspector.isVisible()
    assert changes(driver) == {}
    assert everything(driver.snapshot) == before


def test_the_map_is_shown_before_after_and_after_the_plan_with_nothing_moved(driver: Driver) -> None:
    begin(driver, LEAVES)
    driver.map.setFocus()
    seen = {}
    for key, stage in (("1", Stage.BEFORE), ("2", Stage.AFTER), ("3", Stage.PLANNED)):
        driver.keys(key)
        driver.settle()
        assert driver.window.desk.rehearsing.stage is stage
        assert driver.map.stages.chips[stage].isChecked()
        assert driver.map.drawn is not None
        seen[stage] = (changes(driver), driver.map.drawn.scene.positions)
    assert seen[Stage.BEFORE][0] == {}
    assert seen[Stage.AFTER][0][AMINA] is Change.ENDED
    places = seen[Stage.BEFORE][1]
    for stage in (Stage.AFTER, Stage.PLANNED):
        assert {one: seen[stage][1][one] for one in places} == dict(places)


def test_a_post_stands_empty_for_as_long_as_is_said(driver: Driver) -> None:
    begin(driver, PostEmpty(DIRECTOR))
    assert driver.map.stages.chips[Stage.AFTER].text() == "Empty"
    driver.window.activateWindow()
    driver.wait(driver.window.isActiveWindow)
    field = panel(driver).findChild(QWidget, "step0.months")
    field.setFocus()
    driver.press(Qt.Key.Key_Down)
    driver.settle()
    assert driver.window.desk.rehearsing.recipe.steps == (PostEmpty(DIRECTOR, 6),)
    assert driver.window.focusWidget().objectName() == "step0.months"


def test_what_if_also_and_back_step_by_step(driver: Driver) -> None:
    begin(driver, LEAVES)
    driver.click(button(driver, "Add to what is rehearsed"))
    dialog = driver.dialog(EntryDialog)
    driver.write("sian price leaves")
    driver.press(Qt.Key.Key_Return)  # takes what is offered
    driver.press(Qt.Key.Key_Return)
    driver.wait(driver.no_dialog)
    driver.settle()
    now = driver.window.desk.rehearsing
    assert now.recipe.steps == (LEAVES, Leaving(SIONED))
    driver.keys("Ctrl+Z")
    assert now.recipe.steps == (LEAVES,)
    driver.keys("Ctrl+Shift+Z")
    assert now.recipe.steps == (LEAVES, Leaving(SIONED))
    driver.settle()
    driver.click(button(driver, "Leave out: Amina Rahman leaves"))
    driver.settle()
    assert now.recipe.steps == (Leaving(SIONED),)
    assert dialog is not None


def test_words_that_fit_nothing_or_several_things_are_asked_about(driver: Driver) -> None:
    driver.window.session.select()
    driver.window.desk.act("rehearse")
    dialog = driver.dialog(EntryDialog)
    for typed, said in (
        ("", "Say what might happen"),
        ("nobody such", "Nothing on this map fits that"),
        ("northmere", "several things"),
    ):
        dialog.fields["what"].setText(typed)  # type: ignore[attr-defined]
        driver.click(dialog.ok)
        assert said in dialog.problem.text()
    assert not driver.window.desk.rehearsing.is_on
    dialog.reject()


def test_every_row_leads_to_what_it_is_about(driver: Driver) -> None:
    begin(driver, LEAVES)
    lost = driver.button(panel(driver), "Director at Northmere Council would be vacant")
    driver.click(lost)
    assert driver.window.session.selection == (Subject("post", DIRECTOR),)
    driver.settle()
    assert panel(driver).isVisible()


def test_nothing_else_changes_the_map_meanwhile(driver: Driver, map_file: Path) -> None:
    before = everything(driver.snapshot)
    begin(driver, LEAVES)
    driver.window.session.select(Subject("person", TOM))
    driver.window.desk.act("remove")
    driver.map.setFocus()
    driver.keys("Ctrl+Shift+Right")
    driver.settle()
    assert everything(driver.snapshot) == before
    assert "This is a rehearsal" in driver.window.messages.text.text()
    driver.window.desk.act("rehearse_end")
    driver.settle()
    assert everything(driver.snapshot) == before
    driver.close()
    kept = Workspace.open(map_file)
    try:
        assert everything(kept.snapshot()) == before
    finally:
        kept.close()


def test_a_rehearsal_that_is_over_can_be_gone_back_to(driver: Driver) -> None:
    begin(driver, LEAVES)
    driver.window.desk.rehearsing.add(Leaving(SIONED))
    driver.settle()
    driver.window.desk.act("rehearse_end")
    assert not driver.window.desk.rehearsing.is_on
    driver.click(driver.button(driver.window.messages, "Go back to it"))
    driver.settle()
    assert driver.window.desk.rehearsing.recipe.steps == (LEAVES, Leaving(SIONED))
    assert driver.window.desk.rehearsing.can_undo


def test_a_rehearsal_that_fails_leaves_the_map_alone_and_can_be_tried_again(
    driver: Driver, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    before = everything(driver.snapshot)
    with monkeypatch.context() as broken, caplog.at_level(logging.CRITICAL, "stewardmap.ui.jobs"):
        broken.setattr("stewardmap.analysis.rehearsals.rehearse.rehearse", _fall_over)
        begin(driver, LEAVES)
    assert "the map is safe" in driver.window.messages.text.text()
    assert everything(driver.snapshot) == before
    driver.click(button(driver, "Work it out"))
    driver.settle()
    assert "Would be lost" in driver.texts(panel(driver))


def _fall_over(*_given: object, **_named: object) -> None:
    raise ZeroDivisionError


def test_work_that_is_stopped_is_said_to_be_and_can_be_done_after_all(driver: Driver) -> None:
    rehearsing.begin(driver.window.desk, LEAVES)
    driver.window.desk.rehearsing.stop()
    driver.settle()
    assert "This has not been worked out." in driver.texts(panel(driver))
    driver.click(button(driver, "Work it out"))
    driver.settle()
    assert "Would be lost" in driver.texts(panel(driver))


def test_a_map_that_is_closed_takes_its_rehearsal_with_it(driver: Driver) -> None:
    begin(driver, PostEmpty(VACANT))
    driver.window.desk.act("close")
    driver.settle()
    assert not driver.window.desk.rehearsing.is_on
    assert driver.window.session.held == ""


def test_the_pane_can_be_read_heard_and_hit(driver: Driver) -> None:
    driver.window.resize(1024, 640)
    begin(driver, LEAVES, PostEmpty(DIRECTOR))
    for widget in (panel(driver), driver.map.stages):
        assert nameless(widget) == []
        assert rich(widget) == []
        assert small(widget) == []
        assert cut(widget) == []
    assert BANNED.findall(every_text(panel(driver))) == []


def test_nothing_is_imported_into_a_map_that_is_being_rehearsed_with(driver: Driver, tmp_path: Path) -> None:
    rehearsing.begin(driver.window.desk, Leaving(TOM))
    driver.settle()
    sheet = tmp_path / "people.csv"
    sheet.write_text("name,organisation\nWren Newcombe,Northmere Council\n", encoding="utf-8")
    importing.show(driver.window.desk, [sheet])
    driver.settle()
    assert driver.no_dialog()
    assert "rehearsal" in driver.texts(driver.window.messages)
