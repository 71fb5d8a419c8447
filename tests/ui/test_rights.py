"""What a person asked is recorded on their page, stands at its top, and takes them off the map."""

from PySide6.QtCore import Qt

from stewardmap.picture.primitives import Subject
from tests.ui.driving import Driver
from tests.ui.small_map import AMINA, PAGES, TOM


def press(driver: Driver, said: str) -> None:
    driver.bot.keyClick(driver.button(driver.page(), said), Qt.Key.Key_Space)
    driver.settle()


def drawn(driver: Driver) -> set[str]:
    assert driver.map.drawn is not None
    return {thing.subject.id for thing in driver.map.drawn.scene.things}


def test_restricted_disputed_and_told_on_the_page_and_undone(driver: Driver) -> None:
    driver.window.session.select(Subject("person", AMINA))
    driver.settle()
    assert AMINA in drawn(driver)
    press(driver, "Their own data")
    press(driver, "Restrict: keep, and use nowhere")
    assert "Restricted since" in driver.texts(driver.page())
    assert AMINA not in drawn(driver)
    assert TOM in drawn(driver)
    assert not any("Amina" in one.sentence for one in driver.window.session.findings)
    driver.window.desk.act("brief_me")
    driver.settle()
    assert driver.no_dialog()
    assert "No briefing is made about who is restricted: Amina Rahman." in driver.window.messages.text.text()
    press(driver, "They dispute what is here")
    statement = driver.field("statement")
    statement.setFocus()
    driver.write("I left in May.")
    driver.press(Qt.Key.Key_Tab)
    driver.settle()
    assert "“I left in May.”" in driver.texts(driver.page())
    for subject in PAGES:
        driver.window.session.select(subject)
        driver.settle()
    driver.window.session.select(Subject("person", AMINA))
    driver.settle()
    press(driver, "Lift the restriction")
    assert AMINA in drawn(driver)
    driver.keys("Ctrl+Z")
    driver.settle()
    assert AMINA not in drawn(driver)
