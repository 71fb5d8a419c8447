"""What others see of an open map: its document, saved whole from time to time, and the backups of it."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from threading import Lock

from stewardmap.errors import StewardMapError, UnopenableMapError, UserError
from stewardmap.model.snapshot import Snapshot
from stewardmap.paths import unwritable
from stewardmap.progress import Progress, no_progress
from stewardmap.store.document import disk
from stewardmap.store.document.backups import back_up, backups_of
from stewardmap.store.document.editions import begin_from_theirs, editions
from stewardmap.store.document.held import Held
from stewardmap.store.document.hindrance import Hindrance
from stewardmap.store.document.note import Edition, Note, write_note
from stewardmap.store.document.place import Place, put_aside
from stewardmap.store.document.publishing import copy_whole, publish, save_copy
from stewardmap.store.document.rekeying import rekey
from stewardmap.store.document.replacing import keep_damaged
from stewardmap.store.document.rewriting import Change, rewrite_all
from stewardmap.store.keys import Key, salt_of


class Shared:
    """A document that is ours while the map is open; its methods may be called from any thread."""

    def __init__(
        self, path: Path, place: Place, key: Key | None, held: Held | None, note: Note | None
    ) -> None:
        self.path = path
        self.place = place
        self.key = key
        self.said = ""
        self.changed_elsewhere = False
        self.newer = False
        self._held = held
        self._note = note
        self._backed_up = note is None  # of one that is only just being made there is nothing to keep
        self._key_dropped = False
        self._at_it = Lock()

    @property
    def read_only(self) -> bool:
        """Whether a copy of it is only looked at here, as where somebody else has it open."""
        return self._held is None

    @property
    def hindrance(self) -> Hindrance:
        """What keeps it from being changed: then nothing can be saved to it either."""
        if self.newer:
            return Hindrance.NEWER
        if self._held is None:
            return Hindrance.NONE
        if not self._held.can_be_written_beside:
            return Hindrance.SHUT_FOLDER
        return Hindrance.MARKED if disk.is_read_only(self.place.document) else Hindrance.NONE

    @property
    def is_there(self) -> bool:
        """Whether it was ever published or taken."""
        return self._note is not None

    @property
    def revision(self) -> int:
        """The working copy's revision that it carries; above that there is more to publish."""
        return -1 if self._note is None else self._note.known.revision

    def publish(self, progress: Progress = no_progress) -> None:
        """Put what was edited so far in its place, while edits go on.

        Raises:
            WorldError: if it cannot be written; the document is as it was, and nothing is lost.
            UnopenableMapError: if it was changed or taken over by someone else.
        """
        with self._at_it:
            if self._key_dropped or self._held is None:
                return
            if not self._backed_up:
                with suppress(StewardMapError, OSError):  # no reason not to save
                    back_up(self.path, self.place.base, self.key)
                    self._backed_up = True
            known = None if self._note is None else self._note.known
            self._note = publish(self.place, self.key, self.path, self._held, known, progress)

    def keep_base(self) -> None:
        """Keep what edits begin from, to which both sides of a merge are compared; raises WorldError."""
        with self._at_it, of_our_own(self.place):
            if self.is_there and not self.place.base.exists():
                self.place.clear(self.place.scratch)
                disk.copy(self.place.working, self.place.scratch)
                disk.move(self.place.scratch, self.place.base)

    def change_key(self, key: Key | None) -> None:
        """Put the working copy, all of which is published, and the document under another key.

        Raises:
            WorldError or UnopenableMapError: if it cannot be written; then the key is the old one.
        """
        known, held = None if self._note is None else self._note.known, self._held
        if held is None:
            raise only_read(self.path)
        try:
            with self._at_it:
                self._note = rekey(
                    self.place, self.key, key, self.path,
                    lambda: publish(self.place, key, self.path, held, known),
                )  # fmt: skip
                self.key = key
        except OSError as error:
            raise disk.cannot_save(self.path, error) from error

    def drop_key(self) -> None:
        """Forget the key, once nothing is at work with it; nothing is published until it is given again."""
        with self._at_it:
            self.key, self._key_dropped = None, True

    def take_key(self, key: Key | None) -> None:
        """Go on with a key that was seen to be the right one."""
        self.key, self._key_dropped = key, False

    def beat(self) -> None:
        """Show other computers that the map is still open here."""
        if self._held is not None:
            self._held.beat()

    def save_copy(self, path: Path, progress: Progress = no_progress) -> None:
        """Write the map as it is now, without undo steps and under the same key, to another file.

        Raises:
            WorldError: if it cannot be written; what stood there is as it was.
            UnopenableMapError: if the map is damaged, or locked.
        """
        with self._at_it:
            if self._key_dropped:
                raise UnopenableMapError(f"{self.path.name} is locked. Unlock it first.")
            save_copy(self.place, self.key, self.path, path.resolve(), progress, newer=self.newer)

    def release(self) -> None:
        """Let others open it."""
        if self._held is None:
            disk.remove_folder(self.place.folder)
        else:
            self._held.release()

    def back_up(self) -> None:
        """Keep a backup of it as it is; raises WorldError or UnopenableMapError if that cannot be done."""
        with of_our_own(self.place):
            back_up(self.path, self.place.document, self.key)

    def back_up_before_change(self, *, unsaved: bool) -> None:
        """Keep a backup of the working copy before its schema changes, if it holds more than the document.

        Raises:
            WorldError or UnopenableMapError: if that cannot be done.
        """
        if self.read_only:
            return
        if not unsaved:
            self.back_up()
            return
        with of_our_own(self.place):
            copy_whole(self.place, self.key, self.path)
            back_up(self.path, self.place.scratch, self.key)
            self.place.clear(self.place.scratch)

    def keep_none_of_before(self) -> None:
        """Make no backup of what it was when the map was opened."""
        self._backed_up = True

    def rewrite_backups(self, change: Change, progress: Progress = no_progress) -> tuple[Path, ...]:
        """Change what every backup holds, and return what may still hold it: those that could not be changed.

        What was put aside is among them: damaged documents, and edits that no document carries. No backup is
        made any more of what the map was when it was opened.
        """
        self.keep_none_of_before()
        return (*rewrite_all(self.path, self.key, change, progress), *put_aside(self.place))

    def in_plain(self) -> tuple[Path, ...]:
        """Return what is kept beside an encrypted document from before it was, which anybody can read."""
        if self.key is None:
            return ()
        kept = (*(one.file for one in backups_of(self.path)), *put_aside(self.place))
        files = {one: one / self.place.working.name if one.is_dir() else one for one in kept}
        return tuple(one for one, file in files.items() if file.is_file() and salt_of(file) is None)

    def editions(self, on: date) -> tuple[Snapshot, Snapshot]:
        """Return the map that the working copy began from, and the one that it holds now.

        Raises:
            UnopenableMapError: if it cannot be read with the map's key, or is damaged.
        """
        return editions(self.place, self.key, self.path, on)

    def joined(self, revision: int) -> None:
        """Know that the edition just read is joined with ours, of which it carries this revision."""
        with self._at_it, of_our_own(self.place):
            self._note = begin_from_theirs(self.place, revision)
            self.changed_elsewhere = False

    def mend_beginning(self) -> None:
        """Have it saved again, where its salt is not the one that belongs to the key that opened it."""
        if self._note is not None:
            known = self._note.known
            self._note = write_note(self.place, Edition(known.digest, known.revision - 1))
        self.said = self.said or f"The first bytes of {self.path.name} were damaged, and are being mended."

    def replace_damaged(self) -> None:
        """Keep the damaged document among the backups, and know it as one that is to be written over."""
        with self._at_it, of_our_own(self.place):
            keep_damaged(self.place.document)
            digest = disk.digest_of(self.place.document) or ""
            self._note = write_note(self.place, Edition(digest, self.revision))
            self.changed_elsewhere = False


def only_read(path: Path) -> UserError:
    """Return what to say of a change to a map that is only looked at."""
    return UserError(f"{path.name} is open for reading only. Nothing was changed.")


@contextmanager
def of_our_own(place: Place) -> Iterator[None]:
    """Say what to do where one of the program's own files cannot be written."""
    try:
        yield
    except OSError as error:
        raise unwritable(place.folder, error) from error
