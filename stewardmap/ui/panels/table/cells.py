"""What stands in one cell, and where it stands when its column is sorted."""

from datetime import date
from enum import Enum
from typing import NamedTuple

from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records import (
    Collaboration,
    ConnectorRole,
    Membership,
    Organisation,
    Person,
    Place,
    Post,
    Purpose,
    Tie,
)
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.primitives import Subject
from stewardmap.ui.fold import fold
from stewardmap.ui.telling import name_of
from stewardmap.wording.dates import in_words
from stewardmap.wording.labels import label

_POINTED_AT = (Person, Organisation, Post, Collaboration, Purpose, Place, Tie, Membership, ConnectorRole)


class Cell(NamedTuple):
    """Words, and the number and the folded words that it is sorted by."""

    text: str
    number: float = 0.0
    folded: str = ""

    @property
    def order(self) -> tuple[float, str]:
        """What it is sorted by."""
        return self.number, self.folded


def words(text: str) -> Cell:
    """Return a cell of words, sorted without accents and case."""
    return Cell(text, 0.0, fold(text))


def number(value: float | None, said: str = "") -> Cell:
    """Return a cell of a number, or an empty one; `said` stands in it in the place of the number."""
    if value is None:
        return Cell("")
    return Cell(said or f"{value:g}", float(value))


def pointed_at(snapshot: Snapshot, at: Id) -> str:
    """Return what the thing with an id is called."""
    for kind in _POINTED_AT:
        if at in snapshot.of(kind):
            return name_of(snapshot, Subject(kind.kind, at))
    return ""


def cell_of(snapshot: Snapshot, attribute: str, value: object) -> Cell:
    """Return the cell of a field as the record has it."""
    if value is None or value == "":
        return Cell("")
    if isinstance(value, PartialDate):
        return Cell(in_words(value), float(value.earliest.toordinal()))
    if isinstance(value, date):
        return Cell(in_words(value), float(value.toordinal()))
    if isinstance(value, bool | Enum):
        return words(label(value))
    if isinstance(value, int | float):
        return number(value)
    text = str(value)
    return words(pointed_at(snapshot, Id(text)) if attribute.endswith("_id") else text)
