"""What stands in one cell, what is copied from it, and where it stands when its column is sorted."""

from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import NamedTuple

from stewardmap.model.dates import PartialDate
from stewardmap.ui.fold import fold
from stewardmap.ui.parts.dates import shown
from stewardmap.wording.dates import in_words
from stewardmap.wording.labels import label


class Cell(NamedTuple):
    """Words, the number and the folded words it is sorted by, and what a spreadsheet is given."""

    text: str
    number: float = 0.0
    folded: str = ""
    plain: str | None = None

    @property
    def order(self) -> tuple[float, str]:
        """What it is sorted by."""
        return self.number, self.folded

    @property
    def sought(self) -> str:
        """What a filter looks through."""
        return self.folded or fold(self.text)

    @property
    def copied(self) -> str:
        """What goes to the clipboard, and is read back as the same."""
        return self.text if self.plain is None else self.plain


NOTHING = Cell("")


def words(text: str) -> Cell:
    """Return a cell of words, sorted without accents and case."""
    return Cell(text, 0.0, fold(text)) if text else NOTHING


def listed(texts: Iterable[str]) -> Cell:
    """Return a cell of several words, in order, each once."""
    return words("; ".join(sorted({text for text in texts if text}, key=fold)))


def number(value: float | None, said: str = "") -> Cell:
    """Return a cell of a number, or an empty one; `said` stands in it in the place of the number."""
    if value is None:
        return NOTHING
    return Cell(said or f"{value:g}", float(value), "", f"{value:g}")


def when(value: PartialDate | date | None) -> Cell:
    """Return a cell of a date, sorted by its first day."""
    if value is None:
        return NOTHING
    if isinstance(value, PartialDate):
        return Cell(in_words(value), float(value.earliest.toordinal()), "", shown(value))
    return Cell(in_words(value), float(value.toordinal()))


def cell_of(value: object) -> Cell:
    """Return the cell of a value that points to nothing else."""
    if value is None or value == "":
        return NOTHING
    if isinstance(value, PartialDate | date):
        return when(value)
    if isinstance(value, bool | Enum):
        return words(label(value))
    if isinstance(value, int | float):
        return number(value)
    return words(str(value))
