from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from stewardmap.model.records import Tie
from tests.ui.driving import Driver
from tests.ui.small_map import AMINA, BOARD, COUNCIL, SIONED, TOM


def fill(driver: Driver, **fields: str) -> None:
    dialog = driver.dialog()
    for name, text in fields.items():
        dialog.fields[name].setFocus()
        driver.bot.keyClicks(dialog.fields[name], text)


def test_a_person_is_added_by_keys_alone_with_post_and_tie(driver: Driver) -> None:
    driver.keys("Ctrl+Shift+P")
    driver.dialog()
    for text in ("Beth Carter", "Northmere Council", "Housing lead", "Tom Okafor"):
        driver.write(text)
        driver.press(Qt.Key.Key_Escape) if QApplication.activePopupWidget() else None
        driver.press(Qt.Key.Key_Tab)
    for _rung in range(3):
        driver.press(Qt.Key.Key_Down)
    driver.press(Qt.Key.Key_Return)
    driver.settle()
    beth = next(one for one in driver.snapshot.people.values() if one.name == "Beth Carter")
    assert driver.snapshot.organisations_of_person[beth.id] == (COUNCIL,)
    tie = driver.snapshot.ties_of[beth.id][0]
    assert (tie.other(beth.id), tie.strength) == (TOM, 3)
    assert driver.window.session.current == ("person", beth.id)
    driver.keys("Ctrl+Z")
    assert beth.id not in driver.snapshot.people
    assert driver.window.actions_made.made["undo"].isEnabled() is False


def test_a_new_person_may_bring_a_new_organisation(driver: Driver) -> None:
    driver.keys("Ctrl+Shift+P")
    fill(driver, name="Yusuf Demir", organisation="Mosque Foodbank", post="Organiser")
    driver.click(driver.dialog().ok)
    driver.settle()
    assert "Mosque Foodbank" in [one.name for one in driver.snapshot.organisations.values()]


def test_the_same_name_twice_is_asked_about_once(driver: Driver) -> None:
    driver.keys("Ctrl+Shift+P")
    fill(driver, name="Tom Okafor")
    driver.click(driver.dialog().ok)
    assert "on the map already" in driver.dialog().problem.text()
    driver.click(driver.dialog().ok)
    driver.settle()
    assert sum(one.name == "Tom Okafor" for one in driver.snapshot.people.values()) == 2


def test_several_people_are_added_one_after_another(driver: Driver) -> None:
    driver.keys("Ctrl+Shift+P")
    fill(driver, name="One Person")
    driver.keys("Ctrl+Return")
    fill(driver, name="Two Person")
    driver.keys("Ctrl+Return")
    driver.dialog().close()
    names = {one.name for one in driver.snapshot.people.values()}
    assert {"One Person", "Two Person"} <= names


def test_a_name_is_needed(driver: Driver) -> None:
    driver.keys("Ctrl+Shift+P")
    driver.click(driver.dialog().ok)
    assert driver.dialog().problem.text() == "A person needs a name."
    driver.dialog().close()


def test_two_selected_people_are_tied(driver: Driver) -> None:
    from stewardmap.picture.primitives import Subject

    driver.window.session.select(Subject("person", AMINA), Subject("person", SIONED))
    driver.keys("Ctrl+Shift+T")
    driver.dialog()
    driver.press(Qt.Key.Key_Down)
    driver.press(Qt.Key.Key_Return)
    driver.settle()
    tie = next(one for one in driver.snapshot.of(Tie).values() if set(one.ends) == {AMINA, SIONED})
    assert tie.strength == 1


def test_a_tie_that_is_there_is_not_added_again(driver: Driver) -> None:
    driver.keys("Ctrl+Shift+T")
    fill(driver, first="Amina Rahman", second="Tom Okafor")
    driver.click(driver.dialog().ok)
    assert "a tie already" in driver.dialog().problem.text()
    driver.dialog().close()


def test_an_organisation_and_a_collaboration_are_added(driver: Driver) -> None:
    driver.keys("Ctrl+Shift+O")
    fill(driver, name="Mere Homes")
    driver.press(Qt.Key.Key_Return)
    driver.settle()
    driver.keys("Ctrl+Shift+C")
    fill(driver, name="Eastfield Table")
    driver.press(Qt.Key.Key_Return)
    driver.settle()
    assert "Mere Homes" in [one.name for one in driver.snapshot.organisations.values()]
    assert "Eastfield Table" in [one.name for one in driver.snapshot.collaborations.values()]


def test_a_seat_is_added_from_the_collaboration(driver: Driver) -> None:
    from stewardmap.picture.primitives import Subject

    driver.window.session.select(Subject("collaboration", BOARD))
    driver.settle()
    driver.click(driver.button(driver.page(), "Add a seat"))
    fill(driver, who="R&D Northmere CVS", seat_for="charities")
    driver.click(driver.dialog().ok)
    driver.settle()
    seats = driver.snapshot.memberships_of[BOARD]
    assert "charities" in [seat.seat_for for seat in seats]
    assert "seat for charities" in driver.texts(driver.page())
