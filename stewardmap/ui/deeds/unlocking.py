"""Ask for the passphrase of a map that is to be opened."""

from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from stewardmap.errors import EarlierPassphraseError, MistypedKeyError, StewardMapError, WrongPassphraseError
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.entry import Answer, EntryDialog
from stewardmap.ui.parts.editors import ChoiceEditor
from stewardmap.ui.parts.entries import PassphraseEntry
from stewardmap.wording.language import _

if TYPE_CHECKING:
    from stewardmap.ui.jobs import Job

Tell = Callable[[StewardMapError | None], None]
Begin = Callable[[str, Tell], "Job"]
"""Begins to open the map by a passphrase; what keeps it from being opened is told later."""


def said_of_key(wrong: StewardMapError) -> str:
    """Return what to say of a passphrase that was typed, in a window that shows which map it is for."""
    if isinstance(wrong, WrongPassphraseError) and not isinstance(
        wrong, MistypedKeyError | EarlierPassphraseError
    ):
        return _("That is not the passphrase of this map.")
    return str(wrong)


def _what_else() -> str:
    """Return what a passphrase that keeps being refused may mean."""
    return _(
        "Nothing is lost. If you are sure of it: it may have been changed on another computer, or the file"
        " may be damaged. Its recovery sheet opens it too, and so does an earlier copy."
    )


def ask_passphrase(desk: Desk, path: Path, begin: Begin) -> None:
    """Ask for the passphrase until the map opens, or nobody wants it any more."""
    entry, refused = PassphraseEntry(), count(1)

    def take(answer: Answer) -> None:
        entry.selectAll()
        dialog.ok.setEnabled(False)
        job = begin(answer["passphrase"], tell)
        dialog.rejected.connect(lambda: job.cancel())  # noqa: PLW0108 - a job itself cannot be connected

    def tell(wrong: StewardMapError | None) -> None:
        dialog.ok.setEnabled(True)
        if wrong is not None:
            again = isinstance(wrong, WrongPassphraseError) and next(refused) > 1
            dialog.say(f"{said_of_key(wrong)} {_what_else()}" if again else said_of_key(wrong))
            return
        dialog.accept()
        opened = desk.session.workspace
        if here.value and opened is not None and opened.path == path:
            desk.act("remember_passphrase")

    asked = [("", _("Ask again each time")), ("here", _("Do not ask again on this computer"))]
    here = ChoiceEditor("", asked)
    fields: list[tuple[str, str, QWidget]] = [
        ("passphrase", _("Passphrase"), entry),
        ("here", _("Next time"), here),
    ]
    title = _("Open {name}").format(name=path.stem)
    hint = _(
        "This map is encrypted, and this computer does not remember its passphrase. Nothing is lost: type"
        " it, or the key on its recovery sheet."
    )
    dialog = EntryDialog(title, fields, take, do=_("Open"), hint=hint)
    desk.ask(dialog)
