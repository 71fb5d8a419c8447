"""Which steps are turned until so many stand, and how many rows that puts back."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from stewardmap.store.steps import Step, count_rows, every_step

if TYPE_CHECKING:
    from stewardmap.operations.workspace import Workspace


def turned_until(every: tuple[Sequence[Step], Sequence[Step]], standing: int) -> tuple[Sequence[Step], bool]:
    """Return the steps to turn until so many stand, in their order, and whether they are to be undone."""
    done, undone = every
    back = tuple(reversed(done[standing:]))
    return back or undone[: max(standing - len(done), 0)], bool(back)


def rows_until(workspace: "Workspace", standing: int) -> int:
    """Return how many rows a map would put back to go to where this many steps stand."""
    return workspace.read(
        lambda execute, _now: count_rows(execute, turned_until(every_step(execute), standing)[0])
    )
