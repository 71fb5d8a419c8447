"""Somebody added in one line, in the real window, by typing alone."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from stewardmap.model.records import Contact, ContactPerson, Organisation, Person, Tie
from stewardmap.picture.primitives import Subject
from stewardmap.ui.box.line_form import LineForm
from tests.ui.driving import Driver
from tests.ui.small_map import AMINA, COUNCIL, SIONED, TOM, VACANT
from tests.ui.test_accessible import check

LINE = "Dana Osei, partnerships lead at Northmere Council, strong tie to Tom Okafor, met today"


def typed(driver: Driver, text: str) -> LineForm:
    driver.keys("Ctrl+K")
    driver.write(text)
    return driver.window.find_box.form


def field(form: LineForm, slot: str) -> QLineEdit:
    return form.rows[slot].editor


def test_a_person_with_post_tie_and_contact_in_one_line_and_one_step(driver: Driver) -> None:
    places = {one: driver.map.pictures.places[one] for one in (AMINA, TOM, SIONED)}
    before = driver.snapshot
    form = typed(driver, LINE)
    assert driver.snapshot is before
    assert "new person" in driver.texts(form)
    assert "on the map: Northmere Council" in driver.texts(form)
    driver.press(Qt.Key.Key_Return)
    driver.settle()
    (dana,) = (one for one in driver.snapshot.people.values() if one.name == "Dana Osei")
    assert driver.snapshot.organisations_of_person[dana.id] == (COUNCIL,)
    assert driver.snapshot.holdings_of_post[VACANT][0].person_id == dana.id
    (tie,) = driver.snapshot.ties_of[dana.id]
    assert (tie.other(dana.id), tie.strength) == (TOM, 4)
    (contact,) = driver.snapshot.of(Contact).values()
    assert contact.on.earliest == date.today()  # noqa: DTZ011
    assert driver.window.session.current == Subject("person", dana.id)
    assert {one: driver.map.pictures.places[one] for one in places} == places
    assert driver.map.pictures.places[dana.id]
    assert driver.window.session.workspace is not None
    assert driver.window.session.workspace.undo_label == "Add Dana Osei"
    driver.keys("Ctrl+Z")
    assert driver.snapshot.same_content(before)


def test_the_job_takes_fewer_keys_than_the_dialog(driver: Driver) -> None:
    """In ten seconds at 40 words a minute one types some 33 letters: this is a name, a post and a tie."""
    typed(driver, "dana osei at hospital trust, tie to tom")
    driver.press(Qt.Key.Key_Return)
    (dana,) = (one for one in driver.snapshot.people.values() if one.name == "Dana Osei")
    assert driver.snapshot.ties_of[dana.id][0].other(dana.id) == TOM


def test_nothing_happens_before_enter_and_escape_forgets_nothing_typed(driver: Driver) -> None:
    before = driver.snapshot
    typed(driver, LINE)
    driver.press(Qt.Key.Key_Escape)
    assert driver.snapshot is before
    driver.keys("Ctrl+K")
    assert driver.window.find_box.line.text() == LINE


def test_that_s_them_is_one_key_away_and_adds_to_them(driver: Driver) -> None:
    form = typed(driver, "Sian Prices at Spark Youth, tie to Tom")
    assert "Siân Price, R&D Northmere CVS is on the map: the surnames are a letter apart." in driver.texts(
        form
    )
    driver.keys("Alt+T")
    assert "on the map: Siân Price" in driver.texts(form)
    driver.press(Qt.Key.Key_Return)
    assert len([one for one in driver.snapshot.people.values() if "Price" in one.name]) == 1
    bodies = driver.snapshot.organisations_of_person[SIONED]
    assert "Spark Youth" in {driver.snapshot.organisations[one].name for one in bodies}
    assert driver.window.session.current == Subject("person", SIONED)


def test_somebody_of_the_same_name_elsewhere_is_asked_about_and_not_guessed(driver: Driver) -> None:
    form = typed(driver, "Sian Price, director at Spark Youth")
    before = driver.snapshot
    driver.press(Qt.Key.Key_Return)
    assert driver.snapshot is before
    assert "choose who is meant" in form.problem.text()
    driver.keys("Alt+N")
    driver.press(Qt.Key.Key_Return)
    assert sum(one.name in ("Siân Price", "Sian Price") for one in driver.snapshot.people.values()) == 2


def test_a_field_is_put_right_by_tab_and_typing(driver: Driver) -> None:
    form = typed(driver, "Dana Osei, lead at Hospital Trust, weak tie to Tom, met today")
    reached = []
    for _press in range(len(form.rows)):
        driver.press(Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert isinstance(focused, QLineEdit)
        assert focused.accessibleName()
        reached.append(focused.objectName())
        if focused is field(form, "tie.0.strength"):
            focused.selectAll()
            driver.write("5")
    assert reached == list(form.rows)
    driver.press(Qt.Key.Key_Return)
    (dana,) = (one for one in driver.snapshot.people.values() if one.name == "Dana Osei")
    assert driver.snapshot.ties_of[dana.id][0].strength == 5


def test_a_field_that_cannot_be_read_stops_it_and_says_why(driver: Driver) -> None:
    form = typed(driver, "Dana Osei, weak tie to Tom")
    editor = field(form, "tie.0.strength")
    editor.setFocus()
    editor.selectAll()
    driver.write("seven")
    before = driver.snapshot
    driver.press(Qt.Key.Key_Return)
    assert driver.snapshot is before
    assert "Not a strength" in form.problem.text()
    driver.press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is driver.window.find_box.line


def test_what_is_not_understood_is_shown_and_kept_as_a_note(driver: Driver) -> None:
    form = typed(driver, "Dana Osei, tie to Tom, qwertz uiop")
    assert "kept as a note" in driver.texts(form)
    driver.press(Qt.Key.Key_Return)
    (dana,) = (one for one in driver.snapshot.people.values() if one.name == "Dana Osei")
    assert dana.notes == "qwertz uiop"


def test_a_meeting_is_logged_in_a_line_and_makes_no_tie(driver: Driver) -> None:
    ties = driver.snapshot.of(Tie)
    typed(driver, "met Tom Okafor and Amina Rahman on Tuesday: agreed the lease")
    driver.press(Qt.Key.Key_Return)
    (contact,) = driver.snapshot.of(Contact).values()
    assert contact.note == "agreed the lease"
    assert {one.person_id for one in driver.snapshot.of(ContactPerson).values()} == {TOM, AMINA}
    assert driver.snapshot.of(Tie) == ties


def test_a_tie_in_a_line(driver: Driver) -> None:
    typed(driver, "tie amina rahman - sian price strong")
    driver.press(Qt.Key.Key_Return)
    (tie,) = (one for one in driver.snapshot.ties.values() if set(one.ends) == {AMINA, SIONED})
    assert tie.strength == 4
    assert driver.window.session.current == Subject("tie", tie.id)


def test_a_new_organisation_by_its_name_alone(driver: Driver) -> None:
    typed(driver, "Mill Road Trust")
    driver.press(Qt.Key.Key_Return)
    assert "Mill Road Trust" in [one.name for one in driver.snapshot.of(Organisation).values()]


def test_on_an_empty_map_the_first_one_is_added_in_a_line(drive, tmp_path) -> None:  # type: ignore[no-untyped-def]
    from stewardmap.operations.workspace import Workspace

    path = tmp_path / "empty.smap"
    Workspace.create(path).close()
    driver = drive(path)
    typed(driver, "Dana Osei, lead at Spark Youth")
    driver.press(Qt.Key.Key_Return)
    driver.settle()
    assert [one.name for one in driver.snapshot.of(Person).values()] == ["Dana Osei"]
    assert driver.map.drawn is not None


def test_every_part_of_it_has_a_name_and_can_be_hit(driver: Driver) -> None:
    typed(driver, "Sian Pryce at Spark Youth, tie to Tom, odd, met today")
    check(driver.window.find_box)
    driver.window.find_box.write("sian")
    check(driver.window.find_box)
