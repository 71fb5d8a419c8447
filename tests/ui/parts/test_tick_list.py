"""Names with ticks: each is read whole, in however many lines it takes."""

from PySide6.QtCore import QRect, Qt
from pytestqt.qtbot import QtBot

from stewardmap.ui.parts.tick_list import TickList

LONG = "Let the director of partnerships introduce the housing lead to the clerk while there is time."


def test_a_long_row_is_as_high_as_its_words_need(qtbot: QtBot) -> None:
    made = TickList([("a", "Short"), ("b", LONG)], ["b"])
    qtbot.addWidget(made)
    made.resize(260, 200)
    made.show()
    short, long = (made.visualItemRect(made.item(at)) for at in (0, 1))
    words = QRect(0, 0, made.viewport().width() - 24, 1000)
    needed = made.fontMetrics().boundingRect(words, Qt.TextFlag.TextWordWrap, LONG).height()
    assert long.height() >= needed
    assert long.height() > 2 * short.height() - 8
    made.resize(900, 200)
    assert made.visualItemRect(made.item(1)).height() == short.height()
    assert made.value == ("b",)
