"""Make, open and close maps."""

from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from stewardmap.errors import StewardMapError, WrongPassphraseError
from stewardmap.paths import data_folder
from stewardmap.progress import Progress
from stewardmap.ui.deeds.asking import ask_open, ask_save
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.entry import Answer, EntryDialog
from stewardmap.ui.parts.editors import ChoiceEditor
from stewardmap.ui.parts.entries import PassphraseEntry, TextEntry
from stewardmap.ui.waiting import waiting
from stewardmap.wording.language import _

MAPS = "Steward Map (*.smap)"
LEAST_PASSPHRASE = 8


def new(desk: Desk) -> None:
    """Ask what a new map is called and how it is kept, then where."""
    fields: list[tuple[str, str, QWidget]] = [
        ("title", _("Title"), TextEntry()),
        ("purpose", _("What it is for"), TextEntry()),
        *passphrase_fields(),
    ]

    def take(answer: Answer) -> str | None:
        wrong = "" if answer["title"] else _("A map needs a title.")
        wrong = wrong or passphrase_problem(answer)
        if not wrong:
            named = f"{answer['title']}.smap"
            title = _("Where to keep the map")
            ask_save(desk, title, MAPS, "smap", named, lambda path: keep(path, answer), over=dialog)
        return wrong or None

    def keep(path: Path, answer: Answer) -> None:
        wrong = make(desk, path, answer["title"], answer["purpose"], chosen_passphrase(answer))
        dialog.say(wrong)
        if not wrong:
            dialog.accept()

    dialog = EntryDialog(_("New map"), fields, take, do=_("Next…"))
    desk.ask(dialog)


def passphrase_fields() -> list[tuple[str, str, QWidget]]:
    """Return the fields that say how a new map is kept."""
    kept = ChoiceEditor(
        "locked", [("locked", _("Behind a passphrase")), ("", _("Without one: anyone can open it"))]
    )
    return [
        ("locked", _("Kept"), kept),
        ("passphrase", _("Passphrase"), PassphraseEntry()),
        ("again", _("Again"), PassphraseEntry()),
    ]


def passphrase_problem(answer: Answer) -> str:
    """Return what is wrong with a new passphrase, or nothing."""
    if not answer["locked"]:
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
    return ""


def open_map(desk: Desk) -> None:
    """Ask which map to open."""
    ask_open(desk, _("Open a map"), MAPS, lambda paths: open_path(desk, paths[0]))


def open_path(desk: Desk, path: Path, passphrase: str | None = None) -> None:
    """Open a map, asking for its passphrase where it needs one."""
    wrong = _try(desk, path, passphrase)
    if wrong is None:
        return
    if not isinstance(wrong, WrongPassphraseError):
        desk.session.announce(str(wrong), problem=True)
        return
    entry = PassphraseEntry()
    fields: list[tuple[str, str, QWidget]] = [("passphrase", _("Passphrase"), entry)]

    def take(answer: Answer) -> str:
        entry.selectAll()
        again = _try(desk, path, answer["passphrase"])
        if again is None:
            return ""
        if isinstance(again, WrongPassphraseError):
            return _("That is not the passphrase of this map.")
        return str(again)

    title = _("Open {name}").format(name=path.stem)
    hint = _("This map is encrypted.")
    desk.ask(EntryDialog(title, fields, take, do=_("Open"), hint=hint))


def _try(desk: Desk, path: Path, passphrase: str | None) -> StewardMapError | None:
    from stewardmap.operations.workspace import Workspace

    settle(desk)
    workspace = desk.session.workspace
    if workspace is not None and workspace.path.resolve() == path.resolve():
        return None
    try:
        with waiting():
            opened = Workspace.open(path, passphrase)
    except StewardMapError as error:
        return error
    desk.session.open(opened)
    desk.preferences.opened(path)
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
