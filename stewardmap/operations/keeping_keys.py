"""The passphrase of an open map: another one, a sheet that opens it without, what the computer remembers."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from stewardmap import secrets
from stewardmap.errors import UserError
from stewardmap.exchange.writers.recovery_sheet import recovery_sheet, write_recovery_sheet
from stewardmap.operations.workspace import Workspace
from stewardmap.progress import Progress, no_progress
from stewardmap.store.document.backups import Backup
from stewardmap.store.keys import Key, derive, new_salt
from stewardmap.store.recovery import recovery_lines

__all__ = ["change_passphrase", "forget_here", "is_remembered", "print_recovery_sheet", "remember_here"]


def change_passphrase(
    workspace: Workspace, passphrase: str, progress: Progress = no_progress
) -> Sequence[Backup]:
    """Keep a map and its backups behind another passphrase, or behind one for the first time.

    Returns the backups that stay behind an earlier one, since the one in use does not open them. Takes a
    quarter of a second for the key, and the time to write the map and each backup once. Copies that were
    sent out are as they were.

    Raises:
        WorldError or UnopenableMapError: if it cannot be written; then the passphrase is the old one.
    """
    before, remembered = workspace.document.key, is_remembered(workspace)
    left = workspace.document.change_key(derive(passphrase, new_salt()), progress)
    if before is not None:
        secrets.forget(before.salt.hex())
    if remembered:
        remember_here(workspace)
    return left


def is_remembered(workspace: Workspace) -> bool:
    """Whether this computer's keyring opens the map; it may take seconds to say so."""
    key = workspace.document.key
    return key is not None and secrets.recall(key.salt.hex()) == key.hexadecimal


def remember_here(workspace: Workspace) -> bool:
    """Have this computer's keyring open the map from now on, and say whether it really does."""
    key = workspace.document.key
    return key is not None and secrets.remember(key.salt.hex(), key.hexadecimal)


def forget_here(workspace: Workspace) -> None:
    """Have this computer ask for the passphrase again."""
    key = workspace.document.key
    if key is not None:
        secrets.forget(key.salt.hex())


def print_recovery_sheet(workspace: Workspace, out: Path, on: date) -> None:
    """Write the sheet that opens the map without its passphrase, as PDF.

    Raises:
        UserError: if the map has no passphrase.
        WorldError: if `out` cannot be written.
    """
    key: Key | None = workspace.document.key
    if key is None:
        raise UserError("This map has no passphrase, so that there is nothing to recover.")
    write_recovery_sheet(out, recovery_sheet(workspace.path.name, recovery_lines(key), on))
