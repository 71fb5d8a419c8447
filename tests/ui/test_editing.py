"""Everything is changed where it stands, one step at a time, and every step can be undone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit

from stewardmap.model.dates import PartialDate, Precision, month
from stewardmap.model.records import ConnectorRole, KindOfTie, Reading, Tie
from stewardmap.model.vocabulary import Frequency, ReadingState, Sector, Side, TieKind
from stewardmap.picture.primitives import Subject
from stewardmap.ui.parts.editors import ChoiceEditor
from tests.ui.driving import Driver
from tests.ui.small_map import AMINA, COUNCIL, NOT_RATED, OF_BODIES, STRONG, TOM, VACANT

Drive = Callable[[Path | None], Driver]


def choose(driver: Driver, name: str, value: object) -> None:
    """Choose a value as the keyboard does: come to the field, press down until it is there."""
    field = driver.field(name)
    assert isinstance(field, ChoiceEditor)
    field.setFocus()
    turns = field.values.index(value) - field.currentIndex()
    for _turn in range(abs(turns)):
        driver.bot.keyClick(field, Qt.Key.Key_Down if turns > 0 else Qt.Key.Key_Up)
        field = driver.field(name)
    driver.settle()


def rename(driver: Driver, name: str) -> None:
    title = driver.page().findChild(QLineEdit, "page_title")
    title.setFocus()
    title.selectAll()
    driver.write(name)
    driver.press(Qt.Key.Key_Return)
    driver.settle()


def test_a_name_is_changed_undone_and_done_again(driver: Driver) -> None:
    driver.window.session.select(Subject("person", AMINA))
    driver.settle()
    rename(driver, "Amina Rahman-Cole")
    assert driver.snapshot.people[AMINA].name == "Amina Rahman-Cole"
    assert "Amina Rahman-Cole" in [row.name for row in driver.names.model.groups[0].rows]
    assert driver.window.actions_made.made["undo"].text() == "Undo change name"
    driver.keys("Ctrl+Z")
    assert driver.snapshot.people[AMINA].name == "Amina Rahman"
    driver.keys("Ctrl+Shift+Z")
    assert driver.snapshot.people[AMINA].name == "Amina Rahman-Cole"


def test_an_empty_name_is_refused_where_it_stands(driver: Driver) -> None:
    driver.window.session.select(Subject("person", AMINA))
    driver.settle()
    rename(driver, "")
    assert driver.snapshot.people[AMINA].name == "Amina Rahman"


def test_escape_brings_back_what_was_there(driver: Driver) -> None:
    driver.window.session.select(Subject("person", AMINA))
    driver.settle()
    field = driver.field(".email")
    field.setFocus()
    field.selectAll()
    driver.write("wrong")
    driver.press(Qt.Key.Key_Escape)
    assert field.text() == "amina@example.org"
    assert driver.window.session.workspace.undo_label is None  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("31/3/2027", PartialDate(month(2027, 3).latest)),
        ("Mar 2027", month(2027, 3)),
        ("2027", PartialDate(month(2027, 1).earliest, Precision.YEAR)),
    ],
)
def test_a_planned_end_is_typed_as_people_write_it(driver: Driver, typed: str, kept: PartialDate) -> None:
    driver.window.session.select(Subject("person", AMINA))
    driver.settle()
    field = driver.field(".ends")
    holding = field.objectName().partition(".")[0]
    field.setFocus()
    field.selectAll()
    driver.write(typed)
    driver.press(Qt.Key.Key_Return)
    held = {one.id: one for one in driver.snapshot.holdings_of_person[AMINA]}
    assert held[holding].ends == kept


def test_what_is_no_date_is_said_under_the_field_and_kept(driver: Driver) -> None:
    driver.window.session.select(Subject("person", AMINA))
    driver.settle()
    field = driver.field(".ends")
    field.setFocus()
    field.selectAll()
    driver.write("next spring")
    driver.press(Qt.Key.Key_Return)
    assert field.text() == "next spring"
    assert "Not a date" in driver.texts(driver.page())


def test_a_field_being_typed_in_survives_new_findings(driver: Driver) -> None:
    driver.window.session.select(Subject("person", AMINA))
    driver.settle()
    field = driver.field(".phone")
    field.setFocus()
    driver.write("0163")
    driver.window.findings.refresh()
    driver.settle()
    driver.write("2")
    assert driver.field(".phone").text() == "01632"


def test_strength_is_a_ladder_of_words(driver: Driver) -> None:
    driver.window.session.select(Subject("tie", STRONG))
    driver.settle()
    field = driver.field(".strength")
    assert [field.itemText(n) for n in (0, 3)] == ["Not rated", "3  work together regularly"]
    choose(driver, ".strength", 5)
    assert driver.snapshot.ties[STRONG].strength == 5


def test_two_readings_stand_side_by_side_and_are_never_overwritten(driver: Driver) -> None:
    driver.window.session.select(Subject("tie", STRONG))
    driver.settle()
    assert "ask and do favours, say hard things" in driver.texts(driver.page())
    assert "not asked" in driver.texts(driver.page())
    field = driver.field(".reading.2")
    field.setCurrentIndex(field.values.index((ReadingState.YES, 2)))
    field.activated.emit(field.currentIndex())
    driver.settle()
    readings = driver.snapshot.readings_of_tie[STRONG]
    assert sorted((one.side, one.rung) for one in readings) == [(Side.FIRST, 4), (Side.SECOND, 2)]
    assert "swap information now and then" in driver.texts(driver.page())
    driver.keys("Ctrl+Z")
    assert len(driver.snapshot.of(Reading)) == 1


def test_kinds_are_ticked_and_given_a_direction(driver: Driver) -> None:
    driver.window.session.select(Subject("tie", STRONG))
    driver.settle()
    tick = next(one for one in driver.page().findChildren(QCheckBox) if one.text() == "turns to for advice")
    tick.click()
    driver.settle()
    kinds = {one.about for one in driver.snapshot.kinds_of_tie[STRONG]}
    assert kinds == {TieKind.WORKS_WITH, TieKind.TURNS_TO}
    kind = next(one for one in driver.snapshot.of(KindOfTie).values() if one.about is TieKind.TURNS_TO)
    assert kind.direction.value == "first to second"


def test_a_tie_of_organisations_has_their_ladder(driver: Driver) -> None:
    driver.window.session.select(Subject("tie", OF_BODIES))
    driver.settle()
    assert "Northmere Council" in driver.texts(driver.page())
    assert driver.field(".strength").currentText().startswith("3  coordination")


def test_a_tie_not_rated_says_so(driver: Driver) -> None:
    driver.window.session.select(Subject("tie", NOT_RATED))
    driver.settle()
    assert driver.field(".strength").currentText() == "Not rated"
    choose(driver, ".frequency", Frequency.WEEKLY)
    assert driver.snapshot.ties[NOT_RATED].frequency is Frequency.WEEKLY


def test_someone_in_three_organisations_shows_all_three(driver: Driver) -> None:
    driver.window.session.select(Subject("person", AMINA))
    driver.settle()
    said = driver.texts(driver.page())
    for post in ("Director, Northmere Council", "Governor, Hospital Trust", "Trustee, R&D Northmere CVS"):
        assert post in said


def test_a_vacant_post_says_so_and_can_be_filled(driver: Driver) -> None:
    driver.window.session.select(Subject("post", VACANT))
    driver.settle()
    assert "Vacant" in driver.texts(driver.page())
    driver.click(driver.button(driver.page(), "Record who holds it"))
    dialog = driver.dialog()
    driver.bot.keyClicks(dialog.fields["person"], "Tom Okafor")
    driver.click(dialog.ok)
    driver.settle()
    assert [held.person_id for held in driver.snapshot.holdings_of_post[VACANT]] == [TOM]
    assert "Vacant" not in driver.texts(driver.page())


def test_an_organisation_gets_its_sector(driver: Driver) -> None:
    driver.window.session.select(Subject("organisation", COUNCIL))
    driver.settle()
    choose(driver, ".sector", Sector.HOUSING)
    assert driver.snapshot.organisations[COUNCIL].sector is Sector.HOUSING
    assert driver.window.session.workspace.undo_label is not None  # type: ignore[union-attr]


def test_a_connector_role_is_recorded(driver: Driver) -> None:
    driver.window.session.select(Subject("person", TOM))
    driver.settle()
    driver.click(driver.button(driver.page(), "Record a connector role"))
    driver.settle()
    assert [one.person_id for one in driver.snapshot.of(ConnectorRole).values()] == [TOM]
    choose(driver, ".recognised", True)
    assert [one.recognised for one in driver.snapshot.of(ConnectorRole).values()] == [True]


def test_removing_says_so_and_offers_undo(driver: Driver) -> None:
    driver.window.session.select(Subject("person", AMINA))
    driver.settle()
    driver.keys("Ctrl+Del")
    driver.settle()
    assert AMINA not in driver.snapshot.people
    assert STRONG not in driver.snapshot.of(Tie)
    assert driver.window.messages.text.text() == "Amina Rahman is no longer on the map."
    driver.click(driver.window.messages.offer)
    assert STRONG in driver.snapshot.of(Tie)
    assert QApplication.activeModalWidget() is None
