from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from stewardmap.analysis.finding import Severity
from stewardmap.model.records import Answer
from stewardmap.model.vocabulary import AnswerKind
from tests.ui.driving import Driver

Drive = Callable[[Path | None], Driver]


def first_lacking(driver: Driver) -> str:
    driver.keys("Ctrl+2")
    told = next(one for one in driver.window.session.findings if one.finding.severity is not Severity.HOLDS)
    driver.findings.show_key(told.finding.key)
    driver.settle()
    return told.finding.key


def answers(driver: Driver) -> list[Answer]:
    return list(driver.snapshot.of(Answer).values())


def test_a_finding_is_said_in_full(driver: Driver) -> None:
    key = first_lacking(driver)
    told = next(one for one in driver.window.session.findings if one.finding.key == key)
    said = driver.texts(driver.findings)
    assert told.said.sentence in said
    assert told.said.do in said
    assert told.said.clears in said


def test_what_holds_has_a_list_of_its_own(driver: Driver) -> None:
    driver.keys("Ctrl+2")
    assert driver.findings.holding.isVisible()
    assert driver.findings.holding.width() == pytest.approx(driver.findings.lacking.width(), abs=2)


def test_asked_is_recorded_in_one_click(driver: Driver) -> None:
    key = first_lacking(driver)
    driver.click(driver.button(driver.findings, "Asked"))
    driver.settle()
    assert [(one.key, one.decision) for one in answers(driver)] == [(key, AnswerKind.ASKED)]
    assert "Decided: asked" in driver.texts(driver.findings)
    driver.keys("Ctrl+Z")
    driver.settle()
    assert answers(driver) == []


def test_not_so_needs_a_why_and_survives_reopening(drive: Drive, map_file: Path) -> None:
    driver = drive(map_file)
    key = first_lacking(driver)
    driver.click(driver.button(driver.findings, "Not so"))
    dialog = driver.dialog()
    driver.click(dialog.ok)
    assert dialog.problem.text() != ""
    driver.bot.keyClicks(dialog.fields["why"], "They met last week")
    driver.press(Qt.Key.Key_Return)
    driver.settle()
    driver.close()
    again = drive(map_file)
    answered = {one.finding.key: one.finding for one in again.window.session.findings}[key]
    assert answered.set_aside
    assert key not in [one.finding.key for one in again.findings.lacking.told]
    again.keys("Ctrl+2")
    again.click(again.findings.answered)
    assert key in [one.finding.key for one in again.findings.lacking.told]


def test_a_finding_is_answered_by_keys_alone(driver: Driver) -> None:
    driver.keys("Ctrl+2")
    driver.press(Qt.Key.Key_Down)
    key = driver.findings.lacking.current_key()
    driver.press(Qt.Key.Key_Tab)
    assert driver.findings.lacking.current_key() == key
    driver.findings.lacking.setFocus()
    driver.press(Qt.Key.Key_Return)
    driver.press(Qt.Key.Key_Space)
    driver.settle()
    assert [(one.key, one.decision) for one in answers(driver)] == [(key, AnswerKind.ASKED)]
    assert driver.findings.lacking.hasFocus()


def test_cover_is_agreed_with_a_name(driver: Driver) -> None:
    first_lacking(driver)
    driver.click(driver.button(driver.findings, "Agree cover"))
    dialog = driver.dialog()
    driver.bot.keyClicks(dialog.fields["by"], "Tom Okafor")
    driver.click(dialog.ok)
    driver.settle()
    assert [(one.decision, one.by) for one in answers(driver)] == [(AnswerKind.COVER_AGREED, "Tom Okafor")]


def test_accepting_needs_a_date(driver: Driver) -> None:
    first_lacking(driver)
    driver.click(driver.button(driver.findings, "Accept until"))
    dialog = driver.dialog()
    dialog.fields["until"].clear()
    driver.click(dialog.ok)
    assert dialog.problem.text() == "Until when?"
    driver.bot.keyClicks(dialog.fields["until"], "some day")
    driver.click(dialog.ok)
    assert dialog.problem.text().startswith("Not a date")
    dialog.fields["until"].clear()
    driver.bot.keyClicks(dialog.fields["until"], "2099")
    driver.click(dialog.ok)
    driver.settle()
    assert [str(one.until) for one in answers(driver)] == ["2099"]


def test_the_filters_leave_out_what_is_not_wanted(driver: Driver) -> None:
    driver.keys("Ctrl+2")
    everything = len(driver.findings.lacking.told)
    driver.click(driver.button(driver.findings, "Show those that are put as: serious"))
    assert all(one.finding.severity is not Severity.SERIOUS for one in driver.findings.lacking.told)
    driver.click(driver.button(driver.findings, "Show those that are put as: serious"))
    driver.click(driver.button(driver.findings, "Show findings about: posts"))
    assert 0 < len(driver.findings.lacking.told) < everything


def test_evidence_selects_what_it_rests_on(driver: Driver) -> None:
    driver.keys("Ctrl+2")
    told = next(
        one for one in driver.window.session.findings if any(e.kind == "tie" for e in one.finding.evidence)
    )
    driver.findings.show_key(told.finding.key)
    at = next(n for n, row in enumerate(told.finding.evidence) if row.kind == "tie")
    driver.click(driver.button(driver.findings.detail, told.said.why[at]))
    assert driver.window.session.current == ("tie", told.finding.evidence[at].id)


def test_findings_follow_an_edit(driver: Driver) -> None:
    before = {one.finding.key for one in driver.window.session.findings}
    from stewardmap.picture.primitives import Subject
    from tests.ui.small_map import SIONED

    driver.window.session.select(Subject("person", SIONED))
    driver.keys("Ctrl+Del")
    driver.settle()
    assert {one.finding.key for one in driver.window.session.findings} != before
