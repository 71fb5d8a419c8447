"""Write a file off the window's thread, and say when it is there."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from stewardmap.model.records import Export
from stewardmap.progress import Progress
from stewardmap.ui.desk import Desk
from stewardmap.wording.language import _

if TYPE_CHECKING:
    from stewardmap.operations.workspace import Workspace

Write = Callable[[Path, Progress], Export]
"""Writes a copy, and returns what the map is to keep of it."""


def write_in_worker(desk: Desk, title: str, out: Path, write: Write) -> None:
    """Write a copy in a worker, put it on the map's list of those sent out, and say when it is there."""
    workspace = desk.session.workspace

    def work(progress: Progress) -> Export:
        return write(out, progress)

    def done(copy: Export) -> None:
        said = _("{name} is written.").format(name=out.name)
        if unlisted := list_copies(desk, workspace, copy):
            said = f"{said} {unlisted}"
        desk.session.announce(said, _("Show file"), lambda: _show(out), problem=bool(unlisted))

    desk.jobs.run(work, done, long=True, doing=_("Writing {what}").format(what=title.lower()))


def list_copies(desk: Desk, workspace: "Workspace | None", *copies: Export) -> str:
    """Put copies on the list of the map they were made from; returns why they are not there, or nothing."""
    from stewardmap.operations.log_exports import log_exports

    if workspace is None or desk.session.workspace is not workspace:
        return _("It is not on the map's list of copies sent out: the map was closed meanwhile.")
    return log_exports(workspace, *copies)


def _show(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
