"""Find what a test left running: threads, active timers and visible windows."""

import gc
import sys
import threading
from typing import Any


class Leaks:
    """What ran before a test, so that what runs after it can be told apart."""

    def __init__(self, grace: float = 2.0, *, timers: bool = True) -> None:
        self._grace = grace
        self._watches_timers = timers  # looks at every object there is, so only where a test has windows
        self._threads = set(threading.enumerate())
        self._timers = {id(timer) for timer in _active_timers()} if timers else set()

    def found(self) -> list[str]:
        """Return one line for each thing left, once threads had time to end; windows are closed."""
        _settle_qt(int(self._grace * 1000))
        return self._left_threads() + self._left_timers() + _left_windows()

    def _left_threads(self) -> list[str]:
        left = []
        for thread in set(threading.enumerate()) - self._threads:
            if isinstance(thread, threading._DummyThread):
                continue  # a thread of Qt's pool that once called Python
            thread.join(self._grace)
            if thread.is_alive():
                left.append(f"thread {thread.name}")
        return left

    def _left_timers(self) -> list[str]:
        if not self._watches_timers:
            return []
        left = [timer for timer in _active_timers() if id(timer) not in self._timers]
        names = [f"timer {timer.objectName() or timer.interval()} of {timer.parent()}" for timer in left]
        for timer in left:
            timer.stop()
        return names


def _qt(module: str) -> Any:
    return sys.modules.get(f"PySide6.{module}")


def _active_timers() -> list[Any]:
    core = _qt("QtCore")
    if core is None or core.QCoreApplication.instance() is None:
        return []
    import shiboken6

    kind = core.QTimer  # asked for once: there are many objects
    timers = [thing for thing in gc.get_objects() if type(thing) is kind]
    return [timer for timer in timers if shiboken6.isValid(timer) and timer.isActive()]


def _settle_qt(milliseconds: int) -> None:
    core = _qt("QtCore")
    if core is None or core.QCoreApplication.instance() is None:
        return
    core.QThreadPool.globalInstance().waitForDone(milliseconds)
    core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete.value)
    core.QCoreApplication.processEvents()


def _left_windows() -> list[str]:
    widgets = _qt("QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return []
    left = [window for window in widgets.QApplication.topLevelWidgets() if window.isVisible()]
    names = [f"window {type(window).__name__} {window.windowTitle()!r}" for window in left]
    for window in left:
        window.close()
        window.deleteLater()
    return names
