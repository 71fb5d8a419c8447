"""The five rungs in words, to choose how strong a tie is by one key or one click."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from stewardmap.ui.parts.labels import as_button_text
from stewardmap.wording.labels import rung_label
from stewardmap.wording.language import _

RUNG_OF_KEY: dict[int, int | None] = {
    Qt.Key.Key_0: None,
    **{Qt.Key(Qt.Key.Key_0 + rung): rung for rung in range(1, 6)},
}


def rung_in_words(rung: int | None, *, organisations: bool) -> str:
    """Return a key and what it means: "3  work together regularly"."""
    return f"{rung or 0}  {rung_label(rung, organisations=organisations)}"


class StrengthMenu(QMenu):
    """Says `chosen(rung)`, None for not rated; keys 1 to 5 and 0 choose at once, Esc forgets it."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, title: str, now: int | None, *, organisations: bool) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(_("How strong is the tie of {names}?").format(names=title))
        self.addAction(as_button_text(title)).setEnabled(False)
        self.addSeparator()
        self._rungs: dict[int | None, QAction] = {}
        for rung in (5, 4, 3, 2, 1, None):
            action = self.addAction(rung_in_words(rung, organisations=organisations))
            action.triggered.connect(lambda _checked=False, one=rung: self.chosen.emit(one))
            self._rungs[rung] = action
        self.setActiveAction(self._rungs[now if now is not None else 3])

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Choose by the number of a rung."""
        if event.key() in RUNG_OF_KEY:
            self.close()
            self._rungs[RUNG_OF_KEY[event.key()]].trigger()
        else:
            super().keyPressEvent(event)
