"""Puts the workspace and the window together; the only place that knows all the parts."""

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

from stewardmap.progress import Progress
from stewardmap.ui.deeds.files import open_path
from stewardmap.ui.main_window import MainWindow
from stewardmap.ui.panels.map.panel import MapPanel
from stewardmap.ui.preferences import Preferences
from stewardmap.ui.theme import Theme, ThemeChoice


def open_window(path: Path | None, passphrase: str | None) -> int:
    """Open the window on a map, on the last one, or on the first page; returns when it is closed."""
    application = application_of()
    window = make_window(application)
    window.show()
    window.after_first_frame(lambda: load(window, path or last_map(window), passphrase))
    return application.exec()


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
    """Return a window with nothing in it yet; it has loaded neither database nor canvas."""
    preferences = Preferences()
    theme = Theme(application, choice or ThemeChoice(preferences.text("theme", ThemeChoice.SYSTEM.value)))
    return MainWindow(theme, preferences)


def last_map(window: MainWindow) -> Path | None:
    """Return the map that was open last, if it is still there."""
    return next(iter(window.desk.preferences.recent), None)


def load(window: MainWindow, path: Path | None, passphrase: str | None = None) -> None:
    """Bring in what is heavy, in a worker, then open the map."""

    def ready(_nothing: object) -> None:
        if path is not None:
            open_path(window.desk, path, passphrase)
        window.desk.panel(MapPanel).load_canvas()

    window.jobs.run(_bring_in, ready, lane="start")


def take_screenshot(words: Sequence[str]) -> int:
    """Write a picture of the window in a state: NAME OUT [--theme dark] [--scale 2] [--size WxH] [--map M].

    A developer's switch; without a map it makes the sample in a folder that is then thrown away.
    """
    import argparse
    import os
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
    from stewardmap.ui.shots import grab, settle

    if not path.exists():
        from stewardmap.operations.sample import sample_workspace

        sample_workspace(path).close()
    window = make_window(application_of(), theme)
    window.resize(*size)
    window.show()
    load(window, path)
    settle(window)
    saved = grab(window, name).save(str(out))
    window.close()
    return 0 if saved else 5


def _bring_in(_progress: Progress) -> None:
    """Import what takes long and is needed soon: the database, the canvas, the analysis, the picture."""
    import networkx  # noqa: F401
    import pyqtgraph  # type: ignore[import-untyped]  # noqa: F401

    import stewardmap.analysis.findings
    import stewardmap.operations.workspace
    import stewardmap.picture.compose
    import stewardmap.picture.scene_of
    import stewardmap.wording.sentences  # noqa: F401
