"""Ask whose values stay, where somebody else changed the same ones in the document."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from stewardmap.errors import ChangedElsewhereError
from stewardmap.model.ids import Id
from stewardmap.progress import Progress
from stewardmap.ui.deeds.turning import turn_in_worker
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.conflicts import ConflictsDialog
from stewardmap.wording.language import _

if TYPE_CHECKING:
    from stewardmap.operations.join import Editions
    from stewardmap.operations.joined import Whose
    from stewardmap.operations.workspace import Workspace


def ask_whose(desk: Desk, wrong: ChangedElsewhereError, then: "Callable[[Whose], None]") -> None:
    """Ask whose values stay, for each of them or for all; all else of both is on the map either way."""
    dialog = ConflictsDialog(str(wrong), wrong.differences)

    def take(theirs: Mapping[tuple[Id, str], bool]) -> None:
        from stewardmap.operations.joined import Side

        then({one: Side.THEIRS if is_theirs else Side.OURS for one, is_theirs in theirs.items()})

    dialog.chosen.connect(take)
    desk.ask(dialog)


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
    prefer: "Whose | None",
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
            ask_whose(desk, error, lambda chosen: _join(desk, workspace, found, chosen, then))
        else:
            desk.session.announce(str(error), problem=True)

    title, doing = _("Join"), _("Joining what both of you did")
    turn_in_worker(desk, work, done, title=title, doing=doing, stops=False, otherwise=otherwise)
