"""Warm start, in processes of their own: an empty Qt window, ours, and ours with the sample clickable."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import time

from benchmarks.timing import Row

_EMPTY = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, self, self.stop)

    def stop(self):
        print("frame", time.time(), flush=True)
        QApplication.quit()

application = QApplication(sys.argv[:1])
window = Window()
window.resize(1280, 800)
window.show()
application.exec()
"""

_OURS = """
import sys, time

def opened(path, passphrase):
    from PySide6.QtCore import QEvent, QObject, QTimer
    from stewardmap import app as parts
    application = parts.application_of()
    window = parts.make_window(application)

    class Watch(QObject):
        def eventFilter(self, watched, event):
            if event.type() == QEvent.Type.Paint and clickable():
                QTimer.singleShot(0, stop)
            return False

    def clickable():
        panel = next(one for one in window.desk.panels if type(one).__name__ == "MapPanel")
        if panel.view is None or panel.drawn is None:
            return False
        place = next(iter(panel.drawn.scene.positions.values()))
        return panel.view.under(panel.view.point_of(place)) is not None

    def stop():
        if application.property("stopped") is None:
            application.setProperty("stopped", 1)
            print("clickable", time.time(), flush=True)
            window.close()

    def framed():
        print("frame", time.time(), flush=True)
        parts.load(window, path, passphrase)

    application.watch = Watch()
    application.installEventFilter(application.watch)
    window.show()
    window.after_first_frame(framed)
    QTimer.singleShot(60_000, application.quit)
    return application.exec()

from stewardmap.cli import main
main(["open", sys.argv[1]], opened)
"""


def rows(folder: Path) -> Iterator[Row]:
    """Yield what the first frame takes, and the sample map until a person on it can be clicked."""
    from stewardmap.operations.sample import sample_workspace

    sample = folder / "sample.smap"
    sample_workspace(sample).close()
    empty = _shortest(_EMPTY, sample)["frame"]
    ours = _shortest(_OURS, sample)
    plain_way = "an empty QMainWindow of PySide6, painted"
    yield Row(
        what="warm start to the first frame",
        ours=ours["frame"],
        plain=empty,
        plain_way=plain_way,
        ratio_at_most=2,
    )
    yield Row(
        what="warm start to the sample map, clickable",
        ours=ours["clickable"],
        plain=empty,
        plain_way=plain_way,
        ratio_at_most=8,
    )


def _shortest(code: str, sample: Path, times: int = 7) -> dict[str, float]:
    _stamps(code, sample)  # once cold, for the disk's cache and the compiled modules
    runs = [_stamps(code, sample) for _ in range(times)]
    return {name: min(run[name] for run in runs) for name in runs[0]}


def _variables(folder: Path) -> dict[str, str]:
    """Return an environment in which a second start finds its modules compiled, as it does for a user."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    clone = str(Path(__file__).parents[1])
    return {**kept, "PYTHONPATH": clone, "PYTHONPYCACHEPREFIX": str(folder / "compiled")}


def _stamps(code: str, sample: Path) -> dict[str, float]:
    begun = time()
    done = subprocess.run(
        [sys.executable, "-c", code, str(sample)],
        env=_variables(sample.parent),
        capture_output=True,
        text=True,
        check=False,
    )
    lines = [line.split() for line in done.stdout.splitlines()]
    stamps = {line[0]: float(line[1]) - begun for line in lines if line[0] in {"frame", "clickable"}}
    if not stamps:
        raise RuntimeError(f"the window did not come up: {done.stderr}")
    return stamps
