"""The lock of the screen on macOS, which is asked from time to time: only a bundled program is told of it."""

import ctypes
from collections.abc import Callable
from ctypes.util import find_library

from PySide6.QtCore import QObject, QTimer, Signal, Slot

_LOOK_MS = 3_000
_UTF8 = 0x08000100


class MacScreen(QObject):
    """Says that the screen was locked once it finds it so; sleep it leaves to the clock that leapt."""

    locked = Signal()

    def __init__(self, is_locked: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._is_locked, self._was = is_locked, False
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @Slot()
    def look(self) -> None:
        """Say that it is locked if it was not before."""
        now = self._is_locked()
        if now and not self._was:
            self.locked.emit()
        self._was = now


def session_is_locked() -> Callable[[], bool]:
    """Return what asks the window server whether this session's screen is locked; raises OSError."""
    graphics, foundation = _library("CoreGraphics"), _library("CoreFoundation")
    graphics.CGSessionCopyCurrentDictionary.restype = ctypes.c_void_p
    foundation.CFStringCreateWithCString.restype = ctypes.c_void_p
    foundation.CFStringCreateWithCString.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_uint32)
    foundation.CFDictionaryGetValue.restype = ctypes.c_void_p
    foundation.CFDictionaryGetValue.argtypes = (ctypes.c_void_p, ctypes.c_void_p)
    foundation.CFRelease.argtypes = (ctypes.c_void_p,)
    foundation.CFRelease.restype = None
    name = foundation.CFStringCreateWithCString(None, b"CGSSessionScreenIsLocked", _UTF8)

    def asked() -> bool:
        session = graphics.CGSessionCopyCurrentDictionary()
        if not session:  # nobody is at the screen: another user was switched to
            return True
        try:
            return bool(foundation.CFDictionaryGetValue(session, name))
        finally:
            foundation.CFRelease(session)

    return asked


def _library(name: str) -> ctypes.CDLL:
    found = find_library(name)
    if found is None:
        raise OSError(f"there is no {name}")
    return ctypes.CDLL(found)
