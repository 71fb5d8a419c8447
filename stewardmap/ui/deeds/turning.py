"""Undo so much that it takes a while, or change what nobody undoes: in a worker, with the window held."""

from collections.abc import Callable
from threading import Event

from stewardmap.errors import CancelledError
from stewardmap.progress import Progress, until
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.patience import PatienceDialog
from stewardmap.wording.language import _


def turn_in_worker(
    desk: Desk,
    turn: Callable[[Progress], object],
    done: Callable[[], None],
    *,
    title: str = "",
    doing: str = "",
    stops: bool = True,
    otherwise: Callable[[Exception], None] | None = None,
) -> None:
    """Turn steps in a worker, under a dialog that holds the window; stopped, nothing is changed.

    What went wrong is said, or given to `otherwise`.
    """
    stop = Event()
    doing = doing or _("Putting the map back")
    dialog = PatienceDialog(title or _("Undo history"), doing, desk.jobs, stops=stops)
    dialog.stopped.connect(stop.set)

    def work(progress: Progress) -> bool:
        try:
            turn(until(stop, progress))
        except CancelledError:
            return False
        return True

    def finished(whole: bool) -> None:  # noqa: FBT001 - what came of it, not a mode
        dialog.accept()
        if whole:
            done()

    def failed(error: Exception) -> None:
        dialog.accept()
        if otherwise is not None:
            otherwise(error)
        else:
            desk.session.announce(str(error), problem=True)

    desk.ask(dialog)
    desk.jobs.run(work, finished, lane="turn", doing=doing, failed=failed)
