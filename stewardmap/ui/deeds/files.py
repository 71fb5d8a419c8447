"""Make, open and close maps."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from stewardmap.errors import StewardMapError
from stewardmap.model.records import Card
from stewardmap.paths import data_folder
from stewardmap.progress import Progress
from stewardmap.ui.deeds.asking import ask_open, ask_save
from stewardmap.ui.deeds.opening import open_path
from stewardmap.ui.deeds.settling import settle
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.entry import Answer, EntryDialog
from stewardmap.ui.faults import said_of
from stewardmap.ui.parts.editors import ChoiceEditor
from stewardmap.ui.parts.entries import PassphraseEntry, TextEntry
from stewardmap.wording.language import _

if TYPE_CHECKING:
    from stewardmap.operations.workspace import Workspace
    from stewardmap.ui.jobs import Job

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
        def tell(wrong: str) -> None:
            dialog.ok.setEnabled(True)
            dialog.say(wrong)
            if not wrong:
                dialog.accept()
                made()

        dialog.ok.setEnabled(False)
        card = Card(title=answer["title"], purpose=answer["purpose"])
        job = make(desk, path, card, chosen_passphrase(answer), tell)
        dialog.rejected.connect(lambda: job.cancel())  # noqa: PLW0108 - a job itself cannot be connected

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


def make(desk: Desk, path: Path, card: Card, passphrase: str | None, tell: Callable[[str], None]) -> "Job":
    """Make a map in a worker and open it; `tell` gets what went wrong if it could not be made, or nothing."""
    settle(desk)
    open_now = desk.session.workspace
    instead_of = None if open_now is None else open_now.path

    def work(_progress: Progress) -> "Workspace":
        from stewardmap.operations.making import make_in_place

        return make_in_place(path, passphrase, card, instead_of)

    def made(workspace: "Workspace") -> None:
        desk.session.open(workspace)
        desk.preferences.opened(path)
        asked = _(
            "Who answers for this map by law, and on which basis? It stands on the map's page, and can wait."
        )
        desk.session.announce(asked, _("Say it now"), desk.session.select)
        tell("")

    def failed(error: Exception) -> None:
        tell(str(error) if isinstance(error, StewardMapError) else said_of(error))

    return desk.jobs.run(
        work,
        made,
        lane="open",
        doing=_("Making {name}").format(name=path.name),
        failed=failed,
        files=True,
        dropped=lambda workspace: workspace.close(),
    )


def open_map(desk: Desk) -> None:
    """Ask which map to open."""
    ask_open(desk, _("Open a map"), MAPS, lambda paths: open_path(desk, paths[0]))


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


def quit_program(desk: Desk) -> None:
    """Close the window, and with it the program."""
    desk.window.close()
