"""Qt's types, every one made in the window's own thread.

PySide makes each type when it is first asked for. pyqtgraph asks for all of them when it is imported, which
is done in a worker; a type that both threads ask for at once brought the program down, in about one start of
thirty on a busy machine (PySide6 6.11). So all are asked for here first, a little at a time.
"""

from collections.abc import Callable, Iterator
from importlib import import_module
from time import monotonic

from PySide6.QtCore import QObject, QTimer

_WHOLE = ("QtCore", "QtGui", "QtWidgets")
_SOME: dict[str, tuple[str, ...]] = {
    "QtOpenGL": (),
    "QtOpenGLWidgets": ("QOpenGLWidget",),
    "QtTest": ("QTest",),
    "QtSvg": (),
}
_AT_ONCE_SECONDS = 0.008


def make_types() -> None:
    """Make all that there are, which takes about a third of a second the first time."""
    for _made in _types():
        pass


def make_types_meanwhile(window: QObject, then: Callable[[], None]) -> None:
    """Make them while the window answers, a few milliseconds at a time; then go on."""
    left = _types()
    timer = QTimer(window, interval=0)

    def some() -> None:
        until = monotonic() + _AT_ONCE_SECONDS
        for _made in left:
            if monotonic() > until:
                return
        timer.stop()
        then()

    timer.timeout.connect(some)
    timer.start()


def _types() -> Iterator[object]:
    """Make what pyqtgraph asks for: everything in three modules, and one type here and there."""
    for name in _WHOLE:
        module = import_module(f"PySide6.{name}")
        for attribute in dir(module):
            yield getattr(module, attribute)
    for name, attributes in _SOME.items():
        module = import_module(f"PySide6.{name}")
        for attribute in attributes:
            yield getattr(module, attribute)
