"""Get the key of a map that is to be opened: from the keyring, or by asking for its passphrase."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from stewardmap.errors import MistypedKeyError, StewardMapError, WrongPassphraseError
from stewardmap.progress import Progress
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.entry import Answer, EntryDialog
from stewardmap.ui.parts.editors import ChoiceEditor
from stewardmap.ui.parts.entries import PassphraseEntry
from stewardmap.wording.language import _

if TYPE_CHECKING:
    from stewardmap.operations.opening import Key
    from stewardmap.ui.jobs import Job

Attempt = Callable[["Key | None"], StewardMapError | None]
"""Opens the map with a key, and returns what kept it from being opened."""
Tell = Callable[[StewardMapError | None], None]


def needs_key(path: Path) -> bool:
    """Whether a map is behind a passphrase; of what is none it is said when it is opened."""
    from stewardmap.operations.opening import is_encrypted

    try:
        return is_encrypted(path)
    except StewardMapError:
        return False


def said_of_key(wrong: StewardMapError) -> str:
    """Return what to say of a passphrase that was typed, in a window that shows which map it is for."""
    if isinstance(wrong, WrongPassphraseError) and not isinstance(wrong, MistypedKeyError):
        return _("That is not the passphrase of this map.")
    return str(wrong)


def ask_passphrase(desk: Desk, path: Path, attempt: Attempt) -> None:
    """Ask for the passphrase until the map opens, or nobody wants it any more."""
    entry = PassphraseEntry()

    def take(answer: Answer) -> None:
        entry.selectAll()
        dialog.ok.setEnabled(False)
        job = unlock(desk, path, answer["passphrase"], attempt, tell)
        dialog.rejected.connect(lambda: job.cancel())  # noqa: PLW0108 - a job itself cannot be connected

    def tell(wrong: StewardMapError | None) -> None:
        dialog.ok.setEnabled(True)
        if wrong is not None:
            dialog.say(said_of_key(wrong))
            return
        dialog.accept()
        opened = desk.session.workspace
        if here.value and opened is not None and opened.path.resolve() == path.resolve():
            desk.act("remember_passphrase")

    asked = [("", _("Ask again each time")), ("here", _("Do not ask again on this computer"))]
    here = ChoiceEditor("", asked)
    fields: list[tuple[str, str, QWidget]] = [
        ("passphrase", _("Passphrase"), entry),
        ("here", _("Next time"), here),
    ]
    title = _("Open {name}").format(name=path.stem)
    dialog = EntryDialog(title, fields, take, do=_("Open"), hint=_("This map is encrypted."))
    desk.ask(dialog)


def unlock(desk: Desk, path: Path, passphrase: str, attempt: Attempt, tell: Tell) -> "Job":
    """Work out the key in a worker, for it takes long on purpose; then open the map with it."""

    def work(_progress: Progress) -> "Key | None":
        from stewardmap.operations.opening import key_of

        return key_of(path, passphrase)

    return _open_with(desk, work, attempt, tell)


def recall(desk: Desk, path: Path, attempt: Attempt, tell: Tell) -> "Job":
    """Ask the keyring in a worker, for some of them take seconds to say nothing."""

    def work(_progress: Progress) -> "Key | None":
        from stewardmap.operations.opening import remembered_key

        return remembered_key(path)

    return _open_with(desk, work, attempt, tell)


def _open_with(desk: Desk, work: Callable[[Progress], "Key | None"], attempt: Attempt, tell: Tell) -> "Job":
    def failed(error: Exception) -> None:
        if isinstance(error, StewardMapError):
            tell(error)
        else:
            desk.jobs.failed.emit(error)

    return desk.jobs.run(
        work,
        lambda key: tell(attempt(key)),
        lane="open",
        doing=_("Opening the map"),
        failed=failed,
    )
