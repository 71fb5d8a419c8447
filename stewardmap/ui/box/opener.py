"""Where the toolbar says that there is a box, and a click opens it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy

from stewardmap.ui.theme import Theme
from stewardmap.wording.language import _

_LEAST, _WIDEST = 180, 280


class Opener(QPushButton):
    """Looks like the line that it opens."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(_("Find or add… (Ctrl+K)"))
        self.setObjectName("find_opener")
        self.setAccessibleName(_("Find anyone or any action, or add a line"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumWidth(_LEAST)
        self.setMaximumWidth(_WIDEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setIcon(theme.icon("search"))
        theme.changed.connect(lambda: self.setIcon(theme.icon("search")))
