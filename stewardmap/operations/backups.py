"""Going back: what backups there are of a map, what each holds, and putting one in the map's place."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from stewardmap.errors import NewerMapError, StewardMapError, UserError
from stewardmap.model.snapshot import Snapshot
from stewardmap.operations.become import Become
from stewardmap.operations.workspace import Workspace
from stewardmap.progress import Progress, no_progress
from stewardmap.store.document import replacing
from stewardmap.store.document.backups import Backup, backups_of, is_good, read
from stewardmap.store.keys import Key
from stewardmap.store.rows import read_snapshot
from stewardmap.wording.language import _

__all__ = [
    "Backup",
    "Kept",
    "backups_of",
    "go_back",
    "kept",
    "newest_good",
    "read",
    "replace_damaged",
]


@dataclass(frozen=True, slots=True)
class Kept:
    """A backup and the map in it, or None where that cannot be read: damaged, or of a newer program."""

    backup: Backup
    snapshot: Snapshot | None
    is_newer: bool = False

    @property
    def wrong(self) -> str:
        """Why it cannot be gone back to, in a word or two; nothing where it can."""
        if self.snapshot is not None:
            return ""
        return _("made by a newer Steward Map") if self.is_newer else _("damaged")


def kept(path: Path, key: Key | None, progress: Progress = no_progress) -> tuple[Kept, ...]:
    """Return the backups of a map with what they hold, the newest first."""
    found = backups_of(path)
    read_so_far = []
    for at, one in enumerate(found):
        progress(at, len(found))
        read_so_far.append(_kept(one, key))
    return tuple(read_so_far)


def _kept(backup: Backup, key: Key | None) -> Kept:
    try:
        snapshot = read(backup, key, lambda execute: read_snapshot(execute, date.today()))  # noqa: DTZ011
    except NewerMapError:
        return Kept(backup, None, is_newer=True)
    except (StewardMapError, ValueError, LookupError, TypeError):
        return Kept(backup, None)
    return Kept(backup, snapshot)


def newest_good(path: Path, key: Key | None) -> Backup | None:
    """Return the newest backup that is whole, or None if there is none."""
    return next((one for one in backups_of(path) if is_good(one, key)), None)


def go_back(workspace: Workspace, wanted: Kept, label: str) -> None:
    """Make an open map what a backup holds, as one step that can be undone; what is now is backed up first.

    Raises:
        UserError: if the backup is not whole, or of a newer program.
    """
    if wanted.snapshot is None:
        raise UserError(f"That backup is {wanted.wrong}. Choose another.")
    workspace.document.back_up()
    workspace.do(Become(wanted.snapshot, label))


def replace_damaged(path: Path, key: Key | None, backup: Backup) -> Path:
    """Put a backup where a damaged map stands, and return where the damaged one is kept.

    Raises:
        UnopenableMapError: if the map is in use, or the backup is not whole.
        WorldError: if it cannot be written; then the map is as it was.
    """
    return replacing.replace(path, backup.file, key)
