"""A file that is chosen, or none: its name, a button to choose it, and one to do without."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from stewardmap.ui.parts.elided import Elided
from stewardmap.ui.parts.labels import button
from stewardmap.wording.language import _


class FileEntry(QWidget):
    """Says `wanted` where a file is to be asked for; `value` is its path, or nothing."""

    wanted = Signal()

    def __init__(self, path: str, none: str, what: str) -> None:
        super().__init__()
        self.value, self._none = "", none
        self.name = Elided()
        self.choose = button(_("Choose…"), said=_("Choose {what}").format(what=what))
        self.choose.clicked.connect(self.wanted)
        self.without = button(_("None"), "quiet", _("Do without {what}").format(what=what))
        self.without.clicked.connect(lambda: self.show_path(""))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.name, 1)
        row.addWidget(self.choose)
        row.addWidget(self.without)
        self.setFocusProxy(self.choose)
        self.show_path(path)

    def show_path(self, path: str) -> None:
        """Show this file as the one that is chosen."""
        self.value = path
        self.name.say(Path(path).name if path else self._none)
        self.without.setVisible(bool(path))
