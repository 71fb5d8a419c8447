"""Warm start, in processes of their own: an empty Qt window, ours, and ours with the sample clickable."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import time

from benchmarks.timing import Row

_STARTS = 9

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


def rows(folder: Path) -> Iterator[Row]:
    """Yield the time to the first frame, and to a map that can be clicked."""
    from stewardmap.operations.sample import sample_workspace

    sample = folder / "sample.smap"
    sample_workspace(sample).close()
    plain = ["-c", _EMPTY]
    ours = ["-m", "benchmarks.window_probe", str(sample)]
    empties, starts = _alternating(plain, ours, folder)
    empty = median(run["frame"] for run in empties)
    plain_way = "an empty QMainWindow of PySide6, painted"
    for name, what, most in (("frame", "the first frame", 2), ("clickable", "the sample map, clickable", 8)):
        yield Row(
            what=f"warm start to {what}",
            ours=median(run[name] for run in starts),
            plain=empty,
            plain_way=plain_way,
            ratio_at_most=most,
            note=f"medians of {_STARTS} starts of each by turns; the best "
            f"{min(run[name] for run in starts) / min(run['frame'] for run in empties):.1f} times",
        )


def _alternating(
    plain: list[str], ours: list[str], folder: Path
) -> tuple[list[dict[str, float]], list[dict[str, float]]]:
    """Start both by turns, so that whatever else the machine does slows both."""
    for words in (plain, ours):
        _since_start(words, folder)  # once cold, for the disk's cache and the compiled modules
    pairs = [(_since_start(plain, folder), _since_start(ours, folder)) for _ in range(_STARTS)]
    return [empty for empty, _started in pairs], [started for _empty, started in pairs]


def _since_start(words: list[str], folder: Path) -> dict[str, float]:
    begun = time()
    return {name: float(at) - begun for name, at in run(words, folder)}


def run(words: list[str], folder: Path, *, screen: str = "") -> list[list[str]]:
    """Run Python in a process of its own, and return what it prints: the words of each line.

    On a `screen` of "xcb" it has an X server of its own, without hardware.
    """
    server = ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24"] if screen == "xcb" else []
    variables = _variables(folder) | ({"QT_QPA_PLATFORM": screen} if screen else {})
    done = subprocess.run(
        [*server, sys.executable, *words], env=variables, capture_output=True, text=True, check=False
    )
    events = [line.split() for line in done.stdout.splitlines()]
    if not events or done.returncode:
        raise RuntimeError(f"the window did not come up, or went down badly: {done.stderr}")
    return events


def _variables(folder: Path) -> dict[str, str]:
    """Return an environment in which a second start finds its modules compiled, as it does for a user."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    clone = str(Path(__file__).parents[1])
    return {**kept, "PYTHONPATH": clone, "PYTHONPYCACHEPREFIX": str(folder / "compiled")}
