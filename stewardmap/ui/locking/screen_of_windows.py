"""The lock of the screen on Windows, which tells every window that asked to be told."""

import ctypes
from ctypes import wintypes

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

SESSION_CHANGE, SESSION_LOCKED = 0x02B1, 0x7
POWER, SUSPENDING = 0x0218, 0x4
_THIS_SESSION = 0


class WindowsScreen(QObject):
    """Hears of locking and sleep by the messages of a window."""

    locked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._filter = Messages(self)
        application = QCoreApplication.instance()
        window = parent.parent()
        if application is None or not isinstance(window, QWidget):
            raise RuntimeError("there is no window to be told by")
        ctypes.WinDLL("wtsapi32").WTSRegisterSessionNotification(  # type: ignore[attr-defined,unused-ignore]
            wintypes.HWND(int(window.winId())), _THIS_SESSION
        )
        application.installNativeEventFilter(self._filter)


class Messages(QAbstractNativeEventFilter):
    """Looks through the messages of the system, and takes none of them."""

    def __init__(self, told: WindowsScreen) -> None:
        super().__init__()
        self._told = told

    def nativeEventFilter(  # noqa: N802
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> tuple[bool, int]:
        """Say that the screen was locked, or that the computer is about to sleep."""
        plain = bytes(kind.data()) if isinstance(kind, QByteArray) else bytes(kind)
        if plain.startswith(b"windows"):
            said = wintypes.MSG.from_address(int(message))
            if (said.message, said.wParam) in ((SESSION_CHANGE, SESSION_LOCKED), (POWER, SUSPENDING)):
                self._told.locked.emit()
        return False, 0
