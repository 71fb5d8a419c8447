"""Two organisations are chosen; whoever connects them is named in a list and lit on the map."""

from stewardmap.picture.primitives import Subject
from stewardmap.ui.parts.row_button import RowButton
from tests.ui.driving import Driver
from tests.ui.small_map import AMINA, COUNCIL, OF_BODIES, TOM, TRUST


def rows(driver: Driver) -> list[str]:
    """Return what the rows of the answer say."""
    answer = driver.map.showing.answer
    return [row.accessibleName() for row in answer.findChildren(RowButton) if row.isVisible()]


def near(driver: Driver) -> frozenset[Subject]:
    """Return what stands out on the map."""
    content = driver.map.view.item.content  # type: ignore[union-attr]
    assert content is not None
    return content.near


def test_two_that_are_selected_are_told_at_once(driver: Driver) -> None:
    driver.window.session.select(Subject("organisation", COUNCIL), Subject("organisation", TRUST))
    driver.keys("Ctrl+Shift+W")
    driver.settle()
    answer = driver.map.showing.answer
    assert answer.heading.text() == "Who connects Northmere Council and Hospital Trust?"
    assert rows(driver) == ["Amina Rahman", "as organisations"]
    assert {Subject("person", AMINA), Subject("tie", OF_BODIES)} <= near(driver)
    assert Subject("person", TOM) not in near(driver)
    driver.click(next(row for row in answer.findChildren(RowButton) if row.isVisible()))
    driver.settle()
    assert driver.window.session.current == Subject("person", AMINA)
    assert Subject("person", TOM) not in near(driver)
    driver.click(driver.button(answer, "Close the answer"))
    driver.settle()
    assert not answer.isVisible()
    assert Subject("person", TOM) in near(driver)


def test_two_are_asked_for_from_the_box(driver: Driver) -> None:
    driver.keys("Ctrl+K")
    driver.write("who connects")
    driver.keys("Return")
    dialog = driver.dialog()
    driver.write("Northmere Council")
    driver.click(dialog.ok)
    assert "two organisations" in dialog.problem.text()
    dialog.fields["other"].setText("Northmere Council")  # type: ignore[attr-defined]
    driver.click(dialog.ok)
    assert "different" in dialog.problem.text()
    dialog.fields["other"].setText("R&D Northmere CVS")  # type: ignore[attr-defined]
    driver.click(dialog.ok)
    driver.settle()
    assert "Amina Rahman" in rows(driver)
    assert f"{driver.snapshot.people[AMINA].name} – {driver.snapshot.people[TOM].name}" not in rows(driver)


def test_an_edit_is_answered_again_and_removing_one_closes_it(driver: Driver) -> None:
    driver.window.session.select(Subject("organisation", COUNCIL), Subject("organisation", TRUST))
    driver.keys("Ctrl+Shift+W")
    driver.settle()
    driver.window.session.select(Subject("person", AMINA))
    driver.window.desk.act("remove")
    driver.settle()
    assert rows(driver) == ["as organisations"]
    driver.window.session.select(Subject("organisation", TRUST))
    driver.window.desk.act("remove")
    driver.settle()
    assert not driver.map.showing.answer.isVisible()
