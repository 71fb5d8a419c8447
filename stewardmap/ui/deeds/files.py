"""Make, open and close maps."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from stewardmap.errors import (
    ChangedElsewhereError,
    DamagedError,
    InUseError,
    StewardMapError,
    WrongPassphraseError,
)
from stewardmap.paths import data_folder
from stewardmap.progress import Progress
from stewardmap.ui.deeds.asking import ask_open, ask_save
from stewardmap.ui.deeds.going_back import offer_backup
from stewardmap.ui.deeds.joining import ask_whose
from stewardmap.ui.deeds.unlocking import ask_passphrase, needs_key, recall, unlock
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.entry import Answer, EntryDialog
from stewardmap.ui.parts.editors import ChoiceEditor
from stewardmap.ui.parts.entries import PassphraseEntry, TextEntry
from stewardmap.ui.waiting import waiting
from stewardmap.wording.language import _

if TYPE_CHECKING:
    from stewardmap.operations.joined import Side
    from stewardmap.operations.opening import Key

MAPS = "Steward Map (*.smap)"
LEAST_PASSPHRASE = 8


def new(desk: Desk) -> None:
    """Ask what a new map is called and how it is kept, then where."""
    ask_new(desk)


def ask_new(
    desk: Desk, title: str = "", made: Callable[[], None] = lambda: None, over: QWidget | None = None
) -> None:
    """Ask for a new map, perhaps over the dialog that needs one; `made` is called once it is open."""
    fields: list[tuple[str, str, QWidget]] = [
        ("title", _("Title"), TextEntry(title)),
        ("purpose", _("What it is for"), TextEntry()),
        *passphrase_fields(),
    ]

    def take(answer: Answer) -> str | None:
        wrong = "" if answer["title"] else _("A map needs a title.")
        wrong = wrong or passphrase_problem(answer)
        if not wrong:
            named = f"{answer['title']}.smap"
            where = _("Where to keep the map")
            ask_save(desk, where, MAPS, "smap", named, lambda path: keep(path, answer), over=dialog)
        return wrong or None

    def keep(path: Path, answer: Answer) -> None:
        wrong = make(desk, path, answer["title"], answer["purpose"], chosen_passphrase(answer))
        dialog.say(wrong)
        if not wrong:
            dialog.accept()
            made()

    dialog = EntryDialog(_("New map"), fields, take, do=_("Next…"))
    desk.ask(dialog, over)


def passphrase_fields() -> list[tuple[str, str, QWidget]]:
    """Return the fields that say how a new map is kept."""
    kept = ChoiceEditor(
        "locked", [("locked", _("Behind a passphrase")), ("", _("Without one: anyone can open it"))]
    )
    first, again = PassphraseEntry(), PassphraseEntry()
    for entry in (first, again):
        kept.currentIndexChanged.connect(lambda _at, one=entry: one.setEnabled(bool(kept.value)))
    return [("locked", _("Kept"), kept), ("passphrase", _("Passphrase"), first), ("again", _("Again"), again)]


def passphrase_problem(answer: Answer) -> str:
    """Return what is wrong with a new passphrase, or nothing; it may be one that a map can do without."""
    if not answer.get("locked", True):
        return ""
    if len(answer["passphrase"]) < LEAST_PASSPHRASE:
        return _("A passphrase has {n} letters or more: four words are good.").format(n=LEAST_PASSPHRASE)
    if answer["passphrase"] != answer["again"]:
        return _("The two passphrases differ.")
    return ""


def chosen_passphrase(answer: Answer) -> str | None:
    """Return the passphrase, or None for a map without one."""
    return answer["passphrase"] if answer["locked"] else None


def make(desk: Desk, path: Path, title: str, purpose: str, passphrase: str | None) -> str:
    """Make a map and open it; returns what went wrong if it could not be made, or nothing."""
    from stewardmap.model.records import Card
    from stewardmap.operations.workspace import Workspace

    settle(desk)
    open_now = desk.session.workspace
    if open_now is not None and open_now.path.resolve() == path.resolve():
        return _("That map is open now: give the new one another name.")
    aside = path.with_name(f"{path.name}.before")  # a map in use elsewhere must not be lost to a new one
    try:
        with waiting():
            if path.exists():
                path.replace(aside)
            workspace = Workspace.create(path, passphrase, Card(title=title, purpose=purpose))
            aside.unlink(missing_ok=True)
    except (StewardMapError, OSError) as error:
        if aside.exists():
            aside.replace(path)
        return str(error)
    desk.session.open(workspace)
    desk.preferences.opened(path)
    asked = _(
        "Who answers for this map by law, and on which basis? It stands on the map's page, and can wait."
    )
    desk.session.announce(asked, _("Say it now"), desk.session.select)
    return ""


def open_map(desk: Desk) -> None:
    """Ask which map to open."""
    ask_open(desk, _("Open a map"), MAPS, lambda paths: open_path(desk, paths[0]))


def open_path(desk: Desk, path: Path, passphrase: str | None = None) -> None:
    """Open a map, asking for its passphrase where it needs one; what is open stays if that fails."""

    def attempt(key: "Key | None") -> StewardMapError | None:
        return _open_or_offer(desk, path, key)

    def tell(wrong: StewardMapError | None) -> None:
        if isinstance(wrong, WrongPassphraseError):
            ask_passphrase(desk, path, attempt)
        elif wrong is not None:
            desk.session.announce(str(wrong), problem=True)

    if passphrase is not None:
        unlock(desk, path, passphrase, attempt, tell)
    elif needs_key(path):
        recall(desk, path, attempt, tell)
    else:
        tell(attempt(None))


def _open_or_offer(
    desk: Desk, path: Path, key: "Key | None", prefer: "Side | None" = None
) -> StewardMapError | None:
    """Open a map; what keeps it from being opened is returned, or said where there is a way on to offer."""

    def again(prefer: "Side | None" = None) -> None:
        wrong = _open_or_offer(desk, path, key, prefer)
        if wrong is not None:
            desk.session.announce(str(wrong), problem=True)

    wrong = _try(desk, path, key, prefer)
    if isinstance(wrong, DamagedError):
        offer_backup(desk, path, key, str(wrong), again)
    elif isinstance(wrong, InUseError):
        desk.session.announce(str(wrong), _("Read only"), lambda: _read_only(desk, path, key), problem=True)
    elif isinstance(wrong, ChangedElsewhereError):
        ask_whose(desk, str(wrong), again)
    else:
        return wrong
    return None


def _read_only(desk: Desk, path: Path, key: "Key | None") -> None:
    """Open a map that somebody else has open, to look at, present and export."""
    from stewardmap.operations.opening import open_to_read

    try:
        with waiting():
            opened = open_to_read(path, key)
    except StewardMapError as error:
        desk.session.announce(str(error), problem=True)
        return
    desk.session.open(opened)
    said = _("{name} is open for reading only: nothing can be changed here while someone else has it open.")
    desk.session.announce(said.format(name=path.name), _("Try again"), lambda: _open_again(desk, path))


def _open_again(desk: Desk, path: Path) -> None:
    desk.session.close()
    open_path(desk, path)


def _try(desk: Desk, path: Path, key: "Key | None", prefer: "Side | None" = None) -> StewardMapError | None:
    from stewardmap.operations.workspace import Workspace

    settle(desk)
    workspace = desk.session.workspace
    if workspace is not None and workspace.path.resolve() == path.resolve():
        return None
    try:
        with waiting():
            opened = Workspace.open(path, key=key, prefer=prefer)
    except StewardMapError as error:
        return error
    desk.session.open(opened)
    desk.preferences.opened(path)
    if opened.document.said:
        desk.session.announce(opened.document.said)
    return None


def sample(desk: Desk) -> None:
    """Make the sample map, where it is not there yet, and open it."""
    path = data_folder() / _("Sample map.smap")

    def work(_progress: Progress) -> None:
        from stewardmap.operations.sample import sample_workspace

        if not path.exists():
            sample_workspace(path).close()

    desk.jobs.run(
        work,
        lambda _nothing: open_path(desk, path),
        lane="sample",
        long=True,
        doing=_("Making the sample map"),
    )


def close(desk: Desk) -> None:
    """Close the map."""
    settle(desk)
    desk.session.close()


def settle(desk: Desk) -> None:
    """Put what is being typed on the map before it is left."""
    focused = QApplication.focusWidget()
    if focused is not None and desk.window.isAncestorOf(focused) and getattr(focused, "unsettled", False):
        focused.clearFocus()


def quit_program(desk: Desk) -> None:
    """Close the window, and with it the program."""
    desk.window.close()
