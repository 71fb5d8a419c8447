"""Every dialog fits the smallest screen that must do: 1280 x 720 at twice the size, less the title."""

import importlib
import pkgutil
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget

from stewardmap.analysis.rehearsals.kept import as_text
from stewardmap.analysis.rehearsals.recipe import Leaving, Recipe
from stewardmap.model.ids import Id
from stewardmap.model.records import Card, Person, Rehearsal
from stewardmap.model.records.ties import tie_of_people
from stewardmap.operations.commands import Change
from stewardmap.operations.differences import Difference
from stewardmap.ui import dialogs
from stewardmap.ui.deeds import confirming, importing
from stewardmap.ui.dialogs.conflicts import ConflictsDialog
from stewardmap.ui.dialogs.importing.dialog import ImportDialog
from stewardmap.ui.dialogs.kept import KeptDialog
from stewardmap.ui.dialogs.patience import PatienceDialog
from stewardmap.ui.dialogs.saving_last import SavingLastDialog
from stewardmap.ui.dialogs.side_by_side import SideBySideDialog
from stewardmap.ui.door import add
from stewardmap.ui.parts.scrolled import Scrolled
from stewardmap.ui.shots import _CARDS, _SHEET
from tests.ui.driving import Driver
from tests.ui.small_map import AMINA, PAGES, TOM
from tests.ui.test_calendars import calendar
from tests.ui.test_importing import choose_file, looked_at
from tests.ui.test_nothing_cut import cut

_ROOM = QSize(640, 330)
_ELSEWHERE = {"close", "quit", "open", "sample", "remove", "undo"}
"""What would leave the map, or change it, and asks for nothing in a dialog of ours."""


def every_dialog() -> set[str]:
    """Return the name of every class of dialog there is."""
    found = set()
    for module in pkgutil.walk_packages(dialogs.__path__, dialogs.__name__ + "."):
        things = vars(importlib.import_module(module.name)).values()
        found |= {one.__name__ for one in things if isinstance(one, type) and issubclass(one, QDialog)}
    return found - {"QDialog"}


@pytest.fixture
def busy(driver: Driver) -> Driver:
    """A window on a map with a keeper, and with one who stands twice, so that all can be asked."""
    session = driver.window.session
    session.do(Change(Card(title="Northmere", keeper_id=TOM), label="x"), keeping=False)
    again = Person(id=Id("p-again"), name="Thomas Okafor")
    session.do(add(again, tie_of_people(again.id, AMINA), label="x"), keeping=False)
    steps = [as_text(Recipe((Leaving(one, sudden=True),))) for one in (TOM, AMINA)]
    kept = [Rehearsal(name=f"What if {k}", steps=said) for k, said in enumerate(steps)]
    session.do(add(*kept, label="x"), keeping=False)
    driver.settle()
    return driver


def by_actions(driver: Driver) -> Iterator[tuple[str, QDialog]]:
    """Do everything the menus offer, with a thing of each kind selected, and yield the dialogs that come."""
    left = {one.id for one in driver.window.actions_made.catalogue} - _ELSEWHERE
    for subject in PAGES:
        for action in sorted(left):
            driver.window.session.select(subject)
            if driver.window.actions_made.made[action].isEnabled():
                left.remove(action)
                driver.window.desk.act(action)
                yield from shown(driver, action)


def by_files(driver: Driver, folder: Path) -> Iterator[tuple[str, QDialog]]:
    """Read files of each sort, and yield the dialogs that come; nothing is read in a rehearsal."""
    driver.window.desk.rehearsing.end()
    driver.map.showing.close_dates()
    driver.settle()
    for name, text in (("people.csv", _SHEET), ("cards.vcf", _CARDS)):
        (folder / name).write_text(text, encoding="utf-8")
        importing.show(driver.window.desk, [folder / name])
        looked_at(driver)
        yield from shown(driver, name)
    driver.window.desk.act("import_calendar")
    choose_file(driver, calendar(driver, folder / "mine.ics"))
    yield from shown(driver, "a calendar")
    (folder / "back.csv").write_text("Name,Post\n", encoding="utf-8")
    confirming.read_answers(driver.window.desk, [folder / "back.csv"])
    yield from shown(driver, "answers")


def of_rehearsals(driver: Driver) -> Iterator[tuple[str, QDialog]]:
    """Set two kept rehearsals side by side, and yield the dialogs."""
    driver.window.desk.act("rehearse_kept")
    dialog = driver.dialog(KeptDialog)
    dialog.compared.emit(*driver.snapshot.of(Rehearsal))
    driver.wait(lambda: isinstance(QApplication.activeModalWidget(), SideBySideDialog))
    yield from shown(driver, "side by side")


def of_patience(driver: Driver) -> Iterator[tuple[str, QDialog]]:
    """Yield what is seen while the window waits for something long."""
    dialog = PatienceDialog("Undo history", "Putting the map back", driver.window.jobs)
    driver.window.desk.ask(dialog)
    yield "waiting", dialog
    dialog.accept()
    parted = Difference(TOM, "phone", "Tom Okafor", "phone", "01632 960111", "01632 960112")
    for other in (SavingLastDialog("Saving Northmere.smap"), ConflictsDialog("Both changed it.", [parted])):
        driver.window.desk.ask(other)
        yield "saving and joining", other
        other.reject()


def shown(driver: Driver, name: str) -> Iterator[tuple[str, QDialog]]:
    driver.settle()
    while (dialog := QApplication.activeModalWidget()) is not None:
        if isinstance(dialog, QDialog) and not isinstance(dialog, QFileDialog):
            yield name, dialog
        dialog.close()
        driver.settle()


def too_large(dialog: QDialog) -> list[str]:
    """Return what does not fit once a dialog is as small as the smallest screen wants it."""
    dialog.resize(_ROOM)
    QApplication.processEvents()
    least = dialog.minimumSizeHint().expandedTo(dialog.minimumSize())
    wrong = [f"needs {least.width()} x {least.height()}"] if least.boundedTo(_ROOM) != least else []
    return [*wrong, *(f"cut: {one}" for one in cut(dialog))]


def test_every_dialog_fits_the_smallest_screen(busy: Driver, tmp_path: Path) -> None:
    met, wrong = set(), []
    for name, dialog in chain(
        by_actions(busy), by_files(busy, tmp_path), of_rehearsals(busy), of_patience(busy)
    ):
        met.add(type(dialog).__name__)
        wrong += [f"{type(dialog).__name__} ({name}) {said}" for said in too_large(dialog)]
    assert wrong == []
    assert every_dialog() - met == set()


def test_a_dialog_is_never_larger_than_the_screen(busy: Driver, tmp_path: Path) -> None:
    busy.window.resize(700, 500)
    (tmp_path / "people.csv").write_text(_SHEET, encoding="utf-8")
    importing.show(busy.window.desk, [tmp_path / "people.csv"])
    dialog = looked_at(busy)
    room = busy.window.screen().availableGeometry().size().expandedTo(busy.window.size())
    assert room.width() < 1040, "else this would try nothing"
    assert dialog.size().boundedTo(room) == dialog.size()
    dialog.close()


def test_what_takes_the_keyboard_in_a_short_import_is_scrolled_to(busy: Driver, tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text(_SHEET, encoding="utf-8")
    importing.show(busy.window.desk, [tmp_path / "people.csv"])
    dialog = looked_at(busy)
    dialog.resize(_ROOM)
    busy.settle()
    assert _seen(dialog, dialog.pages[0].kind) or _seen(dialog, dialog.problems)
    for one in (dialog.problems, dialog.pages[0].kind):
        one.setFocus()
        busy.settle()
        assert _seen(dialog, one)
    assert dialog.rect().contains(dialog.ok.mapTo(dialog, dialog.ok.rect().bottomRight()))
    dialog.close()


def _seen(dialog: ImportDialog, one: QWidget) -> bool:
    area = dialog.findChild(Scrolled)
    assert area is not None
    at = one.mapTo(area.viewport(), one.rect().topLeft())
    return area.viewport().rect().contains(at)


def test_a_dialog_grows_with_what_is_to_be_said(busy: Driver) -> None:
    busy.window.desk.act("log_contact")
    dialog = busy.dialog()
    before = dialog.height()
    dialog.say("Something is wrong with this. " * 9)
    busy.settle()
    assert dialog.height() > before
    assert cut(dialog) == []
    busy.press(Qt.Key.Key_Escape)
