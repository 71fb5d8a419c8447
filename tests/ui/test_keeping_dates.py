from datetime import date, timedelta

from stewardmap.analysis.dates.dated_copies import copy_of, kept_dates
from stewardmap.model.records import DatedCopy, Person
from stewardmap.ui.door import add
from tests.ui.driving import Driver


def _add(driver: Driver, *records: object) -> None:
    driver.window.session.do(add(*records, label="x"), keeping=False)  # type: ignore[arg-type]
    driver.settle()


def test_a_date_is_kept_renamed_and_removed_and_each_is_undone(driver: Driver) -> None:
    driver.window.desk.act("keep_date")
    dialog = driver.dialog()
    dialog.fields["name"].setText("June board")
    dialog.fields["for_board"].setCurrentIndex(1)
    driver.click(dialog.ok)
    driver.wait(lambda: bool(driver.snapshot.of(DatedCopy)))
    (copy,) = driver.snapshot.of(DatedCopy).values()
    assert (copy.name, copy.for_board, copy.on.earliest) == ("June board", True, driver.snapshot.on)
    assert driver.window.messages.text.text().endswith("is kept as “June board”.")
    driver.settle()
    driver.window.desk.act("rename_date")
    dialog = driver.dialog()
    dialog.fields["name"].setText("Summer board")
    driver.click(dialog.ok)
    driver.wait(lambda: kept_dates(driver.snapshot)[0].name == "Summer board")
    driver.wait(driver.no_dialog)
    driver.window.desk.act("remove_date")
    driver.click(driver.dialog().ok)
    driver.wait(lambda: not driver.snapshot.of(DatedCopy))
    driver.wait(driver.no_dialog)
    for _step in range(3):
        driver.window.desk.act("undo")
    assert not driver.snapshot.of(DatedCopy)


def test_what_changed_is_told_since_what_was_kept_for_the_board(driver: Driver) -> None:
    then = driver.snapshot.at(driver.snapshot.on - timedelta(days=40))
    _add(driver, copy_of(then, "June board", for_board=True), Person(name="Newly Come"))
    day = then.on
    assert driver.window.actions_made.made["since_board"].isEnabled()
    driver.window.desk.act("since_board")
    driver.settle()
    showing = driver.map.showing
    assert showing.now.filter.on == day
    rows = [showing.changes.table.item(row, 1).text() for row in range(showing.changes.table.rowCount())]
    assert any("Newly Come" in row for row in rows)
    assert "“June board”" in showing.dates.said.text()
    assert day in showing.dates._stops
    menu = showing.dates.kept.menu()
    menu.aboutToShow.emit()
    assert [one.text() for one in menu.actions() if one.text()][:2] == [
        f"Since “June board”, {_said(day)}",
        "Keep this date…",
    ]
    menu.actions()[0].trigger()
    driver.settle()
    assert showing.now.filter.on == day


def _said(day: date) -> str:
    from stewardmap.wording.dates import day_in_words

    return day_in_words(day)
