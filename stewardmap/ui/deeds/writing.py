"""Write a file off the window's thread, and say when it is there."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from stewardmap.progress import Progress
from stewardmap.ui.desk import Desk
from stewardmap.wording.language import _

Write = Callable[[Path, Progress], None]


def write_in_worker(desk: Desk, title: str, out: Path, write: Write) -> None:
    """Write a file in a worker, and say when it is there."""

    def work(progress: Progress) -> Path:
        write(out, progress)
        return out

    def done(path: Path) -> None:
        said = _("{name} is written.").format(name=path.name)
        desk.session.announce(said, _("Show file"), lambda: _show(path))

    desk.jobs.run(work, done, long=True, doing=_("Writing {what}").format(what=title.lower()))


def _show(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
