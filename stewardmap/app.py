"""Puts the workspace and the window together; the only place that knows all the parts."""

import gc
import os
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from stewardmap.progress import Progress
from stewardmap.ui import faults, plain_imports, running
from stewardmap.ui.jobs import left_at_work
from stewardmap.ui.main_window import MainWindow
from stewardmap.ui.preferences import Preferences
from stewardmap.ui.qt_types import make_types, make_types_meanwhile
from stewardmap.ui.theme import Theme, ThemeChoice
from stewardmap.wording.language import _

_LOOK_MS = 10
_STARTED_MS = 5_000
_HOUSE_MS = 30_000


def open_window(path: Path | None, passphrase: str | None) -> int:
    """Open the window on a map, on the last one, or on the first page; returns when it is closed."""
    one = running.begin()
    if one is None and running.hand_over(path):
        return 0
    gc.disable()
    plain_imports.restore()
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # starting threads takes longer than they ever save
    os.environ.setdefault("QT_SCALE_FACTOR", str(Preferences().size / 100))
    application = application_of()
    window = bare_window(application)
    QTimer.singleShot(_STARTED_MS, window, _collect_from_now_on)
    window.show()
    chosen = path or last_map(window)
    window.after_first_frame(
        lambda: make_types_meanwhile(window, lambda: _furnish_and_load(window, chosen, passphrase))
    )
    window.furnished.connect(lambda: _look_out(window, one))
    try:
        ended = application.exec()
    finally:
        if one is not None:
            one.let_go()
    if left_at_work():  # a disk that does not answer holds a thread for as long as it likes
        os._exit(ended)
    return ended


def _look_out(window: MainWindow, one: running.Running | None) -> None:
    """Once the window can say something: watch for faults, memory, and later starts that ask for a map."""
    from stewardmap.ui.memory import Memory

    Memory(window.session, window.jobs, window)
    QTimer.singleShot(_HOUSE_MS, window, lambda: _keep_house(window))
    faults.watch(lambda text: window.session.announce(text, problem=True))
    if one is not None:
        one.asked.connect(lambda path: come_forward(window, path))
        one.watch()


def _keep_house(window: MainWindow) -> None:
    def work(progress: Progress) -> int:
        from stewardmap.operations.housekeeping import keep_house

        return keep_house(progress)

    window.jobs.run(work, lambda _many: None, files=True)


def come_forward(window: MainWindow, path: Path | None) -> None:
    """Bring the window to the front and open a map in it, unless something is being asked."""
    from stewardmap.ui.deeds.opening import open_path

    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    asking = QApplication.activeModalWidget()
    window.raise_()
    (asking or window).activateWindow()
    if path is None:
        return
    if asking is None:
        open_path(window.desk, path)
    else:
        said = _("{name} was to be opened. Answer what is asked here first, then open it again.")
        window.session.announce(said.format(name=path.name), problem=True)


def _collect_from_now_on() -> None:
    """Let memory be collected again, but for what the start brought in: it stays, and looking at it costs."""
    gc.freeze()
    gc.enable()


def application_of() -> QApplication:
    """Return the application of this process, made if there is none."""
    there = QApplication.instance()
    if isinstance(there, QApplication):
        return there
    made = QApplication(sys.argv[:1])
    made.setApplicationName("Steward Map")
    made.setDesktopFileName("stewardmap")
    return made


def make_window(application: QApplication, choice: ThemeChoice | None = None) -> MainWindow:
    """Return a furnished window with no map in it; it has loaded neither database nor canvas."""
    make_types()
    window = bare_window(application, choice)
    _furnish(window)
    return window


def bare_window(application: QApplication, choice: ThemeChoice | None = None) -> MainWindow:
    """Return a window with nothing in it, which can be shown at once."""
    preferences = Preferences()
    theme = Theme(application, choice or ThemeChoice(preferences.text("theme", ThemeChoice.SYSTEM.value)))
    return MainWindow(theme, preferences)


def last_map(window: MainWindow) -> Path | None:
    """Return the map that was open last, if it is wanted; that it is not there is said when it is opened."""
    preferences = window.preferences
    return next(iter(preferences.recent), None) if preferences.opens_last else None


def _furnish_and_load(window: MainWindow, path: Path | None, passphrase: str | None) -> None:
    """Import what the panels are made of while the window answers already; then make them."""
    loading = threading.Thread(target=_bring_in_panels, name="panels")
    loading.start()
    timer = QTimer(window)

    def look() -> None:
        if not loading.is_alive():
            timer.stop()
            _furnish(window)
            load(window, path, passphrase)

    timer.timeout.connect(look)
    timer.start(_LOOK_MS)


def _furnish(window: MainWindow) -> None:
    with window.theme.put_on_last():
        window.furnish()


def _bring_in_panels() -> None:
    import stewardmap.ui.catalogue.every
    import stewardmap.ui.places  # noqa: F401


def load(window: MainWindow, path: Path | None, passphrase: str | None = None) -> None:
    """Bring in what is heavy, in workers: the database, then the map is opened, and the canvas beside it."""
    from stewardmap.ui.deeds.opening import open_path
    from stewardmap.ui.panels.map.panel import MapPanel

    def ready(_nothing: object) -> None:
        if path is not None:
            open_path(window.desk, path, passphrase)

    window.jobs.run(_bring_in_canvas, lambda _nothing: window.desk.panel(MapPanel).load_canvas(), long=True)
    window.jobs.run(_bring_in_database, ready)


def take_screenshot(words: Sequence[str]) -> int:
    """Write a picture of the window in a state: NAME OUT [--theme dark] [--scale 2] [--size WxH] [--map M].

    A developer's switch; without a map it makes the sample in a folder that is then thrown away.
    """
    import argparse
    import tempfile

    from stewardmap.ui.shots import SHOTS

    parser = argparse.ArgumentParser(prog="stewardmap --screenshot")
    parser.add_argument("name", choices=sorted(SHOTS))
    parser.add_argument("out", type=Path)
    parser.add_argument("--theme", choices=[ThemeChoice.LIGHT.value, ThemeChoice.DARK.value], default="light")
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--size", default="1440x900")
    parser.add_argument("--map", type=Path, default=None)
    wanted = parser.parse_args(words)
    os.environ["QT_SCALE_FACTOR"] = str(wanted.scale)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["STEWARDMAP_HOME"] = folder
        return screenshot(
            wanted.name,
            wanted.out,
            ThemeChoice(wanted.theme),
            tuple(int(n) for n in wanted.size.split("x")),
            wanted.map or Path(folder) / "Sample map.smap",
        )


def screenshot(name: str, out: Path, theme: ThemeChoice, size: tuple[int, ...], path: Path) -> int:
    """Open a window on a map, the sample if there is none at the path, and write a picture of it."""
    from stewardmap.ui.shots import grab
    from stewardmap.ui.shots_still import leave, settle

    if not path.exists():
        from stewardmap.operations.sample import sample_workspace

        sample_workspace(path).close()
    window = make_window(application_of(), theme)
    window.resize(*size)
    window.show()
    load(window, path)
    settle(window)
    saved = grab(window, name).save(str(out))
    leave(window)
    return 0 if saved else 5


def _bring_in_database(_progress: Progress) -> None:
    """Import what a map is opened, drawn and read with."""
    import stewardmap.operations.workspace
    import stewardmap.picture.compose
    import stewardmap.picture.scene_of
    import stewardmap.wording.namer  # noqa: F401


def _bring_in_canvas(_progress: Progress) -> None:
    import pyqtgraph  # type: ignore[import-untyped]  # noqa: F401
