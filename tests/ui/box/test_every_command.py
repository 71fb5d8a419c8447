"""Whatever the box offers can be done: each command, and each thing to do with what is found."""

from PySide6.QtWidgets import QApplication, QDialog

from stewardmap.exchange.search.entry import Key
from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.records import Action
from stewardmap.operations.commands import Add
from stewardmap.ui.box.commands import command_shelf
from stewardmap.ui.box.doing import _BY_ACTION, deeds_for
from stewardmap.ui.panels.contact_log.panel import ContactLogPanel
from tests.ui.driving import Driver
from tests.ui.small_map import PAGES, TOM

_ELSEWHERE = {"close", "quit", "sample"}
"""What leaves the map for another, which other tests do."""


def put_away(driver: Driver) -> None:
    """Close whatever was opened by what was done."""
    driver.settle()
    while (dialog := QApplication.activeModalWidget()) is not None:
        assert isinstance(dialog, QDialog)
        dialog.close()
        driver.settle()


def test_every_command_of_the_box_runs(driver: Driver) -> None:
    driver.window.session.select(PAGES[0])
    driver.window.actions_made.refresh()
    offered = [entry.key for entry in command_shelf(driver.window.actions_made).entries]
    assert len(offered) > 60
    ran = []
    for key in offered:
        driver.window.session.select(PAGES[0])
        if key.id not in _ELSEWHERE and driver.window.actions_made.made[key.id].isEnabled():
            driver.window.desk.act(key.id)
            put_away(driver)
            ran.append(key.id)
    assert {"brief_me", "log_contact", "focus", "add_person"} <= set(ran)


def test_every_thing_to_do_with_what_is_found_runs(driver: Driver) -> None:
    made = driver.window.actions_made
    assert set(_BY_ACTION) <= set(made.made), "a name that no action has is passed over without a word"
    for subject in PAGES:
        key = Key(subject.kind, subject.id)
        write = driver.window.find_box.write
        for text, run in list(deeds_for(driver.window.desk, made, key, write)):
            assert text
            run()
            put_away(driver)
            driver.window.find_box.forget()


def test_an_action_is_shown_among_the_actions(driver: Driver) -> None:
    first, second = (Action(id=Id(f"a-{n}"), text=f"Ring {n}", owner_id=TOM) for n in ("one", "two"))
    done = Action(id=Id("a-done"), text="Written already", done_on=day(2026, 1, 2))
    driver.window.session.do(Add(first, second, done))
    driver.settle()
    driver.keys("Ctrl+K")
    driver.write("ring two")
    driver.settle()
    driver.keys("Return")
    driver.settle()
    page = driver.window.desk.panel(ContactLogPanel).to_do
    assert page.isVisible()
    assert page.list.hasFocus()
    assert [row.id for row in page.list.rows_chosen()] == [second.id]
    assert driver.window.session.current.id == TOM  # type: ignore[union-attr]
    driver.window.desk.panel(ContactLogPanel).show_action(done.id)
    assert [row.id for row in page.list.rows_chosen()] == [done.id]
