from tests.ui.driving import Driver
from tests.ui.small_map import SIONED, TOM
from tests.ui.test_adding import fill


def test_whoever_may_be_there_is_told_of_while_typing_and_is_one_key_away(driver: Driver) -> None:
    people = len(driver.snapshot.people)
    driver.keys("Ctrl+Shift+P")
    fill(driver, name="Thomas Okafor")
    assert "Tom Okafor is on the map" in driver.dialog().problem.text()
    driver.keys("Alt+T")
    assert "added to Tom Okafor" in driver.dialog().problem.text()
    fill(driver, organisation="Spark Youth")
    driver.click(driver.dialog().ok)
    driver.settle()
    assert len(driver.snapshot.people) == people
    (body,) = driver.snapshot.organisations_of_person[TOM]
    assert driver.snapshot.organisations[body].name == "Spark Youth"


def test_another_name_typed_lets_go_of_them(driver: Driver) -> None:
    driver.keys("Ctrl+Shift+P")
    fill(driver, name="Sian Price")
    driver.keys("Alt+T")
    fill(driver, name="-Jones")
    driver.click(driver.dialog().ok)
    driver.settle()
    assert driver.snapshot.people[SIONED].name == "Siân Price"
    assert "Siân Price-Jones" in [one.name for one in driver.snapshot.people.values()]
