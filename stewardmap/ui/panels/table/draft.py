"""Edits of several cells put together, so that they become one step."""

from typing import TYPE_CHECKING, TypeVar

from stewardmap.model.ids import Id
from stewardmap.model.opinions import settled
from stewardmap.model.records import Record
from stewardmap.model.snapshot import Snapshot
from stewardmap.ui.door import add, change, remove, today, together

if TYPE_CHECKING:
    from stewardmap.operations.commands import Command
    from stewardmap.ui.panels.table.ground import Ground

R = TypeVar("R", bound=Record)


class Draft:
    """Records as they are to be: two cells of one row change the same record."""

    def __init__(self, ground: "Ground") -> None:
        self.ground = ground
        self.changed: dict[Id, Record] = {}
        self.new: list[Record] = []
        self.gone: list[Record] = []

    def latest(self, record: R) -> R:
        """Return a record with what has been edited so far."""
        found = self.changed.get(record.id, record)
        return found if isinstance(found, type(record)) else record

    def put(self, record: Record) -> None:
        """Put a record in the place of the one with its id."""
        if record != self.ground.snapshot.of(type(record)).get(record.id):
            self.changed[record.id] = record
        else:
            self.changed.pop(record.id, None)

    @property
    def is_empty(self) -> bool:
        """Whether nothing would change."""
        return not (self.changed or self.new or self.gone)

    def command(self, label: str) -> "Command":
        """Return all of it as one command."""
        there, done = self.ground.snapshot, remove(*self.gone, label=label)
        if self.changed:
            changed = [settled(_before(there, one), one, there, today()) for one in self.changed.values()]
            done = together(done, change(*changed, label=label))
        return together(done, add(*self.new, label=label)) if self.new else done


def _before(snapshot: Snapshot, record: Record) -> Record | None:
    return snapshot.of(type(record)).get(record.id)
