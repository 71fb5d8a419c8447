"""Ask whose values stay, where somebody else changed the same ones in the document."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from stewardmap.errors import ChangedElsewhereError, StewardMapError
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.entry import Answer, EntryDialog
from stewardmap.ui.parts.editors import ChoiceEditor
from stewardmap.ui.waiting import waiting
from stewardmap.wording.language import _

if TYPE_CHECKING:
    from stewardmap.operations.joined import Side


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
    """Join the open map with what somebody else saved to its document meanwhile; then it can be saved."""
    _join(desk, None, then)


def _join(desk: Desk, prefer: "Side | None", then: Callable[[], None]) -> None:
    from stewardmap.operations.join import join

    workspace = desk.session.workspace
    if workspace is None:
        return
    try:
        with waiting():
            said = join(workspace, prefer)
    except ChangedElsewhereError as error:
        ask_whose(desk, str(error), lambda chosen: _join(desk, chosen, then))
    except StewardMapError as error:
        desk.session.announce(str(error), problem=True)
    else:
        desk.session.announce(said, _("Undo"), desk.session.undo)
        then()
