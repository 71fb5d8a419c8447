"""Text that is shown as it is typed, and never read as markup."""

import html

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

_LEAST = 48


def label(text: str, name: str = "", *, wrap: bool = True, least: int = _LEAST) -> QLabel:
    """Return a label of plain text; `name` is the object name it is styled by.

    It is never narrower than `least`: a dialog keeps the height that its words need in that width.
    """
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setObjectName(name)
    made.setWordWrap(wrap)
    if wrap:
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        made.setMinimumWidth(least)
    return made


def labelled(text: str, widget: QWidget, *, wrap: bool = True) -> QLabel:
    """Return the label of a field, joined to it for the keyboard and for screen readers."""
    made = label(text, "second", wrap=wrap)
    made.setBuddy(widget)
    widget.setAccessibleName(text)
    return made


def as_button_text(text: str) -> str:
    """Return text in which an ampersand is an ampersand and not a key."""
    return text.replace("&", "&&")


def as_tip(text: str) -> str:
    """Return a tooltip that shows the text itself, whatever is typed in it."""
    return f"<qt>{html.escape(text)}</qt>".replace("\n", "<br>") if text else ""


def button(text: str, name: str = "", said: str = "") -> QPushButton:
    """Return a button as high as its words need; `said` is what a screen reader says in their place."""
    made = QPushButton(as_button_text(text))
    made.setObjectName(name)
    made.setAccessibleName(said or text)
    made.setAutoDefault(False)
    return made


def quiet_button(text: str, said: str, name: str) -> QPushButton:
    """Return a button without a frame under an object name of its own, by which it is found again."""
    made = button(text, name, said)
    made.setProperty("quiet", True)  # noqa: FBT003 - what the style looks for
    return made
