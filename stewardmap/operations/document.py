"""The document of an open map: what is edited is kept at once, and put there from time to time."""

from collections.abc import Callable, Sequence
from pathlib import Path

from stewardmap.errors import UnopenableMapError
from stewardmap.progress import Progress, no_progress
from stewardmap.store.connection import Execute
from stewardmap.store.document.backups import Backup, backups_of, rewrite
from stewardmap.store.document.rekeying import rekey_backups
from stewardmap.store.keys import Key
from stewardmap.store.map_file import MapFile


class Document:
    """The file that others see; it is written whole, and never worked on in place."""

    def __init__(self, file: MapFile, revision: Callable[[], int]) -> None:
        self._file = file
        self._revision = revision

    @property
    def said(self) -> str:
        """What there is to say of the opening: that something was recovered, or joined; or nothing."""
        return self._file.said

    @property
    def is_saved(self) -> bool:
        """Whether it carries the map as it is now."""
        return self._revision() <= self._file.published_revision

    def publish(self, progress: Progress = no_progress) -> None:
        """Save the map as it is now; it may be called from any thread, while edits go on.

        Raises:
            WorldError: if it cannot be written; the document is as it was, and nothing is lost.
            UnopenableMapError: if the document was changed or taken over by someone else.
        """
        self._file.publish(progress)

    def back_up(self) -> None:
        """Save the map as it is now, and keep a backup of that; raises as `publish`."""
        self._file.back_up()

    def rewrite_backups(self, change: Callable[[Execute], object]) -> tuple[Path, ...]:
        """Change what every backup holds, and return those that could not be opened and are as they were.

        Raises:
            WorldError: if one cannot be written.
        """
        unread = []
        for backup in backups_of(self._file.path):
            try:
                rewrite(backup, self._file.key, change)
            except UnopenableMapError:
                unread.append(backup.file)
        return tuple(unread)

    @property
    def key(self) -> Key | None:
        """What opens the map, or None where it has no passphrase or is locked."""
        return self._file.key

    def change_key(self, key: Key, progress: Progress = no_progress) -> Sequence[Backup]:
        """Keep the map and its backups under another key; raises as `publish`, then the key is the old one.

        Returns the backups that the old key does not open, which stay as they are.
        """
        before = self._file.key
        self._file.change_key(key)
        return rekey_backups(self._file.path, before, key, progress)

    @property
    def is_locked(self) -> bool:
        """Whether the key was dropped, so that nothing can be read or changed until it is given again."""
        return self._file.is_suspended

    def lock(self) -> None:
        """Drop the key and the connection; nobody else gets in meanwhile."""
        self._file.suspend()

    def unlock(self, key: Key | None) -> None:
        """Go on; raises WrongPassphraseError, changing nothing, if the key is another."""
        self._file.resume(key)

    def beat(self) -> None:
        """Show other computers that the map is still open here; from any thread."""
        self._file.beat()

    def let_go(self) -> None:
        """Let go of the map; what the document does not carry yet is kept for the next opening."""
        self._file.let_go()

    def abandon(self) -> None:
        """Let go of the map, and leave nothing of what the document does not carry."""
        self._file.abandon()
