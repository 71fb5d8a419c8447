"""Making a map where another file may stand: that one stays as it is until the new one is made."""

from pathlib import Path

from stewardmap.errors import StewardMapError, UserError, WorldError
from stewardmap.model.records import Card
from stewardmap.operations.workspace import Workspace
from stewardmap.wording.language import _


def make_in_place(
    path: Path, passphrase: str | None, card: Card, instead_of: Path | None = None
) -> Workspace:
    """Make a map in the place of what stands there, which whoever asked for the name agreed to.

    Raises:
        UserError: if it is the map that is open.
        WorldError or UnopenableMapError: if it cannot be made, or what stands there is in use; it stays then.
    """
    if instead_of is not None and instead_of.resolve() == path.resolve():
        raise UserError(_("That map is open now: give the new one another name."))
    aside = path.with_name(f"{path.name}.before")  # a map in use elsewhere must not be lost to a new one
    try:
        if path.exists():
            path.replace(aside)
        workspace = Workspace.create(path, passphrase, card)
        aside.unlink(missing_ok=True)
    except StewardMapError:
        _put_back(aside, path)
        raise
    except OSError as error:
        _put_back(aside, path)
        raise WorldError(str(error)) from error
    return workspace


def _put_back(aside: Path, path: Path) -> None:
    if aside.exists():
        aside.replace(path)
