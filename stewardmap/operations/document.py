"""The document of an open map: what is edited is kept at once, and put there from time to time."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from stewardmap.errors import UserError, WrongPassphraseError
from stewardmap.model.snapshot import Snapshot
from stewardmap.operations.opening import key_of
from stewardmap.progress import Progress, no_progress
from stewardmap.store.document.backups import Backup
from stewardmap.store.document.held import held_for_writing
from stewardmap.store.document.hindrance import Hindrance
from stewardmap.store.document.rekeying import rekey_backups
from stewardmap.store.document.rewriting import Change
from stewardmap.store.keys import Key
from stewardmap.store.map_file import MapFile

if TYPE_CHECKING:
    from stewardmap.operations.backups import Kept


__all__ = ["Document", "Hindrance"]


class Document:
    """The file that others see; it is written whole, and never worked on in place."""

    def __init__(self, file: MapFile, revision: Callable[[], int]) -> None:
        self._file = file
        self._revision = revision

    @property
    def said(self) -> str:
        """What there is to say of the opening: that something was recovered, or joined; or nothing."""
        return self._file.document.said

    @property
    def read_only(self) -> bool:
        """Whether it is only looked at, as where somebody else has it open: nothing can be changed here."""
        return self._file.document.read_only

    @property
    def is_saved(self) -> bool:
        """Whether it carries the map as it is now."""
        return self._revision() <= self._file.document.revision

    def publish(self, progress: Progress = no_progress) -> None:
        """Save the map as it is now; it may be called from any thread, while edits go on.

        Raises:
            WorldError: if it cannot be written; the document is as it was, and nothing is lost.
            UnopenableMapError: if the document was changed or taken over by someone else.
        """
        self._file.document.publish(progress)

    def prepare(self) -> None:
        """Do beforehand what the first edit would wait for; from any thread; raises WorldError."""
        if not self.read_only:
            self._file.document.keep_base()

    @property
    def hindrance(self) -> Hindrance:
        """What keeps it from being changed, whoever else has it open.

        Its disk is asked, but for one that is only looked at.
        """
        return self._file.document.hindrance

    def save_copy(self, path: Path, progress: Progress = no_progress) -> None:
        """Write the map as it is now to another file, behind the same passphrase; from any thread.

        Raises:
            WorldError: if it cannot be written; what stood there is as it was.
            UnopenableMapError: if that is the map itself, or another that is in use.
        """
        if path.resolve() == self._file.path.resolve():
            raise UserError(f"{path.name} is the map itself: give the copy another name.")
        with held_for_writing(path):
            self._file.document.save_copy(path, progress)

    def back_up(self) -> None:
        """Save the map as it is now, and keep a backup of that; raises as `publish`."""
        if not self.is_saved:
            self.publish()
        self._file.document.back_up()

    def rewrite_backups(self, change: Change, progress: Progress = no_progress) -> tuple[Path, ...]:
        """Change what every backup holds, and return what may still hold it, as it could not be changed."""
        return self._file.document.rewrite_backups(change, progress)

    @property
    def key(self) -> Key | None:
        """What opens the map, or None where it has no passphrase or is locked."""
        return self._file.document.key

    def change_key(self, key: Key, progress: Progress = no_progress) -> Sequence[Backup]:
        """Keep the map and its backups under another key; raises as `publish`, then the key is the old one.

        Returns the backups that the old key does not open, which stay as they are.
        """
        before = self.key
        self._file.change_key(key)
        return rekey_backups(self._file.path, before, key, progress)

    def in_plain(self) -> tuple[Path, ...]:
        """Return what is kept beside an encrypted map from before it was, which anybody can read."""
        return self._file.document.in_plain()

    @property
    def is_locked(self) -> bool:
        """Whether the key was dropped, so that nothing can be read or changed until it is given again."""
        return self._file.is_suspended

    def lock(self) -> None:
        """Drop the key and the connection; nobody else gets in meanwhile."""
        self._file.suspend()

    def unlock(self, passphrase: str) -> None:
        """Go on with the key of a passphrase, worked out without the document; from any thread.

        Raises:
            WrongPassphraseError: if it is another; then nothing is changed.
        """
        key = key_of(self._file.document.place.working, passphrase)
        if self.is_locked:
            self._file.resume(key)
        elif key != self.key:
            raise WrongPassphraseError(f"That passphrase does not open {self._file.path}.")

    def backups(self, progress: Progress = no_progress) -> "tuple[Kept, ...]":
        """Return the backups of the map with what they hold, the newest first; from any thread."""
        from stewardmap.operations.backups import kept

        return kept(self._file.path, self._file.document.key, progress)

    @property
    def changed_elsewhere(self) -> bool:
        """Whether it was found to hold what somebody else saved, which is to be joined with what is here."""
        return self._file.document.changed_elsewhere

    def editions(self, on: date) -> tuple[Snapshot, Snapshot]:
        """Return the map that ours began from, and the one that the document holds now.

        Raises:
            UnopenableMapError: if it cannot be read with the map's key, or is damaged.
        """
        return self._file.document.editions(on)

    def joined(self, *, same: bool) -> None:
        """Know that what it holds is joined with ours, which is the `same` or more."""
        self._file.document.joined(self._revision() - (not same))

    def replace_damaged(self) -> None:
        """Keep the damaged one elsewhere, so that it can be written over."""
        self._file.document.replace_damaged()

    def say(self, said: str) -> None:
        """Have something said of the opening."""
        self._file.document.said = said

    def beat(self) -> None:
        """Show other computers that the map is still open here; from any thread."""
        self._file.document.beat()

    def let_go(self) -> None:
        """Let go of the map; what the document does not carry yet is kept for the next opening."""
        self._file.let_go()

    def abandon(self) -> None:
        """Let go of the map, and leave nothing of what the document does not carry."""
        self._file.abandon()
