"""Whether the system's own screen is locked, or it goes to sleep: each system says so in its own way."""

import logging
import sys
from typing import Protocol

from PySide6.QtCore import QObject, SignalInstance
from PySide6.QtGui import QGuiApplication

_WITHOUT_A_SCREEN = ("offscreen", "minimal")
_log = logging.getLogger(__name__)


class ScreenWatch(Protocol):
    """Says `locked` when the screen is locked or the computer is about to sleep."""

    locked: SignalInstance


def screen_watch(parent: QObject) -> ScreenWatch | None:
    """Return what watches this system's screen, or None where nothing can: then being left alone counts."""
    if QGuiApplication.platformName() in _WITHOUT_A_SCREEN:
        return None
    try:
        return _watch_of(sys.platform, parent)
    except (ImportError, OSError, AttributeError, RuntimeError) as error:
        _log.info("the lock of the screen is not heard of: %s", type(error).__name__)
        return None


def _watch_of(system: str, parent: QObject) -> ScreenWatch | None:
    if system == "win32":
        from stewardmap.ui.locking.screen_of_windows import WindowsScreen

        return WindowsScreen(parent)
    if system == "darwin":
        from stewardmap.ui.locking.screen_of_macos import MacScreen, session_is_locked

        return MacScreen(session_is_locked(), parent)
    from stewardmap.ui.locking.screen_of_linux import LinuxScreen

    return LinuxScreen(parent)
