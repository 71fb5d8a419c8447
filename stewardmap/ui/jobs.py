"""Work off the window's thread: plain functions in a pool, their results delivered on the window's thread."""

import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import count
from time import monotonic
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QThreadPool, QTimer, Signal, Slot

from stewardmap.errors import CancelledError, StewardMapError
from stewardmap.progress import Progress

T = TypeVar("T")

SHOWN_AFTER_MS = 600
_BETWEEN_REPORTS = 0.1
_QUICK, _LONG, _FILES = "quick", "long", "files"

_log = logging.getLogger(__name__)
_ABANDONED: list[QThreadPool] = []


def left_at_work() -> bool:
    """Whether something that a window left behind is still waiting for a disk."""
    return any(pool.activeThreadCount() for pool in _ABANDONED)


@dataclass(eq=False, slots=True)
class Job:
    """One piece of work on its way."""

    doing: str
    lane: str
    done: Callable[[Any], None]
    failed: Callable[[Exception], None] | None
    pool: str = _QUICK
    must: bool = False
    dropped: Callable[[Any], object] | None = None
    stale: bool = field(default=False)

    def cancel(self) -> None:
        """Stop it at its next report; nothing is shown for it."""
        self.stale = True


@dataclass(eq=False, slots=True)
class _Given:
    """What a thread of a pool is given by its number alone, and puts its result into.

    The window's thread keeps it, and is the last to let go of it: what a piece of work holds on to may be a
    dialog, which dies with the program where another thread takes it apart.
    """

    job: Job
    work: Callable[[Progress], Any]
    result: Any = None
    error: Exception | None = None

    def do(self, say: Callable[[Job, int, int], None]) -> None:
        """Do the work in whatever thread."""
        try:
            if not self.job.stale:
                self.result = self.work(_Reporter(self.job, say))
        except Exception as raised:
            self.error = raised


class _Reporter:
    """The progress handed to one job: stops it when it is stale, else says how far it is."""

    def __init__(self, job: Job, say: Callable[[Job, int, int], None]) -> None:
        self._job = job
        self._say = say
        self._said = 0.0

    def __call__(self, done: int, total: int, doing: str = "") -> None:  # noqa: ARG002
        if self._job.stale:
            raise CancelledError
        now = monotonic()
        if now - self._said > _BETWEEN_REPORTS:  # each report wakes the window, which costs the work time
            self._said = now
            self._say(self._job, done, total)


class Jobs(QObject):
    """Everything that is being worked on.

    `progress(doing, done, total)` is said once work has run for 0.6 s, `idle` when nothing is left of it.
    """

    progress = Signal(str, int, int)
    idle = Signal()
    failed = Signal(Exception)
    _finished = Signal(int)
    _reported = Signal(object, int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pools = {name: QThreadPool(self) for name in (_QUICK, _LONG, _FILES)}
        for pool in self._pools.values():
            pool.setMaxThreadCount(1)  # Python works one thread at a time: two would only hold each other up
        self._numbers = count()
        self._given: dict[int, _Given] = {}
        self._running: list[Job] = []
        self._waiting: list[tuple[Job, Callable[[Progress], Any]]] = []
        self._far: dict[int, tuple[int, int]] = {}
        self._pause = QTimer(self, singleShot=True, interval=0)
        self._pause.timeout.connect(self._start_waiting)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(SHOWN_AFTER_MS)
        self._patience.timeout.connect(self._show)
        self._finished.connect(self._deliver)
        self._reported.connect(self._report)

    def run(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        *,
        lane: str = "",
        doing: str = "",
        failed: Callable[[Exception], None] | None = None,
        long: bool = False,
        files: bool = False,
        last: bool = False,
        must: bool = False,
        dropped: Callable[[T], object] | None = None,
    ) -> Job:
        """Run work and hand its result to `done`; a newer job of the same lane makes older ones stale.

        Jobs are done one after another; those said to be `long` have a thread of their own, and so have
        those that wait for `files`, one after another. One that may be `last` is begun once the others are
        done and what they brought has been painted. One that `must` be done goes on when all is cancelled.
        What a cancelled job has brought all the same is given to `dropped`, in a worker, to let go of it.
        """
        for other in self._running:
            if lane and other.lane == lane:
                other.cancel()
        pool = _FILES if files else _LONG if long else _QUICK
        job = Job(doing, lane, done, failed, pool, must, dropped)
        self._running.append(job)
        if not self._patience.isActive():
            self._patience.start()
        if last:
            self._waiting.append((job, work))
            self._pause.start()
        else:
            self._start(job, work)
        return job

    def _start(self, job: Job, work: Callable[[Progress], Any]) -> None:
        number = next(self._numbers)
        self._given[number] = _Given(job, work)
        self._pools[job.pool].start(lambda: self._work(number))

    @Slot()
    def _start_waiting(self) -> None:
        held = {id(job) for job, _work in self._waiting}
        if any(job.pool == _QUICK and id(job) not in held for job in self._running):
            return
        waiting, self._waiting = self._waiting, []
        for job, work in waiting:
            self._start(job, work)

    def _work(self, number: int) -> None:
        self._given[number].do(self._reported.emit)
        with suppress(RuntimeError):  # the window did not wait for it
            self._finished.emit(number)

    @Slot(int)
    def _deliver(self, number: int) -> None:
        given = self._given.pop(number)
        job, result, error = given.job, given.result, given.error
        self._running.remove(job)
        if self._waiting:
            self._pause.start()
        self._far.pop(id(job), None)
        if not self._running:
            self._patience.stop()
            self.idle.emit()
        if job.stale or isinstance(error, CancelledError):
            self._drop(job, result)
        elif error is None:
            job.done(result)
        else:
            self._tell(job, error)

    def _drop(self, job: Job, result: object) -> None:
        """Let go of what nobody waits for any more."""
        if job.dropped is not None and result is not None:
            let_go = job.dropped
            self._pools[job.pool].start(lambda: let_go(result))

    def _tell(self, job: Job, error: Exception) -> None:
        if not isinstance(error, StewardMapError):
            _log.error("a job failed", exc_info=error)
        if job.failed is not None:
            job.failed(error)
        else:
            self.failed.emit(error)

    @Slot(object, int, int)
    def _report(self, job: Job, done: int, total: int) -> None:
        self._far[id(job)] = (done, total)
        if job in self._running and not job.stale and not self._patience.isActive():
            self.progress.emit(job.doing, done, total)

    def _show(self) -> None:
        for job in self._running:
            if not job.stale:
                self.progress.emit(job.doing, *self._far.get(id(job), (0, 0)))
                return

    def cancel_all(self) -> None:
        """Make everything stale that need not be done."""
        for job in self._running:
            if not job.must:
                job.cancel()

    @property
    def can_be_cancelled(self) -> bool:
        """Whether anything that is worked on need not be done."""
        return any(not job.must and not job.stale for job in self._running)

    @property
    def doing(self) -> str:
        """What is being worked on, or nothing."""
        return next((job.doing for job in self._running if job.doing and not job.stale), "")

    def stop(self) -> None:
        """Make everything stale, even what must be done; `idle` is said when it has come to an end."""
        for job in self._running:
            job.cancel()

    def wait(self) -> None:
        """Stop everything and wait for the threads to end."""
        self.cancel_all()
        self._pause.stop()
        self._start_waiting()
        for pool in self._pools.values():
            pool.waitForDone()
        QCoreApplication.sendPostedEvents(self)  # what was brought too late is let go of
        self._pools[_FILES].waitForDone()

    def abandon(self) -> None:
        """Leave at work what waits for a disk that does not answer: it goes on without this window."""
        self.stop()
        for pool in self._pools.values():
            pool.clear()
            if pool.activeThreadCount():
                pool.setParent(None)  # else the window would wait for it when it goes
                _ABANDONED.append(pool)

    @property
    def busy(self) -> bool:
        """Whether anything is being worked on."""
        return bool(self._running)
