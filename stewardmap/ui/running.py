"""One window for one user: a second start hands what it was to open to the window that is there already.

It does so by a file in the program's own folder and not by a socket, for nothing here opens one.
"""

import json
import time
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, QTimer, Signal

from stewardmap.model.ids import new_id
from stewardmap.paths import data_folder

PATIENCE_SECONDS = 3.0
_LOOK_SECONDS = 0.02
_REQUEST = ".request"


class Running(QObject):
    """That the window of this user runs; says which map a later start asks for, or None for no map."""

    asked = Signal(object)

    def __init__(self, lock: QLockFile) -> None:
        super().__init__()
        self._lock = lock
        self._folder = data_folder("running")
        self._watcher: QFileSystemWatcher | None = None

    def watch(self) -> None:
        """Begin to take requests, those first that came while the window was being made."""
        self._watcher = QFileSystemWatcher([str(self._folder)], self)
        self._watcher.directoryChanged.connect(self._take)
        QTimer.singleShot(0, self, self._take)

    def _take(self) -> None:
        for path in sorted(self._folder.glob(f"*{_REQUEST}")):
            try:
                wanted = json.loads(path.read_text(encoding="utf-8"))["map"]
                path.unlink()
            except (OSError, ValueError, LookupError, TypeError):
                continue
            self.asked.emit(Path(wanted) if isinstance(wanted, str) else None)

    def let_go(self) -> None:
        """Let a later start open a window of its own."""
        self._lock.unlock()


def begin() -> Running | None:
    """Return what makes this the one window, or None where another has been begun and still runs."""
    lock = QLockFile(str(data_folder("running") / "window.lock"))
    lock.setStaleLockTime(0)  # an old one still counts: only that its program has ended makes it stale
    return Running(lock) if lock.tryLock(0) else None


def hand_over(path: Path | None) -> bool:
    """Ask the window that runs to come forward and open a map; False if it does not answer within 3 s."""
    folder = data_folder("running")
    name = new_id()
    half, whole = folder / f"{name}.half", folder / f"{name}{_REQUEST}"
    half.write_text(json.dumps({"map": None if path is None else str(path.resolve())}), encoding="utf-8")
    half.replace(whole)
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end:
        if not whole.exists():
            return True
        time.sleep(_LOOK_SECONDS)
    whole.unlink(missing_ok=True)
    return False
