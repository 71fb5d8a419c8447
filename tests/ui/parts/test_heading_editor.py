import pytest
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from stewardmap.app import application_of
from stewardmap.ui.parts.heading_editor import HeadingEditor
from stewardmap.ui.theme import Theme, ThemeChoice


@pytest.mark.parametrize("name", ["Tom Okafor", "Children and Families Directorate"])
def test_a_long_name_is_set_smaller_and_can_be_read_whole(qtbot: QtBot, name: str) -> None:
    theme = Theme(application_of(), ThemeChoice.LIGHT)
    editor = HeadingEditor(name, "Name")
    qtbot.addWidget(editor)
    editor.resize(270, 32)
    editor.show()
    qtbot.waitExposed(editor)
    assert QFontMetrics(editor.font()).horizontalAdvance(name) <= 270
    large = editor.font().pointSizeF()
    editor.setText("Ann")
    assert editor.font().pointSizeF() >= large
    editor.setText(name * 4)
    assert editor.font().pointSizeF() <= large
    assert name in editor.toolTip()
    theme.deleteLater()
