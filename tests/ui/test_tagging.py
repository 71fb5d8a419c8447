"""All that is selected gets a tag or a purpose, or loses one, by keyboard and in one step."""

from PySide6.QtCore import Qt

from stewardmap.model.records import Purpose, PurposeTag, Tag
from stewardmap.picture.primitives import Subject
from stewardmap.ui.dialogs.entry import EntryDialog
from stewardmap.ui.door import add
from tests.ui.driving import Driver
from tests.ui.small_map import AMINA, BOARD, COUNCIL, SIONED, STRONG, TOM

PEOPLE = tuple(Subject("person", one) for one in (AMINA, TOM, SIONED))


def asked(driver: Driver, *things: Subject) -> EntryDialog:
    driver.window.session.select(*things)
    driver.settle()
    driver.window.desk.act("tag")
    return driver.dialog(EntryDialog)


def given(driver: Driver, name: str, text: str) -> None:
    driver.dialog(EntryDialog).fields[name].setFocus()
    driver.write(text)
    driver.press(Qt.Key.Key_Tab)


def tagged(driver: Driver) -> set[tuple[str, str | None]]:
    return {
        (one.label, one.person_id or one.organisation_id or one.collaboration_id)
        for one in driver.snapshot.of(Tag).values()
    }


def test_a_tag_is_given_to_all_who_lack_it_and_taken_from_all_in_one_step(driver: Driver) -> None:
    driver.window.session.do(add(Tag(label="Housing", person_id=TOM), label="x"), keeping=False)
    before = driver.snapshot
    asked(driver, *PEOPLE)
    given(driver, "tag", "housing")
    driver.press(Qt.Key.Key_Return)
    driver.wait(driver.no_dialog)
    assert tagged(driver) == {("Housing", one) for one in (AMINA, TOM, SIONED)}
    assert driver.window.session.workspace.undo_label == "Tag 3 people"  # type: ignore[union-attr]
    asked(driver, *PEOPLE[:2])
    given(driver, "no_tag", "housing")
    driver.press(Qt.Key.Key_Return)
    driver.wait(driver.no_dialog)
    assert tagged(driver) == {("Housing", SIONED)}
    driver.keys("Ctrl+Z")
    driver.keys("Ctrl+Z")
    assert driver.snapshot.same_content(before)


def test_a_new_purpose_marks_what_can_have_one_and_is_taken_off_again(driver: Driver) -> None:
    things = (Subject("tie", STRONG), Subject("collaboration", BOARD), Subject("organisation", COUNCIL))
    asked(driver, *things)
    given(driver, "purpose", "Warm homes")
    driver.press(Qt.Key.Key_Return)
    driver.wait(driver.no_dialog)
    (purpose,) = driver.snapshot.of(Purpose).values()
    marks = driver.snapshot.of(PurposeTag).values()
    assert {one.tie_id or one.collaboration_id for one in marks} == {STRONG, BOARD}
    asked(driver, *things)
    given(driver, "no_purpose", "warm homes")
    driver.press(Qt.Key.Key_Return)
    driver.wait(driver.no_dialog)
    assert not driver.snapshot.of(PurposeTag)
    assert list(driver.snapshot.of(Purpose)) == [purpose.id]


def test_what_would_change_nothing_is_said(driver: Driver) -> None:
    dialog = asked(driver, *PEOPLE)
    driver.press(Qt.Key.Key_Return)
    assert "Name a tag" in dialog.problem.text()
    given(driver, "no_purpose", "Nothing such")
    driver.press(Qt.Key.Key_Return)
    assert "No purpose" in dialog.problem.text()
    driver.press(Qt.Key.Key_Escape)
    driver.wait(driver.no_dialog)
