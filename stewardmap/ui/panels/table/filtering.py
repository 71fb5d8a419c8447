"""What is typed into a table's filter: words anywhere in a row, or in one column."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from stewardmap.model.saved_list import wanted_by
from stewardmap.ui.fold import fold
from stewardmap.ui.panels.table.column import Column


class Wanted(NamedTuple):
    """A folded word, and the column it is to stand in, or None for any."""

    word: str
    column: int | None


def read_filter(text: str, columns: Sequence[Column]) -> tuple[list[Wanted], list[str]]:
    """Return what is wanted of a row, and the columns that were named and are not there.

    A column is known by its heading or the start of it, without spaces: `planned:2027`, `"held by":ann`.
    """
    headings = [fold(one.title).replace(" ", "") for one in columns]
    wanted, unknown = [], []
    for said, typed in wanted_by(text):
        word = fold(typed)
        if not word:
            continue
        at = _place(fold(said).replace(" ", ""), headings) if said else None
        if said and at is None:
            unknown.append(said)
        wanted.append(Wanted(word, at))
    return wanted, unknown


def _place(said: str, headings: Sequence[str]) -> int | None:
    """Return the column with this heading, or the first that begins so."""
    if said in headings:
        return headings.index(said)
    return next((at for at, heading in enumerate(headings) if heading.startswith(said)), None)


def fits(wanted: Sequence[Wanted], sought: Callable[[int], str], shown: Sequence[int]) -> bool:
    """Whether a row has every word; `sought` returns the folded text of a column."""
    return all(
        one.word in sought(one.column)
        if one.column is not None
        else any(one.word in sought(at) for at in shown)
        for one in wanted
    )
