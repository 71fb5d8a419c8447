"""Open a map in a worker, asking on the way for what only its keeper can say."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from stewardmap.errors import (
    ChangedElsewhereError,
    DamagedError,
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
    from stewardmap.operations.opening import Attempt, Outcome
    from stewardmap.ui.jobs import Job

Tell = Callable[[StewardMapError | None], None]


def open_path(desk: Desk, path: Path, passphrase: str | None = None) -> None:
    """Open a map, asking for its passphrase where it needs one; what is open stays if that fails."""
    from stewardmap.operations.opening import Attempt

    def begin(typed: str, tell: Tell) -> "Job":
        return _begin(desk, Attempt(path, typed), tell)

    def tell(wrong: StewardMapError | None) -> None:
        if isinstance(wrong, WrongPassphraseError):
            ask_passphrase(desk, path, begin)
        elif wrong is not None:
            desk.session.announce(str(wrong), problem=True)

    _begin(desk, Attempt(path, passphrase), tell)


def _begin(desk: Desk, attempt: "Attempt", tell: Tell) -> "Job":
    """Open a map in a worker; `tell` gets what keeps it from being opened, where no way on was offered."""
    settle(desk)
    open_now = desk.session.workspace
    instead_of = None if open_now is None or attempt.to_read else open_now.path

    def work(_progress: Progress) -> "Outcome":
        from stewardmap.operations.opening import attempted

        return attempted(attempt, instead_of)

    def came(outcome: "Outcome") -> None:
        if outcome.wrong is None:
            _show(desk, outcome)
            tell(None)
        else:
            tell(None if _offered(desk, outcome) else outcome.wrong)

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
    desk.session.open(workspace)
    if outcome.attempt.to_read:
        _say_read_only(desk, outcome.attempt.path)
        return
    desk.preferences.opened(outcome.attempt.path)
    if workspace.document.said:
        desk.session.announce(workspace.document.said)


def _offered(desk: Desk, outcome: "Outcome") -> bool:
    """Say what is wrong with a way on, where there is one."""
    wrong, attempt = outcome.wrong, outcome.attempt

    def again(**other: object) -> None:
        _begin(desk, replace(attempt, **other), lambda wrong: _say(desk, wrong))  # type: ignore[arg-type]

    if isinstance(wrong, DamagedError):
        offer_backup(desk, attempt.path, attempt.key, str(wrong), again)
    elif isinstance(wrong, InUseError):
        desk.session.announce(str(wrong), _("Read only"), lambda: again(to_read=True), problem=True)
    elif isinstance(wrong, ChangedElsewhereError):
        ask_whose(desk, str(wrong), lambda prefer: again(prefer=prefer))
    else:
        return False
    return True


def _say(desk: Desk, wrong: StewardMapError | None) -> None:
    if wrong is not None:
        desk.session.announce(str(wrong), problem=True)


def _say_read_only(desk: Desk, path: Path) -> None:
    said = _("{name} is open for reading only: nothing can be changed here while someone else has it open.")
    desk.session.announce(said.format(name=path.name), _("Try again"), lambda: _open_again(desk, path))


def _open_again(desk: Desk, path: Path) -> None:
    desk.session.close()
    open_path(desk, path)
