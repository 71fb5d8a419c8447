"""The toolbar: words beside icons, and icons alone where there is no room for the words."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolBar, QToolButton, QWidget

from stewardmap.ui.actions import Actions
from stewardmap.wording.language import _

_ROUND = 8
_BESIDE, _ALONE = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly


class Toolbar(QToolBar):
    """Actions at the left and a button at the end, none of which ever goes out of sight.

    `icons_first` names the actions whose icons are known best: they give up their words before the others,
    and those go from the end.
    """

    def __init__(
        self,
        actions: Actions,
        groups: Sequence[Sequence[str]],
        at_end: QPushButton,
        icons_first: Sequence[str],
    ) -> None:
        super().__init__(_("Toolbar"))
        self.setObjectName("toolbar")
        self.setAccessibleName(_("Toolbar"))
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        actions.fill_toolbar(self, groups)
        names = [*icons_first, *(name for group in reversed(groups) for name in reversed(group))]
        found = [self.widgetForAction(actions.made[name]) for name in dict.fromkeys(names)]
        self._shedding = [one for one in found if isinstance(one, QToolButton)]
        self._at_end = at_end
        gap = QWidget()
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(gap)
        self.addWidget(at_end)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Show as many words as there is room for."""
        self._shed(event.size().width())
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Look again when the letters have another size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._shed(self.width())

    def _shed(self, room: int) -> None:
        for one in self._shedding:
            one.setToolButtonStyle(_BESIDE)
        spare = room - self._needed()
        for one in self._shedding:
            if spare >= 0:
                return
            before = one.sizeHint().width()
            one.setToolButtonStyle(_ALONE)
            spare += before - one.sizeHint().width()

    def _needed(self) -> int:
        """Return the width of everything, the button at the end as narrow as it may be."""
        end, whole = self._at_end, self.sizeHint()
        return whole.width() - end.sizeHint().width() + end.minimumWidth() + _ROUND
