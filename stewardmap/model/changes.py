"""What one command, or its undoing, did to the map."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from stewardmap.model.ids import Id
from stewardmap.model.records import Record

Rows = Mapping[type[Record], frozenset[Id]]


@dataclass(frozen=True, slots=True)
class Changes:
    """The rows of each kind that came, changed or went, and the revision they led to."""

    revision: int
    label: str
    added: Rows
    changed: Rows
    removed: Rows

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)

    def touches(self, *kinds: type[Record]) -> bool:
        """Whether any row of these kinds came, changed or went."""
        return any(kind in rows for kind in kinds for rows in (self.added, self.changed, self.removed))

    def kinds(self) -> Iterable[type[Record]]:
        """The kinds of which any row came, changed or went."""
        return {*self.added, *self.changed, *self.removed}
