"""The glass at the head of a box in which one looks for something."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit

from stewardmap.ui.theme import Theme


def add_magnifier(box: QLineEdit, theme: Theme) -> None:
    """Put a glass into a box, in the colours in force."""
    # Made here and not by the box: PySide loses what the box makes, and then cannot recolour it.
    glass = QAction(theme.icon("search"), "", box)
    box.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
    theme.changed.connect(lambda: glass.setIcon(theme.icon("search")))
