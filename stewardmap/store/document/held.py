"""What keeps a document ours while it is open: a private lock, and one beside it that others see."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from stewardmap.errors import InUseError
from stewardmap.paths import data_folder, unwritable
from stewardmap.store.document import disk
from stewardmap.store.document.lock import Lock, clear_up, in_use, lock
from stewardmap.store.document.place import name_of


@dataclass(slots=True)
class Held:
    """Both locks; the second is None where nothing can be written beside the document."""

    document: Path
    private: FileLock
    shared: Lock | None
    device: int | None = None

    @property
    def was_taken_away(self) -> bool:
        """Whether what stands at the folder's name is another device: the share is gone, its name is not."""
        return disk.device_of(self.document.parent) != self.device

    def make_sure(self) -> None:
        """Take the lock beside the document if that could not be done before; raises InUseError."""
        if self.shared is None:
            self.shared = lock(self.document, _keeps(self.private))
        elif not self.shared.is_ours:
            self.shared = None
            self.make_sure()

    def make_sure_still(self) -> None:
        """Raise InUseError if somebody took the document over since; what is done at once is safe."""
        if self.shared is not None and not self.shared.is_ours:
            raise in_use(self.document, self.shared.now)

    @property
    def can_be_written_beside(self) -> bool:
        """Whether anything could be written beside the document, as saving to it will have to."""
        return self.shared is not None

    def beat(self) -> None:
        """Show others that the document is still open here."""
        if self.shared is not None:
            self.shared.beat()

    def release(self) -> None:
        """Let go of both."""
        if self.shared is not None:
            self.shared.release()
        self.private.release()


def hold(path: Path) -> Held:
    """Lock a document for this program alone, and clear up what one that died left beside it.

    Raises:
        InUseError: if it is open elsewhere; the line says with whom.
    """
    document = path.resolve()
    private = _private(path, name_of(document))
    try:
        shared = lock(document, _keeps(private))
    except BaseException:
        private.release()
        raise
    if shared is not None:
        clear_up(document, shared)
    return Held(document, private, shared, disk.device_of(document.parent))


def _keeps(private: FileLock) -> str:
    """Return the name of a private lock, another one in each home: only one program at a time has it."""
    return name_of(Path(private.lock_file).resolve())


@contextmanager
def held_for_writing(path: Path) -> Iterator[None]:
    """Hold a document while another is put in its place; raises InUseError if it is open anywhere."""
    held = hold(path)
    try:
        yield
    finally:
        held.release()


def _private(path: Path, name: str) -> FileLock:
    folder = data_folder("locks")
    private = FileLock(folder / f"{name}.lock", thread_local=False)  # another thread may let go of it
    try:
        private.acquire(timeout=0)
    except Timeout as error:
        raise InUseError(
            f"{path} is in use by another window or command. Nothing was changed."
            " Close it there, then try again.",
            "by another window or command",
        ) from error
    except OSError as error:
        raise unwritable(folder, error) from error
    return private
