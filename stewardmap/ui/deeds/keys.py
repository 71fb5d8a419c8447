"""The passphrase of the open map: another, the sheet that does without, and what this computer remembers."""

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QWidget

from stewardmap.progress import Progress
from stewardmap.ui.deeds.asking import ask_save
from stewardmap.ui.deeds.files import passphrase_problem
from stewardmap.ui.deeds.turning import turn_in_worker
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.entry import Answer, EntryDialog
from stewardmap.ui.locking.locking import Locking
from stewardmap.ui.parts.entries import PassphraseEntry
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.passphrases import left_in_plain


def is_encrypted(desk: Desk) -> bool:
    """Whether the open map is behind a passphrase."""
    workspace = desk.session.workspace
    return workspace is not None and workspace.encrypted


def lock(desk: Desk) -> None:
    """Lock the map until its passphrase is given."""
    _locking(desk).lock()


def _locking(desk: Desk) -> Locking:
    found = desk.window.findChild(Locking)
    if found is None:
        raise LookupError("this window has nothing that locks")
    return found


def change(desk: Desk) -> None:
    """Ask for another passphrase, or for a first one."""
    if desk.session.workspace is None or desk.session.is_held:
        return
    fields: list[tuple[str, str, QWidget]] = [
        ("passphrase", _("New passphrase"), PassphraseEntry()),
        ("again", _("Again"), PassphraseEntry()),
    ]

    def take(answer: Answer) -> str:
        wrong = passphrase_problem(answer)
        if not wrong:
            _change(desk, answer["passphrase"])
        return wrong

    hint = _("The map and its backups are put behind it. Copies that were sent out keep the one they have.")
    desk.ask(EntryDialog(_("Change the passphrase"), fields, take, do=_("Change"), hint=hint))


def _change(desk: Desk, passphrase: str) -> None:
    workspace = desk.session.workspace
    if workspace is None:
        return
    left: list[object] = []

    def work(progress: Progress) -> None:
        from stewardmap.operations.keeping_keys import change_passphrase

        left.extend(change_passphrase(workspace, passphrase, progress))

    def done() -> None:
        said = _("The passphrase is changed. A recovery sheet of the old one opens the map no more.")
        if left:
            earlier = ngettext(
                "{n} backup is behind an earlier passphrase.",
                "{n} backups are behind an earlier passphrase.",
                len(left),
            )
            said = f"{said} {earlier.format(n=len(left))}"
        plain = left_in_plain(workspace.document.in_plain())
        said = f"{said} {plain}" if plain else said
        desk.session.announce(said, _("Recovery sheet…"), lambda: sheet(desk))
        desk.session.selection_changed.emit()
        _locking(desk).watch()

    title, doing = _("Change the passphrase"), _("Writing the map and its backups anew")
    turn_in_worker(desk, work, done, title=title, doing=doing, stops=False)


def sheet(desk: Desk) -> None:
    """Ask where to write the sheet that opens the map without its passphrase."""
    workspace = desk.session.workspace
    if workspace is None:
        return

    def write(out: Path) -> None:
        def work(_progress: Progress) -> None:
            from stewardmap.operations.keeping_keys import print_recovery_sheet

            print_recovery_sheet(workspace, out, date.today())  # noqa: DTZ011 - the day on the wall

        said = _("{name} is written. Print it, lock it away, and delete the file.").format(name=out.name)
        doing = _("Writing the recovery sheet")
        desk.jobs.run(work, lambda _none: desk.session.announce(said), long=True, doing=doing)

    named = _("Recovery sheet of {map}.pdf").format(map=workspace.path.stem)
    ask_save(desk, _("Recovery sheet"), "PDF (*.pdf)", "pdf", named, write)


def remember(desk: Desk) -> None:
    """Have this computer's keyring open the map, which is said; or that it does not keep anything."""
    workspace = desk.session.workspace
    if workspace is None:
        return

    def work(_progress: Progress) -> bool:
        from stewardmap.operations.keeping_keys import remember_here

        return remember_here(workspace)

    def done(kept: bool) -> None:  # noqa: FBT001 - what came of it, not a mode
        if kept:
            said = _("This computer opens the map from now on. The passphrase is still needed elsewhere.")
            desk.session.announce(said, _("Undo"), lambda: forget(desk))
        else:
            said = _("This computer's keyring keeps nothing: the passphrase is asked for as before.")
            desk.session.announce(said, problem=True)

    desk.jobs.run(work, done, long=True, doing=_("Asking the keyring"))


def forget(desk: Desk) -> None:
    """Have this computer ask for the passphrase again."""
    workspace = desk.session.workspace
    if workspace is None:
        return

    def work(_progress: Progress) -> None:
        from stewardmap.operations.keeping_keys import forget_here

        forget_here(workspace)

    said = _("This computer asks for the passphrase from now on.")
    desk.jobs.run(work, lambda _none: desk.session.announce(said), long=True, doing=_("Asking the keyring"))
