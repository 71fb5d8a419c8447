"""What the workspace says has changed, as a Qt signal."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from stewardmap.operations.workspace import Workspace


class Bridge(QObject):
    """Emits `changed(Changes)` for every change of one workspace, until it is let go."""

    changed = Signal(object)

    def __init__(self, workspace: "Workspace", parent: QObject) -> None:
        super().__init__(parent)
        self._stop_listening = workspace.listen(self.changed.emit)

    def let_go(self) -> None:
        """Stop listening."""
        self._stop_listening()
        self.deleteLater()
