"""What somebody does from opening a map to closing it, and how things stand before that."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass

from stewardmap.operations.workspace import Workspace
from stewardmap.store.document import disk
from tests.faults import killing
from tests.faults.killing import Work
from tests.faults.town import Town, step

Say = Callable[[int], None]


class EnoughError(Exception):
    """Ends a piece of work that would go on for ever, once it has said enough."""


@dataclass(frozen=True, slots=True)
class Job:
    """What is done from a step on until there is enough, and what makes ready and says where that begins."""

    do: Callable[[Town, int, Say], None]
    prepare: Callable[[Town, int], int] = lambda _of, done: done


def at_work(work: Work) -> Callable[[Town, int, Say], None]:
    """Open a map, work on it, and close it."""

    def do(of: Town, done: int, say: Say) -> None:
        with of.open() as workspace, suppress(EnoughError):
            work(workspace, of, done, say)

    return do


def new_home(of: Town, done: int) -> int:
    """Make the map one that was never open on this computer, where nothing of the program is yet."""
    of.open().close()
    disk.remove_folder(of.folder / "home")
    return done


def nothing(of: Town, _done: int) -> int:
    """Leave neither the map nor anything of the program."""
    disk.remove(*of.path.parent.iterdir())
    disk.remove_folder(of.folder / "home")
    of.keys.clear()  # it is made without a passphrase
    return 0


def make(of: Town, _done: int, say: Say) -> None:
    """Make a map, and edit it; the first step is the making."""
    with Workspace.create(of.path, None, None, *step(0).records) as workspace, suppress(EnoughError):
        say(0)
        killing.edit(workspace, of, 1, say)


JOBS: Mapping[str, Job] = {
    **{name: Job(at_work(work)) for name, work in killing.WORKS.items()},
    "first openings": Job(at_work(killing.edit), new_home),
    "new maps": Job(make, nothing),
}
