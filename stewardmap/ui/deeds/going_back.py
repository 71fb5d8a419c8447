"""Go back to a backup: of the map that is open, or in the place of one that is damaged."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from stewardmap.progress import Progress
from stewardmap.ui.deeds.turning import turn_in_worker
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.backups import BackupsDialog, Line
from stewardmap.wording.language import _
from stewardmap.wording.numbers import sentence
from stewardmap.wording.summary import summary

if TYPE_CHECKING:
    from collections.abc import Callable

    from stewardmap.operations.backups import Kept
    from stewardmap.operations.opening import Key


def ask_go_back(desk: Desk) -> None:
    """List the backups of the open map, each looked through in a worker, and go back to the one chosen."""
    workspace = desk.session.workspace
    if workspace is None or desk.session.is_held:
        return

    def work(progress: Progress) -> "tuple[Kept, ...]":
        return workspace.document.backups(progress)

    def show(found: "tuple[Kept, ...]") -> None:
        dialog = BackupsDialog([_line(one) for one in found])
        dialog.chosen.connect(lambda at: _go_back(desk, found[at]))
        desk.ask(dialog)

    desk.jobs.run(work, show, lane="backups", doing=_("Looking through the backups"), long=True)


def _line(one: "Kept") -> Line:
    if one.snapshot is None:
        return Line(when(one.backup.at), sentence(one.wrong), whole=False)
    return Line(when(one.backup.at), summary(one.snapshot), whole=True)


def when(at: datetime) -> str:
    """Return when a backup was made, by this computer's clock."""
    here = at.astimezone()
    return f"{here.day} {here:%B %Y, %H:%M}"


def _go_back(desk: Desk, wanted: "Kept") -> None:
    workspace = desk.session.workspace
    if workspace is None or desk.session.is_held:
        return
    day = when(wanted.backup.at)

    def work(_progress: Progress) -> None:
        from stewardmap.operations.backups import go_back

        go_back(workspace, wanted, _("Go back to {day}").format(day=day))

    def done() -> None:
        said = _("The map is what it was on {day}.").format(day=day)
        desk.session.announce(said, _("Undo"), desk.session.undo)

    title, doing = _("Go back to {day}").format(day=day), _("Saving the map as it is, then going back")
    turn_in_worker(desk, work, done, title=title, doing=doing, stops=False)


def offer_backup(desk: Desk, path: Path, key: "Key | None", error: str, then: "Callable[[], None]") -> None:
    """Say that a map is damaged, with a way to its newest whole backup, which `then` opens."""

    def work(_progress: Progress) -> "Kept | None":
        from stewardmap.operations.backups import kept

        return next((one for one in kept(path, key) if one.snapshot is not None), None)

    def tell(good: "Kept | None") -> None:
        if good is None or good.snapshot is None:
            none = _(
                "{damaged} There is no whole backup of it on this computer: look for a copy where it was sent"
                " or kept. Nothing was changed: the damaged file is kept."
            ).format(damaged=error)
            desk.session.announce(none, problem=True)
            return
        said = _(
            "{damaged} The newest whole one is of {day}: {counts}."
            " Nothing was changed: the damaged file is kept."
        )
        desk.session.announce(
            said.format(damaged=error, day=when(good.backup.at), counts=summary(good.snapshot)),
            _("Open the backup"),
            lambda: _put_in_place(desk, path, key, good, then),
            problem=True,
        )

    desk.jobs.run(work, tell, lane="backups", doing=_("Looking for a backup"), long=True)


def _put_in_place(
    desk: Desk, path: Path, key: "Key | None", good: "Kept", then: "Callable[[], None]"
) -> None:
    def work(_progress: Progress) -> None:
        from stewardmap.operations.backups import replace_damaged

        replace_damaged(path, key, good.backup)

    desk.jobs.run(work, lambda _none: then(), lane="open", doing=_("Putting the backup in place"), files=True)
