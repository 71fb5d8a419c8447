"""Somebody's leaving through the real window, without a mouse: what is said is what then happens."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records import Action, Cover, Holding
from stewardmap.model.records.ties import tie_of_people
from stewardmap.model.vocabulary import Renewal
from stewardmap.operations.commands import Add
from stewardmap.picture.primitives import Subject
from stewardmap.ui.dialogs.leaving.dialog import LeavingDialog
from stewardmap.wording.dates import day_in_words
from tests.ui.driving import Driver
from tests.ui.small_map import AMINA, DIRECTOR, JOSE, SIONED, TOM, WORKER
from tests.ui.test_nothing_cut import cut


@pytest.fixture
def leaving(driver: Driver) -> LeavingDialog:
    """The dialog about Siân, who holds one post, with a tie of that post to José."""
    driver.window.session.do(Add(tie_of_people(SIONED, JOSE, id=Id("t-post"), strength=3, **_of_post())))
    driver.window.session.select(Subject("person", SIONED))
    driver.settle()
    driver.keys("Ctrl+Shift+D")
    return driver.dialog(LeavingDialog)


def _of_post() -> dict[str, Id]:
    return {"first_post_id" if SIONED < JOSE else "second_post_id": WORKER}


def come_to(driver: Driver, name: str) -> QWidget:
    """Press Tab until the field of this name has the keyboard."""
    for _turn in range(60):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused.objectName().startswith(name):
            return focused
        driver.press(Qt.Key.Key_Tab)
    raise AssertionError(f"no field {name!r} can be come to")


def type_day(driver: Driver, day: date) -> None:
    driver.keys("Ctrl+A")
    driver.write(day_in_words(day))
    driver.press(Qt.Key.Key_Tab)


def test_she_has_left_and_a_successor_takes_her_post_and_its_ties(
    driver: Driver, leaving: LeavingDialog
) -> None:
    assert "One tie stays with the vacant post: with José <b>Núñez</b>." in leaving.said
    come_to(driver, "successor.")
    driver.write("Tom Okafor")
    driver.press(Qt.Key.Key_Tab)
    assert "One tie passes to Tom Okafor, one rung lower: with José <b>Núñez</b>." in leaving.said
    driver.press(Qt.Key.Key_Return)
    driver.wait(driver.no_dialog)
    driver.settle()
    tomorrow = driver.window.session.workspace.snapshot(driver.snapshot.on + timedelta(days=1))  # type: ignore[union-attr]
    assert [one.person_id for one in tomorrow.holdings_of_post[WORKER]] == [TOM]
    assert any(TOM in tie.ends and JOSE in tie.ends for tie in tomorrow.ties.values())
    assert driver.window.messages.text.text() == "Siân Price has left."
    assert [one.text for one in driver.snapshot.of(Action).values()] == [
        "Tom Okafor is to meet José <b>Núñez</b>: nobody is recorded who could introduce them"
    ]
    driver.keys("Ctrl+Z")
    assert driver.snapshot.of(Action) == {}
    assert len(driver.snapshot.of(Holding)) == 4


def test_a_leaving_date_is_recorded_with_cover_and_nothing_else(
    driver: Driver, leaving: LeavingDialog
) -> None:
    last = driver.snapshot.on + timedelta(days=100)
    type_day(driver, last)
    assert leaving.ok.text() == "Is leaving"
    assert not leaving.cards["ties"].isVisible()
    leaving.by.setFocus()
    driver.write("Amina Rahman")
    driver.press(Qt.Key.Key_Tab)
    assert any(one.startswith("Amina Rahman looks after") for one in leaving.said)
    driver.press(Qt.Key.Key_Return)
    driver.wait(driver.no_dialog)
    driver.settle()
    assert "Handover sheet…" in driver.texts(driver.page())
    (held,) = driver.snapshot.holdings_of_post[WORKER]
    assert (held.ends, held.renewal) == (PartialDate(last), Renewal.NOT_POSSIBLE)
    assert {one.by_id for one in driver.snapshot.of(Cover).values()} == {AMINA}
    assert all(tie.until is None for tie in driver.snapshot.ties.values())
    assert driver.window.session.workspace.undo_label == "Siân Price leaves"  # type: ignore[union-attr]


def test_what_becomes_of_a_tie_is_chosen_by_the_keyboard(driver: Driver, leaving: LeavingDialog) -> None:
    come_to(driver, "tie.t-post")
    driver.press(Qt.Key.Key_Down)
    assert "One tie stays with the vacant post" not in " ".join(leaving.said)
    assert any("close" in one and "José" in one for one in leaving.said)


def test_what_is_no_date_is_said_and_nothing_is_done(driver: Driver, leaving: LeavingDialog) -> None:
    driver.keys("Ctrl+A")
    driver.write("next spring")
    driver.press(Qt.Key.Key_Return)
    assert "Not a date" in leaving.problem.text()
    assert leaving.isVisible()
    driver.press(Qt.Key.Key_Escape)
    driver.press(Qt.Key.Key_Escape)
    driver.wait(driver.no_dialog)
    assert driver.window.session.workspace.undo_label != "Siân Price leaves"  # type: ignore[union-attr]


def test_one_post_of_several_is_left_from_its_own_page(driver: Driver) -> None:
    driver.window.session.select(Subject("post", DIRECTOR))
    driver.settle()
    driver.keys("Ctrl+Shift+D")
    dialog = driver.dialog(LeavingDialog)
    assert [one.post_id for one in dialog.departure.posts] == [DIRECTOR]
    assert not cut(dialog)
    driver.press(Qt.Key.Key_Return)
    driver.wait(driver.no_dialog)
    tomorrow = driver.window.session.workspace.snapshot(driver.snapshot.on + timedelta(days=1))  # type: ignore[union-attr]
    assert DIRECTOR not in tomorrow.holdings_of_post
    assert len(tomorrow.holdings_of_person[AMINA]) == 2
