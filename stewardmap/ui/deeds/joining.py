"""Ask whose values stay, where somebody else changed the same ones in the document."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from stewardmap.errors import ChangedElsewhereError
from stewardmap.progress import Progress
from stewardmap.ui.deeds.turning import turn_in_worker
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.entry import Answer, EntryDialog
from stewardmap.ui.parts.editors import ChoiceEditor
from stewardmap.wording.language import _

if TYPE_CHECKING:
    from stewardmap.operations.join import Editions
    from stewardmap.operations.joined import Side
    from stewardmap.operations.workspace import Workspace


def ask_whose(desk: Desk, said: str, then: "Callable[[Side], None]") -> None:
    """Ask whose values stay; everything else of both is on the map in either case."""
    whose = ChoiceEditor("ours", [("ours", _("What was typed here")), ("theirs", _("What they saved"))])

    def take(answer: Answer) -> str:
        from stewardmap.operations.joined import Side

        then(Side(answer["whose"]))
        return ""

    fields: list[tuple[str, str, QWidget]] = [("whose", _("Where both changed the same, keep"), whose)]
    desk.ask(EntryDialog(_("Changed by someone else"), fields, take, do=_("Join"), hint=said))


def join_open(desk: Desk, then: Callable[[], None]) -> None:
    """Join the open map with what somebody else saved to its document meanwhile; then it can be saved.

    Their edition is fetched while work goes on; the window is held only while both are put together.
    """
    workspace = desk.session.workspace
    if workspace is None:
        return

    def work(_progress: Progress) -> "Editions":
        from stewardmap.operations.join import editions

        return editions(workspace)

    def fetched(found: "Editions") -> None:
        if desk.session.workspace is workspace:
            _join(desk, workspace, found, None, then)

    doing = _("Reading what was saved to {name}").format(name=workspace.path.name)
    desk.jobs.run(work, fetched, lane="join", doing=doing, files=True)


def _join(
    desk: Desk,
    workspace: "Workspace",
    found: "Editions",
    prefer: "Side | None",
    then: Callable[[], None],
) -> None:
    said: list[str] = []

    def work(_progress: Progress) -> None:
        from stewardmap.operations.join import join

        said.append(join(workspace, prefer, found))

    def done() -> None:
        desk.session.announce(said[0], _("Undo"), desk.session.undo)
        then()

    def otherwise(error: Exception) -> None:
        if isinstance(error, ChangedElsewhereError):
            ask_whose(desk, str(error), lambda chosen: _join(desk, workspace, found, chosen, then))
        else:
            desk.session.announce(str(error), problem=True)

    title, doing = _("Join"), _("Joining what both of you did")
    turn_in_worker(desk, work, done, title=title, doing=doing, stops=False, otherwise=otherwise)
