import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from stewardmap.model.dates import PartialDate, Precision, day, month, year
from stewardmap.ui.door import today
from stewardmap.ui.parts.calendar_popup import CalendarPopup
from stewardmap.ui.parts.dates import read_date, shown, stepped
from stewardmap.ui.parts.editors import DateEditor


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2026-04-03", day(2026, 4, 3)),
        ("03/04/2026", day(2026, 4, 3)),
        ("3.4.2026", day(2026, 4, 3)),
        ("31/3/27", day(2027, 3, 31)),
        ("March 2027", month(2027, 3)),
        ("3 April 2026", day(2026, 4, 3)),
        ("3rd apr 2026", day(2026, 4, 3)),
        ("Nov 2026", month(2026, 11)),
        ("11/2026", month(2026, 11)),
        ("2026-11", month(2026, 11)),
        ("2026", year(2026)),
        ("  ", None),
    ],
)
def test_dates_are_read_as_people_write_them(typed: str, meant: PartialDate | None) -> None:
    assert read_date(typed) == meant


@pytest.mark.parametrize("typed", ["soon", "31/2/2026", "13/2026", "2026-13-01", "Foo 2026", "26"])
def test_what_is_no_date_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        read_date(typed)


@given(st.dates(), st.sampled_from(Precision))
def test_what_is_shown_is_read_back(day_meant, precision: Precision) -> None:  # type: ignore[no-untyped-def]
    meant = PartialDate(day_meant, precision)
    assert read_date(str(meant)) == meant
    assert read_date(shown(meant)) == meant


def test_dates_are_shown_in_words() -> None:
    assert [shown(one) for one in (day(2027, 3, 31), month(2027, 3), year(2027), None)] == [
        "31 March 2027",
        "March 2027",
        "2027",
        "",
    ]


def test_keys_step_by_what_is_known() -> None:
    assert stepped(day(2026, 12, 31), 1, by_month=False) == day(2027, 1, 1)
    assert stepped(day(2027, 3, 31), -1, by_month=True) == day(2027, 2, 28)
    assert stepped(month(2026, 12), 1, by_month=False) == month(2027, 1)
    assert stepped(year(2027), -1, by_month=False) == year(2026)
    assert stepped(None, 1, by_month=False) == today()
    assert stepped(year(9999), 1, by_month=False) == year(9999)


def test_a_field_steps_by_keys_and_settles_once(qtbot: QtBot) -> None:
    field = DateEditor(day(2026, 12, 31))
    qtbot.addWidget(field)
    said: list[object] = []
    field.committed.connect(said.append)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    qtbot.keyClick(field, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "1 February 2027"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert said == [day(2027, 2, 1)]


def test_what_is_doubtful_stays_in_its_field(qtbot: QtBot) -> None:
    field = DateEditor(day(2026, 12, 31))
    qtbot.addWidget(field)
    field.setText("3/25/2026")
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.text() == "3/25/2026"
    assert "next Friday" in field.wrong


def test_a_day_is_chosen_from_a_calendar_by_keys_alone(qtbot: QtBot) -> None:
    field = DateEditor(day(2026, 12, 31))
    qtbot.addWidget(field)
    field.show()
    qtbot.waitExposed(field)
    said: list[object] = []
    field.committed.connect(said.append)
    qtbot.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = field.findChild(CalendarPopup)
    assert calendar.month.selectedDate() == QDate(2026, 12, 31)
    table = calendar.month.findChild(QTableView)
    qtbot.keyClick(table, Qt.Key.Key_Right)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert field.text() == "1 January 2027"
    assert said == []  # as if it had been typed
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert said == [day(2027, 1, 1)]


def test_leaving_the_calendar_changes_nothing(qtbot: QtBot) -> None:
    field = DateEditor(None)
    qtbot.addWidget(field)
    field.show()
    qtbot.waitExposed(field)
    qtbot.keyClick(field, Qt.Key.Key_F4)
    calendar = field.findChild(CalendarPopup)
    qtbot.keyClick(calendar, Qt.Key.Key_Escape)
    assert not calendar.isVisible()
    assert field.text() == ""
