"""An open map: the working copy of one document, edited here and published there."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from stewardmap.errors import (
    StewardMapError,
    UserError,
    WorldError,
    WrongPassphraseError,
)
from stewardmap.paths import unwritable
from stewardmap.progress import Progress, no_progress
from stewardmap.store import steps
from stewardmap.store.connection import Execute, connect, transaction
from stewardmap.store.document import disk
from stewardmap.store.document.checked import APPLICATION_ID, connect_checked, damaged, one, said_plainly
from stewardmap.store.document.held import hold
from stewardmap.store.document.known import told_apart
from stewardmap.store.document.opening import REVISION, open_document, open_to_read
from stewardmap.store.document.place import Place, place_of
from stewardmap.store.document.salt import salt_at
from stewardmap.store.document.shared import Shared, of_our_own, only_read
from stewardmap.store.header import look, missing
from stewardmap.store.keys import Key, derive, new_salt
from stewardmap.store.migrations import NEWEST, migrate

if TYPE_CHECKING:
    from sqlalchemy import Engine
    from sqlalchemy.orm import Session

T = TypeVar("T")


class MapFile:
    """An open map: sessions on its working copy, publishing, and its locks until it is closed."""

    def __init__(self, document: Shared, connection: Any) -> None:
        self.path = document.path
        self.document = document
        self._connection = connection
        self._made: Engine | None = None
        self._editing = False
        self.is_suspended = False

    @classmethod
    def create(cls, path: Path, passphrase: str | None) -> "MapFile":
        """Make a new map, encrypted if there is a passphrase; its document comes with the first publishing.

        Raises:
            WorldError: if something is there already, or it cannot be made.
        """
        _refuse_to_replace(path)
        key = None if passphrase is None else derive(passphrase, new_salt())
        held = hold(path)
        place = place_of(path)
        try:
            _refuse_to_replace(path)  # another program may have made it before the lock was ours
            made = cls(Shared(path, place, key, held, None), _empty(place, key, path))
        except BaseException:
            held.release()
            raise
        try:
            with made.plain() as execute:
                execute(f"PRAGMA application_id = {APPLICATION_ID}")
                migrate(execute, 0, NEWEST)
        except BaseException:
            made.discard()
            raise
        return made

    @classmethod
    def open(cls, path: Path, key: Key | None) -> "MapFile":
        """Open a map with its key, or a plain one without.

        Raises:
            UnopenableMapError: if it is missing, no map, in use, newer than this program, or damaged.
            WrongPassphraseError: if the key is not the map's.
        """
        salt = salt_at(path)
        if salt is not None and key is None:
            raise WrongPassphraseError(f"{path} is encrypted: its passphrase is needed.")
        held = hold(path)
        try:
            with told_apart(path, key):
                opened = _opened(lambda: open_document(path, key if salt else None), path)
            document = Shared(path, place_of(path), key if salt else None, held, opened.note)
            document.said, document.changed_elsewhere = opened.said, opened.changed_elsewhere
            if key is not None and salt not in (None, key.salt):
                document.mend_beginning()
            made = cls(document, opened.connection)
        except BaseException:
            held.release()
            raise
        made._bring_up_to_date()
        return made

    @classmethod
    def open_to_read(cls, path: Path, key: Key | None) -> "MapFile":
        """Open a copy of a map to be looked at, which may be of a later version; raises as `open`."""
        look(path)
        with told_apart(path, key):
            opened, place = _opened(lambda: open_to_read(path, key), path)
        made = cls(Shared(path, place, key, None, opened.note), opened.connection)
        made.document.newer = one(opened.connection.execute, "PRAGMA user_version") > NEWEST
        made._bring_up_to_date()
        return made

    @property
    def encrypted(self) -> bool:
        """Whether there is a key to the file."""
        return self.document.key is not None or self.is_suspended

    @contextmanager
    def plain(self) -> Iterator[Execute]:
        """One transaction in plain SQL, for what is read: it needs no SQLAlchemy; as `session` otherwise."""
        self._make_sure_not_locked()
        with said_plainly(self.path), transaction(self._connection) as execute:
            yield execute

    @contextmanager
    def recording(self) -> Iterator[Execute]:
        """One transaction in plain SQL, for what is put down without SQLAlchemy; as `session` otherwise."""
        self._begin_to_edit()
        with self.plain() as execute:
            yield execute

    @contextmanager
    def session(self) -> "Iterator[Session]":
        """One transaction: saved at the end, or nothing of it if anything raised.

        Raises:
            WorldError: if the disk is full or the file cannot be written.
        """
        from sqlalchemy.orm import Session

        from stewardmap.store.engine import bare

        self._make_sure_not_locked()
        with said_plainly(self.path), bare(), Session(self._engine()) as session, session.begin():
            yield session

    def compact(self) -> None:
        """Write working copy and document anew without what was removed: nothing of it is left in either.

        Raises:
            WorldError: if the disk is full or the file cannot be written.
        """
        with said_plainly(self.path):
            self._connection.execute("VACUUM")
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        self.document.keep_none_of_before()
        self.document.publish()

    def _make_sure_not_locked(self) -> None:
        if self.is_suspended:
            raise UserError(f"{self.path.name} is locked. Nothing was changed. Unlock it, then try again.")

    def _engine(self) -> "Engine":
        """Return the engine, which the first session makes, and with it the triggers that keep steps."""
        if self._made is None:
            from stewardmap.store import journal
            from stewardmap.store.engine import engine_over

            self._begin_to_edit()
            made = engine_over(self._connection)
            with made.begin() as connection:
                journal.install(connection)
            self._made = made
        return self._made

    def _begin_to_edit(self) -> None:
        """Keep the document as it was, for merging, and mark that there may be more than it has."""
        if self._editing:
            return
        if self.document.read_only:
            raise only_read(self.path)
        self.document.keep_base()
        with of_our_own(self.document.place):
            disk.mark(self.document.place.edited)
        self._connection.execute("PRAGMA journal_mode = WAL").fetchall()
        self._editing = True

    def change_key(self, key: Key | None) -> None:
        """Publish what was not yet, and keep the map under another key from now on; undo steps are kept.

        Raises:
            WorldError or UnopenableMapError: if it cannot be written; then the key is the old one.
        """
        if self._is_ahead():
            self.document.publish()
        self._disconnect()
        try:
            self.document.change_key(key)
        except BaseException:
            self._resume_or_lock()  # what failed first is what there is to say
            raise
        self.resume(self.document.key)

    def _resume_or_lock(self) -> None:
        """Go on with the key that the document has; where the disk does not let it, stay locked."""
        try:
            self.resume(self.document.key)
        except StewardMapError:
            self.document.drop_key()
            self.is_suspended = True

    def suspend(self) -> None:
        """Let go of the key and of all that was read with it; the locks are kept, and nobody else gets in."""
        self.document.drop_key()
        self._disconnect()
        self.is_suspended = True

    def resume(self, key: Key | None) -> None:
        """Go on after `suspend`; raises WrongPassphraseError, changing nothing, if the key is another."""
        working, newer = self.document.place.working, self.document.newer
        self._connection = connect_checked(working, key, self.path, to_read=newer)
        self._made, self._editing, self.is_suspended = None, False, False
        self.document.take_key(key)

    def close(self, progress: Progress = no_progress) -> None:
        """Publish what was not yet, and let go of the file and of the locks; undo steps are kept.

        Raises:
            WorldError or UnopenableMapError: if it cannot be published; it is kept for the next opening.
        """
        try:
            if not self.is_suspended and self._is_ahead():
                self.document.publish(progress)
        finally:
            self.let_go()

    def let_go(self) -> None:
        """Let go of the file and of the locks; what was not published is kept."""
        settled = False
        with suppress(StewardMapError):
            settled = not self.is_suspended and self._editing and not self._is_ahead()
        try:
            self._disconnect()
            if settled:
                disk.remove(self.document.place.edited)
        finally:
            self.document.release()

    def discard(self) -> None:
        """Let go of a file that is only just being made, and leave nothing of it."""
        self._disconnect()
        if self.document.is_there:
            disk.remove(self.document.place.document)
        disk.remove_folder(self.document.place.folder)
        self.document.release()

    def abandon(self) -> None:
        """Let go, and leave of what was edited nothing but what the document carries."""
        self._disconnect()
        disk.remove_folder(self.document.place.folder)
        self.document.release()

    def _is_ahead(self) -> bool:
        with said_plainly(self.path):
            return int(one(self._connection.execute, REVISION)) > self.document.revision

    def _bring_up_to_date(self) -> None:
        """Run the scripts that a map of an earlier version lacks, on the working copy.

        What was done under another schema can no longer be undone: its rows may have other columns.
        """
        try:
            with self.plain() as execute:
                version = one(execute, "PRAGMA user_version")
                if version < NEWEST:
                    self.document.back_up_before_change(unsaved=self._is_ahead())
                    migrate(execute, version, NEWEST)
                    steps.empty(execute)
                    if execute("PRAGMA foreign_key_check").fetchone() is not None:
                        raise damaged(self.path)
        except BaseException:
            self.let_go()
            raise

    def _disconnect(self) -> None:
        if self._made is not None:
            self._made.dispose()
        self._connection.close()


def _refuse_to_replace(path: Path) -> None:
    if path.exists():
        raise WorldError(f"{path} is there already. Choose another name, or open it.")
    if not path.parent.is_dir():
        raise WorldError(f"There is no folder {path.parent}. Make it first, or choose another.")


def _empty(place: Place, key: Key | None, path: Path) -> Any:
    """Return a connection to an empty working copy; edits that no document carries are set aside."""
    try:
        if place.may_be_ahead:
            disk.set_aside(place.folder)
        disk.remove_folder(place.folder)
        place.folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unwritable(place.folder, error) from error
    with said_plainly(path):
        return connect(place.working, key, must_exist=False)


def _opened(opening: Callable[[], T], path: Path) -> T:
    try:
        return opening()
    except FileNotFoundError as error:
        raise missing(path) from error
    except OSError as error:
        raise disk.cannot_read(path, error) from error
