"""A panel that hands the keyboard on to its main part."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


class Pane(QWidget):
    """A panel with a main part, which takes the keyboard for it.

    Not by a focus proxy: with one, Tab would go to the main part at once and pass over all that stands
    before it.
    """

    def __init__(self) -> None:
        super().__init__()
        self.main: QWidget | None = None

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:  # noqa: N802
        """Give the keyboard to the main part."""
        if self.main is not None:
            self.main.setFocus(reason)
        else:
            super().setFocus(reason)
