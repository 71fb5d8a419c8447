"""The line over a map that is only looked at: why, and the ways on."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from stewardmap.ui.desk import Desk
from stewardmap.ui.looking_only import is_for_good
from stewardmap.ui.parts.labels import button, label
from stewardmap.wording.language import _

_LEAST = 360  # beside the buttons, in the narrowest window; else a line of few letters would need much height


class Banner(QFrame):
    """Stands over the panes while the map is read only, and takes no room otherwise."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("banner")
        self.setAccessibleName(_("Read only"))
        self._desk = desk
        self.text = label("", "second", least=_LEAST)
        self.copy = button(_("Save a copy as…"))
        self.copy.clicked.connect(lambda: desk.act("save_copy"))
        self.again = button(_("Try again"), said=_("Try again to open the map for changing"))
        self.again.clicked.connect(lambda: desk.act("try_again"))
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 4, 8, 4)
        line.setSpacing(12)
        line.addWidget(self.text, 1)
        line.addWidget(self.copy)
        line.addWidget(self.again)
        desk.session.opened.connect(self.refresh)
        desk.session.closed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Say why nothing can be changed, or go."""
        why = self._desk.session.read_only
        self.text.setText(why)
        self.copy.setVisible(not is_for_good(self._desk.session))  # a copy of what is newer is newer as well
        self.setVisible(bool(why))


def under_banner(banner: Banner, rest: QWidget) -> QWidget:
    """Return the rest of a window with the banner over it."""
    around = QWidget()
    rows = QVBoxLayout(around)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(0)
    rows.addWidget(banner)
    rows.addWidget(rest, 1)
    return around
