"""Rehearsals kept with the map: under a name, opened again, side by side, and deleted."""

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTableWidget

from stewardmap.analysis.rehearsals.recipe import Leaving, PostEmpty
from stewardmap.model.records import Rehearsal
from stewardmap.ui.deeds import rehearsing
from stewardmap.ui.dialogs.entry import EntryDialog
from stewardmap.ui.dialogs.kept import KeptDialog
from stewardmap.ui.dialogs.side_by_side import SideBySideDialog
from stewardmap.ui.door import add
from stewardmap.ui.presenting.presentation import Presentation
from tests.ui.driving import Driver
from tests.ui.small_map import AMINA, SIONED, VACANT
from tests.ui.test_accessible import nameless, rich, small


def keep(driver: Driver, name: str, *steps: Leaving | PostEmpty) -> None:
    """Rehearse something, keep it under a name, and go back to the map."""
    rehearsing.begin(driver.window.desk, *steps)
    driver.settle()
    driver.click(driver.button(driver.window, "Keep this rehearsal under a name"))
    dialog = driver.dialog(EntryDialog)
    dialog.fields["name"].setText(name)  # type: ignore[attr-defined]
    driver.click(dialog.ok)
    driver.wait(driver.no_dialog)
    driver.window.desk.act("rehearse_end")
    driver.settle()


def kept(driver: Driver) -> KeptDialog:
    driver.window.desk.act("rehearse_kept")
    return driver.dialog(KeptDialog)


def test_one_is_kept_under_a_name_and_rehearsed_again(driver: Driver) -> None:
    keep(driver, "Amina leaves", Leaving(AMINA, sudden=True))
    (row,) = driver.snapshot.of(Rehearsal).values()
    assert row.delete_by is not None
    assert row.delete_by.latest > date.today() + timedelta(days=300)  # noqa: DTZ011
    dialog = kept(driver)
    assert "Amina Rahman leaves all of a sudden" in dialog.list.item(0).text()
    driver.click(dialog.open_one)
    driver.settle()
    now = driver.window.desk.rehearsing
    assert now.recipe.steps == (Leaving(AMINA, sudden=True),)
    assert now.name == "Amina leaves"


def test_it_is_kept_no_longer_than_is_said_and_never_without_a_name(driver: Driver) -> None:
    rehearsing.begin(driver.window.desk, Leaving(AMINA))
    driver.settle()
    driver.window.desk.act("rehearse_keep")
    dialog = driver.dialog(EntryDialog)
    driver.click(dialog.ok)
    assert "Give it a name" in dialog.problem.text()
    dialog.fields["name"].setText("Spring")  # type: ignore[attr-defined]
    dialog.fields["delete_by"].setText("1/1/2020")  # type: ignore[attr-defined]
    driver.click(dialog.ok)
    assert "Choose a day after today" in dialog.problem.text()
    assert not driver.snapshot.of(Rehearsal)
    dialog.reject()


def test_keeping_again_under_the_name_replaces_it(driver: Driver) -> None:
    keep(driver, "Spring", Leaving(AMINA))
    keep(driver, "spring", Leaving(SIONED))
    (row,) = driver.snapshot.of(Rehearsal).values()
    assert SIONED in row.steps
    assert AMINA not in row.steps


def test_two_stand_side_by_side(driver: Driver) -> None:
    keep(driver, "A first", Leaving(AMINA, sudden=True))
    keep(driver, "B second", PostEmpty(VACANT))
    dialog = kept(driver)
    dialog.list.selectAll()
    assert not dialog.open_one.isEnabled()
    driver.click(dialog.compare)
    side = driver.dialog(SideBySideDialog)
    for found in (nameless, rich, small):
        assert found(side) == []
    said = cells(side.table)
    assert any(row[0].startswith("Only in the second (") for row in said)
    northmere = next(row for row in said if row[0].startswith("Northmere Council – R&D"))
    assert int(northmere[1]) < int(northmere[2])
    assert any(row[0] == "Alike in both" and row[1] == row[2] for row in said)
    side.accept()
    dialog.reject()


def cells(table: QTableWidget) -> list[list[str]]:
    rows = []
    for at in range(table.rowCount()):
        items = [table.item(at, column) for column in range(table.columnCount())]
        rows.append([one.text() if one is not None else "" for one in items])
    return rows


def test_those_that_are_done_with_are_deleted_and_come_back_by_undo(driver: Driver) -> None:
    keep(driver, "Spring", Leaving(AMINA))
    dialog = kept(driver)
    for found in (nameless, rich, small):
        assert found(dialog) == []
    driver.click(dialog.remove)
    assert not driver.snapshot.of(Rehearsal)
    assert dialog.list.count() == 0
    assert not dialog.open_one.isEnabled()
    dialog.reject()
    driver.keys("Ctrl+Z")
    driver.settle()
    assert driver.snapshot.of(Rehearsal)


def test_what_is_rehearsed_is_kept_once_and_ticked_for_the_paper(driver: Driver) -> None:
    rehearsing.begin(driver.window.desk, Leaving(AMINA))
    driver.settle()
    for again in (False, True):
        driver.click(driver.button(driver.window, "Put this rehearsal in the paper"))
        if not again:
            dialog = driver.dialog(EntryDialog)
            dialog.fields["name"].setText("Spring")  # type: ignore[attr-defined]
            driver.click(dialog.ok)
        driver.wait(lambda: bool(_papers()))
        (row,) = driver.snapshot.of(Rehearsal)
        (paper,) = _papers()
        assert paper.fields["rehearsals"].value == (row,)  # type: ignore[attr-defined]
        paper.reject()
        driver.settle()


def _papers() -> list[EntryDialog]:
    tops = QApplication.topLevelWidgets()
    shown = (one for one in tops if isinstance(one, EntryDialog) and one.isVisible())
    return [one for one in shown if "rehearsals" in one.fields]


def test_those_that_are_ticked_have_slides_and_one_that_cannot_be_read_a_line(driver: Driver) -> None:
    keep(driver, "Amina leaves", Leaving(AMINA, sudden=True))
    keep(driver, "Sioned leaves", Leaving(SIONED, sudden=True))
    odd = Rehearsal(name="Of a later version", steps="{}")
    driver.window.session.do(add(odd, label="x"), keeping=False)
    driver.settle()
    dialog = kept(driver)
    for row, name in enumerate(("Amina leaves", "Of a later version", "Sioned leaves")):
        assert dialog.list.item(row).text().startswith(name)
    for row in (0, 1):
        dialog.list.setCurrentRow(row)
        driver.bot.keyClick(dialog.list, Qt.Key.Key_Space)
    dialog.reject()
    again = kept(driver)
    ticks = [again.list.item(row).checkState() is Qt.CheckState.Checked for row in range(3)]
    assert ticks == [True, True, False]
    again.reject()
    driver.keys("F5")
    driver.settle()
    stage = driver.window.findChild(Presentation)
    assert stage is not None
    shown = [one for one in stage.slides if one.rehearsal is not None]
    assert [one.rehearsal.planned for one in shown if one.rehearsal] == [False, True]
    assert len({one.title for one in shown}) == 1
    odd_one = next(one for one in stage.slides if one.title == odd.name)
    assert odd_one.part is not None
    assert "cannot be" in str(odd_one.part.blocks)
    driver.bot.keyClick(stage, Qt.Key.Key_Escape)
