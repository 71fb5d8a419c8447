"""Open a map in a worker, asking on the way for what only its keeper can say."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from stewardmap.errors import (
    ChangedElsewhereError,
    DamagedError,
    GoneError,
    InUseError,
    StewardMapError,
    WrongPassphraseError,
)
from stewardmap.progress import Progress
from stewardmap.ui.deeds.going_back import offer_backup
from stewardmap.ui.deeds.joining import ask_whose
from stewardmap.ui.deeds.settling import settle
from stewardmap.ui.deeds.unlocking import ask_passphrase
from stewardmap.ui.desk import Desk
from stewardmap.wording.language import _

if TYPE_CHECKING:
    from stewardmap.operations.opening import Attempt, Key, Outcome
    from stewardmap.ui.jobs import Job

Tell = Callable[[StewardMapError | None], None]


def open_path(desk: Desk, path: Path, passphrase: str | None = None, *, key: "Key | None" = None) -> None:
    """Open a map, asking for its passphrase where it needs one; what is open stays if that fails."""
    from stewardmap.operations.opening import Attempt

    def begin(typed: str, tell: Tell) -> "Job":
        return _begin(desk, Attempt(path, typed), tell)

    def tell(wrong: StewardMapError | None) -> None:
        if isinstance(wrong, WrongPassphraseError):
            ask_passphrase(desk, path, begin)
        elif wrong is not None:
            desk.session.announce(str(wrong), problem=True)

    _begin(desk, Attempt(path, passphrase, key), tell)


def _begin(desk: Desk, attempt: "Attempt", tell: Tell, *, offering: bool = True) -> "Job":
    """Open a map in a worker; `tell` gets what keeps it from being opened, where no way on was offered."""
    settle(desk)
    open_now = desk.session.workspace
    looked_at = attempt.to_read or desk.session.read_only
    instead_of = None if open_now is None or looked_at else open_now.path

    def work(_progress: Progress) -> "Outcome":
        from stewardmap.operations.opening import attempted

        return attempted(attempt, instead_of)

    def came(outcome: "Outcome") -> None:
        if outcome.wrong is None:
            _show(desk, outcome)
            tell(None)
        else:
            tell(None if offering and _offered(desk, outcome) else outcome.wrong)

    def failed(error: Exception) -> None:
        tell(None)
        desk.jobs.failed.emit(error)

    return desk.jobs.run(
        work,
        came,
        lane="open",
        doing=_("Opening {name}").format(name=attempt.path.name),
        failed=failed,
        files=True,
        dropped=lambda outcome: outcome.let_go(),
    )


def _show(desk: Desk, outcome: "Outcome") -> None:
    workspace = outcome.workspace
    if workspace is None:
        return
    attempt, selected = outcome.attempt, desk.session.selection
    before = desk.session.workspace
    same = before is not None and bool(desk.session.read_only) and before.path == attempt.path
    desk.session.open(workspace, read_only=attempt.said)
    if same:
        desk.session.select(*(one for one in selected if desk.session.has(one)))
    if attempt.to_read:
        return
    desk.preferences.opened(outcome.attempt.path)
    now = _("{name} can be changed now.").format(name=attempt.path.name) if same else ""
    said = workspace.document.said or now
    if said:
        desk.session.announce(said)


def _offered(desk: Desk, outcome: "Outcome") -> bool:
    """Say what is wrong with a way on, where there is one."""
    wrong, attempt = outcome.wrong, outcome.attempt

    def again(**other: object) -> None:
        _begin(desk, replace(attempt, **other), lambda wrong: _say(desk, wrong))  # type: ignore[arg-type]

    in_use = _in_use(wrong) if isinstance(wrong, InUseError) else ""
    if isinstance(wrong, GoneError):
        desk.preferences.is_gone(attempt.path)
    if isinstance(wrong, DamagedError):
        offer_backup(desk, attempt.path, attempt.key, str(wrong), again)
    elif isinstance(wrong, InUseError):
        desk.session.announce(str(wrong), _("Read only"), lambda: again(to_read=in_use), problem=True)
    elif isinstance(wrong, ChangedElsewhereError):
        ask_whose(desk, wrong, lambda prefer: again(prefer=prefer))
    else:
        return False
    return True


def _in_use(wrong: InUseError) -> str:
    by = wrong.by or _("by someone else")
    return _("is in use {by}. It can be changed here once it is closed there").format(by=by)


def _say(desk: Desk, wrong: StewardMapError | None) -> None:
    if wrong is not None:
        desk.session.announce(str(wrong), problem=True)


def try_again(desk: Desk, *, quietly: bool = False) -> None:
    """Open a map that is only looked at for changing; `quietly` where nobody asked, as from time to time."""
    from stewardmap.operations.opening import Attempt
    from stewardmap.ui.presenting.presentation import Presentation

    workspace = desk.session.workspace
    busy = quietly and (desk.jobs.busy or bool(desk.window.findChildren(Presentation)))
    if busy or workspace is None or not desk.session.read_only or workspace.document.is_locked:
        return

    def still(wrong: StewardMapError | None) -> None:
        if wrong is not None and not quietly:
            desk.session.announce(str(wrong), problem=True)

    attempt = Attempt(workspace.path, key=workspace.document.key, to_change=True)
    _begin(desk, attempt, still, offering=not quietly)


def is_read_only(desk: Desk) -> bool:
    """Whether a map is open that is only looked at."""
    return bool(desk.session.read_only)
