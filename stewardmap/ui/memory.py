"""Keeps what a map brought into memory from being looked through again and again while one works on it."""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

from stewardmap.ui.jobs import Jobs
from stewardmap.ui.session import Session

_SETTLED_MS = 1_500


class Memory(QObject):
    """Once an opened map stands and nothing is being worked on, it is left out when memory is collected.

    A map of 2,000 people and its picture are half a million objects, and looking through all of them for what
    is in nobody's use any more held the window for 240 ms, in the middle of a gesture. They are in use, and
    are given back one by one when another map is opened, for none of them refers to itself.
    """

    def __init__(self, session: Session, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._later = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._later.timeout.connect(self._settle)
        session.opened.connect(self._later.start)

    @Slot()
    def _settle(self) -> None:
        if self._jobs.busy:
            self._later.start()
        elif gc.isenabled():
            gc.freeze()
