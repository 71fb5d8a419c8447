"""The end of a window: it stays until its map is saved, and goes at once if that is asked for."""

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QWidget

from stewardmap.ui.dialogs.saving_last import SavingLastDialog
from stewardmap.ui.jobs import SHOWN_AFTER_MS, Jobs
from stewardmap.ui.saving import Saving

_STOPPING_MS = 1_000


def see_off(window: QWidget, jobs: Jobs, saving: Saving) -> None:
    """Return once nothing is at work, or what is was left to itself; the window is painted meanwhile.

    Who does not want to wait loses nothing: what is not in the document is in the working copy.
    """
    problems: list[str] = []
    saving.parted.connect(problems.append)
    _wait(jobs, SHOWN_AFTER_MS)
    said = "".join(problems)
    if jobs.busy or said:
        _wait_for_it(window, jobs, saving, said)
    if jobs.busy:
        jobs.abandon()
    else:
        jobs.wait()


def _wait_for_it(window: QWidget, jobs: Jobs, saving: Saving, said: str) -> None:
    """Say that it is being saved, or why it could not be, until that is done or nobody waits any more."""
    loop = QEventLoop()
    dialog = SavingLastDialog(jobs.doing)
    dialog.setParent(window, dialog.windowFlags())
    dialog.finished.connect(loop.quit)
    jobs.progress.connect(dialog.show_progress)
    saving.parted.connect(dialog.tell)
    jobs.idle.connect(dialog.done_saving)
    dialog.tell(said)
    dialog.open()
    loop.exec()
    if jobs.busy:  # nobody waits: what can be stopped is, and what hangs on a disk is left to it
        jobs.stop()
        _wait(jobs, _STOPPING_MS)


def _wait(jobs: Jobs, at_most: int) -> None:
    """Let the window be painted until nothing is at work, or for so many milliseconds."""
    if not jobs.busy:
        return
    loop = QEventLoop()
    jobs.idle.connect(loop.quit)
    timer = QTimer(loop, singleShot=True, interval=at_most)
    timer.timeout.connect(loop.quit)
    timer.start()
    loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    timer.stop()
