"""What single keys mean on the map; each is the name of something that can be asked for."""

from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

_SEEKING_MS = 900
_KEYS: dict[int, str] = {
    Qt.Key.Key_Home: "fit",
    Qt.Key.Key_Plus: "zoom_in",
    Qt.Key.Key_Equal: "zoom_in",
    Qt.Key.Key_Minus: "zoom_out",
    Qt.Key.Key_0: "full_size",
    Qt.Key.Key_Delete: "remove",
    Qt.Key.Key_N: "add_here",
    Qt.Key.Key_T: "join",
    Qt.Key.Key_L: "log_contact",
    Qt.Key.Key_B: "brief_me",
    Qt.Key.Key_W: "rehearse",
    Qt.Key.Key_1: "rehearse_before",
    Qt.Key.Key_2: "rehearse_after",
    Qt.Key.Key_3: "rehearse_planned",
}
_LETTERS = (Qt.Key.Key_N, Qt.Key.Key_T, Qt.Key.Key_L, Qt.Key.Key_B, Qt.Key.Key_W)


class Keys:
    """Tells a key from a letter of a name: with Shift, or soon after another letter, it is one."""

    def __init__(self) -> None:
        self._typed = QElapsedTimer()

    def asked(self, event: QKeyEvent) -> str:
        """Return what a key asks for, or nothing."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.matches(QKeySequence.StandardKey.SelectAll):
            return "select_all"
        if control:
            return "home" if event.key() == Qt.Key.Key_Home else ""
        if event.key() in _LETTERS and (
            self.seeking or event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        ):
            return ""
        return _KEYS.get(event.key(), "")

    @property
    def seeking(self) -> bool:
        """Whether a name is being typed."""
        return self._typed.isValid() and self._typed.elapsed() < _SEEKING_MS

    def letter(self, event: QKeyEvent) -> str:
        """Return what a key adds to the name that is being typed, or nothing."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        text = event.text()
        if control or not text.isprintable() or not text.strip():
            return ""
        self._typed.start()
        return text
