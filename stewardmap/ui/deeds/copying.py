"""Save a whole copy of the open map elsewhere, behind the same passphrase."""

from pathlib import Path
from typing import TYPE_CHECKING

from stewardmap.progress import Progress
from stewardmap.ui.deeds.asking import ask_save
from stewardmap.ui.deeds.files import MAPS
from stewardmap.ui.deeds.opening import open_path
from stewardmap.ui.deeds.settling import settle
from stewardmap.ui.deeds.writing import list_copies
from stewardmap.ui.desk import Desk
from stewardmap.ui.looking_only import is_for_good
from stewardmap.wording.language import _

if TYPE_CHECKING:
    from stewardmap.operations.workspace import Workspace


def ask_to_copy(desk: Desk) -> None:
    """Ask where a copy of the map is to stand, and write it."""
    workspace = desk.session.workspace
    if workspace is not None:
        named = _("{map} copy.smap").format(map=workspace.path.stem)
        ask_save(desk, _("Save a copy"), MAPS, "smap", named, lambda out: copy_to(desk, workspace, out))


def copy_to(desk: Desk, workspace: "Workspace", out: Path) -> None:
    """Write a copy in a worker; of a map that is only looked at the copy is then opened to work on."""
    settle(desk)

    def work(progress: Progress) -> None:
        workspace.document.save_copy(out, progress)

    def done(_nothing: None) -> None:
        looked_at = desk.session.workspace is workspace and desk.session.read_only
        if looked_at and not is_for_good(desk.session):
            open_path(desk, out, key=workspace.document.key)
            return
        unlisted = _listed(desk, workspace, out)
        said = _("{name} is a copy of the map as it is now.").format(name=out.name)
        desk.session.announce(
            f"{said} {unlisted}".strip(), _("Open it"), lambda: open_path(desk, out), problem=bool(unlisted)
        )

    desk.jobs.run(work, done, doing=_("Saving {name}").format(name=out.name), files=True)


def _listed(desk: Desk, workspace: "Workspace", out: Path) -> str:
    from stewardmap.exchange.writers.copies import copy_of
    from stewardmap.model.vocabulary import Written

    people = workspace.snapshot().people
    return list_copies(desk, workspace, copy_of(out, Written.WHOLE, None, people))
