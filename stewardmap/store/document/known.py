"""Telling a damaged document from a wrong key, which the cipher cannot, by what else is kept of it here."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from stewardmap.errors import DamagedError, EarlierPassphraseError, StewardMapError, WrongPassphraseError
from stewardmap.store.keys import Key, salt_of


@contextmanager
def told_apart(path: Path, key: Key | None) -> Iterator[None]:
    """Say of a document that refuses a key which opens its backup or working copy that it is damaged."""
    try:
        yield
    except WrongPassphraseError as wrong:
        if key is None or not opens_what_is_known(path, key):
            raise
        raise _told(path, key) from wrong


def opens_what_is_known(path: Path, key: Key) -> bool:
    """Whether a key opens what was kept of a document when it was whole."""
    return any(_opens(copy, key) for copy in _copies(path) if _salt(copy) == key.salt)


def known_salts(path: Path) -> tuple[bytes, ...]:
    """Return the salts of what was kept of a document, the newest first: what its own was, or still is."""
    found = [_salt(copy) for copy in _copies(path)]
    return tuple(dict.fromkeys(one for one in found if one is not None))


def _copies(path: Path) -> Iterator[Path]:
    """Yield the newest backup, what edits began from, and the working copy, as far as they are there."""
    from stewardmap.store.document.backups import backups_of
    from stewardmap.store.document.place import place_of

    place = place_of(path)
    for backup in backups_of(path)[:1]:
        yield backup.file
    yield from (file for file in (place.base, place.working) if file.is_file())


def _opens(copy: Path, key: Key) -> bool:
    from stewardmap.store.connection import Error, connect

    try:
        with closing(connect(copy, key, must_exist=True)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except Error:
        return False
    return True


def _salt(file: Path) -> bytes | None:
    try:
        return salt_of(file)
    except OSError:
        return None


def _told(path: Path, key: Key) -> StewardMapError:
    """Return what is wrong: surely damage where the salt is still the key's, or is nothing but zeros."""
    salt = _salt(path)
    if salt == key.salt or not any(salt or b""):
        return DamagedError(f"{path} is damaged. Open a backup of it instead.")
    return EarlierPassphraseError(
        f"That passphrase opens the backups of {path}, but not {path.name} itself. Its passphrase was changed"
        " on another computer, or it is damaged: type the new one."
    )
