"""An opinion given anywhere in the window is kept with whose it is and when, as one given on a tie's page."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from stewardmap.exchange.typed.ties_made import tie_there
from stewardmap.model.dates import PartialDate, day
from stewardmap.model.ids import Id
from stewardmap.model.records import Card, Tie
from stewardmap.model.records.ties import tie_of_people
from stewardmap.ui.canvas.strength_menu import StrengthMenu
from stewardmap.ui.door import add, change, today
from tests.ui.canvas.gestures import at, drag, select
from tests.ui.driving import Driver
from tests.ui.panels.table.cells import table
from tests.ui.small_map import AMINA, JOSE, NOT_RATED, SIONED, TOM

CONTROL = Qt.KeyboardModifier.ControlModifier
BEFORE = day(2020, 1, 2)


def kept_by(driver: Driver) -> None:
    card = driver.snapshot.card
    driver.window.session.do(change(Card(id=card.id, title=card.title, keeper_id=SIONED), label="Keeper"))


def strength(driver: Driver, key: Qt.Key) -> None:
    driver.wait(lambda: isinstance(QApplication.activePopupWidget(), StrengthMenu))
    driver.press(key)
    driver.wait(lambda: QApplication.activePopupWidget() is None)
    driver.settle()


def tie(driver: Driver, one: Id, other: Id) -> Tie:
    found = tie_there(driver.snapshot, one, other)
    assert found is not None
    return found


def owner(found: Tie) -> tuple[str, PartialDate | None]:
    return found.source, found.recorded_on


def test_a_tie_drawn_by_mouse_or_keys_typed_in_the_box_or_rated_is_the_keepers(driver: Driver) -> None:
    kept_by(driver)
    theirs = "Siân Price", today()
    drag(driver, at(driver, AMINA), at(driver, JOSE), CONTROL)
    strength(driver, Qt.Key.Key_0)
    assert tie(driver, AMINA, JOSE).strength is None
    assert owner(tie(driver, AMINA, JOSE)) == theirs
    select(driver, JOSE, TOM)
    driver.keys("T")
    strength(driver, Qt.Key.Key_3)
    assert owner(tie(driver, JOSE, TOM)) == theirs
    assert owner(driver.snapshot.ties[NOT_RATED]) == ("", None)
    select(driver, TOM, SIONED)
    driver.keys("T")
    strength(driver, Qt.Key.Key_2)
    assert driver.snapshot.ties[NOT_RATED].strength == 2
    assert owner(driver.snapshot.ties[NOT_RATED]) == theirs
    driver.keys("Ctrl+K")
    driver.write("Dana Osei, weak tie to Tom Okafor")
    driver.press(Qt.Key.Key_Return)
    driver.settle()
    dana = next(one.id for one in driver.snapshot.people.values() if one.name == "Dana Osei")
    assert tie(driver, dana, TOM).strength is not None
    assert owner(tie(driver, dana, TOM)) == theirs


def test_one_given_in_the_table_is_too_and_a_note_or_another_owner_is_left(driver: Driver) -> None:
    kept_by(driver)
    mine = tie_of_people(AMINA, JOSE, recorded_on=BEFORE, source="Ann")
    driver.window.session.do(add(mine, label="Add"))
    view = table(driver, "Ties")
    titles = [one.title for one in view.cells.sheet.columns]

    def put(at: Id, title: str, text: str) -> None:
        rows = range(view.cells.rowCount())
        row = next(row for row in rows if view.cells.record_at(row).id == at)
        view.setFocus()
        view.setCurrentIndex(view.cells.index(row, titles.index(title)))
        QGuiApplication.clipboard().setText(text)
        driver.keys("Ctrl+V")
        driver.settle()

    put(NOT_RATED, "Notes", "met")
    assert owner(driver.snapshot.ties[NOT_RATED]) == ("", None)
    put(mine.id, "Condition", "strained")
    assert owner(driver.snapshot.ties[mine.id]) == ("Ann", BEFORE)
    put(NOT_RATED, "Condition", "strained")
    assert owner(driver.snapshot.ties[NOT_RATED]) == ("Siân Price", today())
