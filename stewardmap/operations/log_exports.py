"""Keep in the map which copies of it were sent out: every way out ends here."""

from typing import TYPE_CHECKING

from stewardmap.errors import StewardMapError
from stewardmap.model.records import Export
from stewardmap.operations.put_on_record import PutOnRecord
from stewardmap.wording.language import _

if TYPE_CHECKING:
    from stewardmap.operations.workspace import Workspace


def log_exports(workspace: "Workspace", *exports: Export) -> str:
    """Put copies that were written on the map's list of them, as no step of undo.

    Returns:
        Nothing, or why the list lacks them, as where the map is read-only or the disk is full: the copies
        are there all the same, so nothing is raised for the list's sake.
    """
    try:
        workspace.do(PutOnRecord(exports, _("Copy sent out")))
    except StewardMapError as error:
        return _("It is not on the map's list of copies sent out: {why}").format(why=error)
    return ""
