"""What can be done about a map's file before it is opened."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from stewardmap import secrets
from stewardmap.errors import NewerMapError, StewardMapError, WorldError, WrongPassphraseError
from stewardmap.store.document.disk import is_read_only
from stewardmap.store.document.hindrance import Hindrance
from stewardmap.store.document.known import known_salts, opens_what_is_known
from stewardmap.store.document.salt import salt_at
from stewardmap.store.keys import Key, derive
from stewardmap.store.recovery import key_of_recovery
from stewardmap.wording.language import _

if TYPE_CHECKING:
    from stewardmap.operations.joined import Whose
    from stewardmap.operations.workspace import Workspace

__all__ = [
    "Attempt",
    "Key",
    "Outcome",
    "attempted",
    "is_encrypted",
    "key_of",
    "looked_at",
    "open_to_read",
    "remembered_key",
]


@dataclass(frozen=True, slots=True)
class Attempt:
    """How a map is to be opened: by a passphrase, a key that was found before, or what the keyring has."""

    path: Path
    passphrase: str | None = field(default=None, repr=False)
    key: Key | None = field(default=None, repr=False)
    prefer: "Whose | None" = None
    to_read: str = ""
    """Why it is opened to be looked at only, or nothing."""
    to_change: bool = False
    """Whether it is of no use where it can only be looked at."""

    @property
    def said(self) -> str:
        """The line that says why it is only looked at, and what can be done; nothing where it is not."""
        if not self.to_read:
            return ""
        return _("Read only: {name} {why}.").format(name=self.path.name, why=self.to_read)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an attempt: a workspace, or what is wrong; the attempt with the key, if that was found."""

    attempt: Attempt
    workspace: "Workspace | None" = None
    wrong: StewardMapError | None = None

    def let_go(self) -> None:
        """Close what nobody wants any more; what was recovered is kept for the next opening."""
        if self.workspace is not None:
            self.workspace.document.let_go()


def attempted(attempt: Attempt, instead_of: Path | None = None) -> Outcome:
    """Open a map in whatever thread; neither a workspace nor an error if it is the one that is open.

    All of it waits for files, the keyring or the key: a window has it done in a worker.
    """
    from stewardmap.operations.workspace import Workspace

    path = attempt.path
    try:
        if instead_of is not None and instead_of.resolve() == path.resolve():
            return Outcome(attempt)
        attempt = replace(attempt, key=attempt.key or _key_for(attempt))
        if attempt.to_read:
            return looked_at(attempt)
        if attempt.to_change and is_read_only(path):  # as can be known without opening it
            return _hindered(attempt, Hindrance.MARKED)
        return _open_to_read_where_hindered(
            Outcome(attempt, Workspace.open(path, key=attempt.key, prefer=attempt.prefer))
        )
    except NewerMapError as error:
        may_be_looked_at = error.readable and not attempt.to_change
        return _looked_at_instead(attempt) if may_be_looked_at else Outcome(attempt, wrong=error)
    except StewardMapError as error:
        return Outcome(attempt, wrong=error)


def _open_to_read_where_hindered(outcome: Outcome) -> Outcome:
    """Open a map to be looked at where nothing could be saved to it, and nothing waits for that."""
    attempt, opened = outcome.attempt, outcome.workspace
    if opened is None or not opened.document.is_saved:
        return outcome
    hindrance = opened.document.hindrance
    if hindrance is Hindrance.NONE:
        return outcome
    opened.document.let_go()
    return _hindered(attempt, hindrance)


def _hindered(attempt: Attempt, hindrance: Hindrance) -> Outcome:
    """Open a map to be looked at where it cannot be changed, or say only that where it is of no use then."""
    attempt = replace(attempt, to_read=_why(hindrance))
    if attempt.to_change:
        return Outcome(attempt, wrong=WorldError(attempt.said))
    return looked_at(attempt)


def _why(hindrance: Hindrance) -> str:
    """Return why a map can only be looked at, and what can be done."""
    return {
        Hindrance.NEWER: _("was made by a newer Steward Map; it can be changed with that one"),
        Hindrance.SHUT_FOLDER: _("is in a folder where nothing can be written"),
        Hindrance.MARKED: _("is marked as read-only; it can be changed here once that mark is taken away"),
    }[hindrance]


def _looked_at_instead(attempt: Attempt) -> Outcome:
    """Open a map to be looked at only, as a newer program made it, or began to change it and is not done."""
    opened = looked_at(attempt)
    if opened.workspace is None or opened.workspace.document.hindrance is Hindrance.NEWER:
        return opened
    why = _("was changed with a newer Steward Map; what is not yet saved to it waits for that one")
    return replace(opened, attempt=replace(attempt, to_read=why))


def looked_at(attempt: Attempt) -> Outcome:
    """Open a map to be looked at only; that a newer program made it says more than any other reason."""
    try:
        opened = open_to_read(attempt.path, attempt.key)
    except StewardMapError as error:
        return Outcome(attempt, wrong=error)
    if opened.document.hindrance is Hindrance.NEWER:
        attempt = replace(attempt, to_read=_why(Hindrance.NEWER))
    return Outcome(attempt, opened)


def _key_for(attempt: Attempt) -> Key | None:
    if attempt.passphrase is not None:
        return key_of(attempt.path, attempt.passphrase)
    return remembered_key(attempt.path)


def is_encrypted(path: Path) -> bool:
    """Whether a map needs a passphrase; raises UnopenableMapError if it is certainly no map."""
    return salt_at(path) is not None


def remembered_key(path: Path) -> Key | None:
    """Return the key that the system's keyring remembers for a map, right or wrong, or None for a plain one.

    Raises:
        UnopenableMapError: if it is missing, or certainly no map.
        WrongPassphraseError: if none is remembered.
    """
    salt = salt_at(path)
    if salt is None:
        return None
    known = secrets.recall(salt.hex())
    if known is None:
        raise WrongPassphraseError(f"{path} is encrypted: its passphrase is needed.")
    return Key(known, salt)


def open_to_read(path: Path, key: Key | None) -> "Workspace":
    """Open a map to look at it, whoever has it open and made it: `do` says that nothing can be changed.

    Raises:
        UnopenableMapError: if it is missing, no map, newer than this program, or damaged.
        WrongPassphraseError: if the key is another.
    """
    from stewardmap.operations.workspace import Workspace
    from stewardmap.store.map_file import MapFile

    return Workspace(MapFile.open_to_read(path, key or remembered_key(path)))


def key_of(path: Path, passphrase: str) -> Key | None:
    """Return the key that a passphrase makes for a map, right or wrong, or None for a plain map.

    The four lines of a recovery sheet are a passphrase as well. It takes about a quarter of a
    second, and touches no database unless the file's salt is not that of its backups, by whose salt it
    is then looked for as well: a window has it worked out in a worker.

    Raises:
        UnopenableMapError: if it is missing, or certainly no map.
        MistypedKeyError: if it is a recovery key with a slip in a line, which is said.
    """
    salt = salt_at(path)
    if salt is None:
        return None
    key = _key(passphrase, salt)
    earlier = known_salts(path)
    if not earlier or salt in earlier:
        return key
    was = _key(passphrase, earlier[0])  # where the salt itself is damaged, this alone still opens anything
    return was if opens_what_is_known(path, was) else key


def _key(passphrase: str, salt: bytes) -> Key:
    return key_of_recovery(passphrase, salt) or derive(passphrase, salt)
