"""The map as it would become: records put in or filled in, then compared with what is there."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import fields
from functools import cache
from typing import TypeVar

from stewardmap.exchange.plan.ledger import Ledger
from stewardmap.exchange.plan.line import Line
from stewardmap.model.ids import Id
from stewardmap.model.records import KIND_NAMED, KINDS, Record
from stewardmap.model.snapshot import Snapshot

R = TypeVar("R", bound=Record)
_NOTHING = (None, "")
SALT_SETTING = "import_salt"
_ASKED_EACH = 2_000


def _go_on() -> None:
    """Work to the end."""


@cache
def _naming_field(kind: str) -> str:
    known = {one.name for one in fields(KIND_NAMED[kind])}
    return next((field for field in ("name", "title", "label", "text") if field in known), "")


class Sketch:
    """A snapshot with the changes that an import would make to it; the snapshot itself never changes."""

    def __init__(self, snapshot: Snapshot, ledger: Ledger, alive: Callable[[], None] = _go_on) -> None:
        self.snapshot = snapshot
        self._alive, self._turns = alive, 0  # asked now and then whether the work is still wanted
        self.ledger = ledger
        self._new: dict[type[Record], dict[Id, dict[str, object]]] = {kind: {} for kind in KINDS}
        self._said: dict[type[Record], dict[Id, dict[str, object]]] = {kind: {} for kind in KINDS}
        self._where: dict[tuple[type[Record], Id, str], tuple[Line, str]] = {}
        self._stands_for: dict[type[Record], dict[str, Id]] = {kind: {} for kind in KINDS}
        self._salt = str(snapshot.setting(SALT_SETTING, ""))

    def has(self, kind: type[Record], record_id: str) -> bool:
        """Whether there is such a record, on the map or new."""
        return record_id in self.snapshot.of(kind) or record_id in self._new[kind]

    def take_for(self, kind: type[Record], by_id: str, record_id: Id) -> None:
        """Remember that an id in these tables means a record that has another id here."""
        self._stands_for[kind][by_id] = record_id

    def stands_for(self, kind: type[Record], by_id: str) -> Id | None:
        """Return the record that an id in these tables means, if there is one."""
        if by_id in self._stands_for[kind]:
            return self._stands_for[kind][by_id]
        return Id(by_id) if self.has(kind, by_id) else None

    def is_new(self, kind: type[Record], record_id: Id) -> bool:
        """Whether this import adds the record."""
        return record_id in self._new[kind]

    def value(self, kind: type[Record], record_id: Id, field: str) -> object:
        """Return a field as it would become; nothing where a new record does not say."""
        said = self._said[kind].get(record_id)
        if said is not None and field in said:
            return said[field]
        new = self._new[kind].get(record_id)
        if new is not None:
            return new.get(field)
        return getattr(self.snapshot.of(kind)[record_id], field)

    def new_id(self, kind: type[Record], *natural: object) -> Id:
        """Return an id made from what the record is, so that rows in any order give the same.

        Another record that came to have this id (it was renamed, say) keeps it, and the next is taken.
        """
        for turn in range(1_000_000):
            words = "\x1f".join((self._salt, kind.kind, str(turn), *map(str, natural)))
            found = Id(hashlib.sha256(words.encode()).hexdigest()[:16])
            if not self.has(kind, found):
                return found
        raise ValueError("no id is left")

    def add(self, kind: type[Record], record_id: Id, **values: object) -> Id:
        """Put in a new record; its fields may be said later."""
        self._new[kind][record_id] = values
        return record_id

    def say(
        self, kind: type[Record], record_id: Id, field: str, value: object, line: Line, column: str = ""
    ) -> None:
        """Fill in a field; an empty value never erases.

        Where two rows of one import differ, what the map says stands if a row says it too, else the row
        that comes first by its content, and a notice tells of the other.
        """
        self._turns += 1
        if self._turns % _ASKED_EACH == 0:
            self._alive()
        if value in _NOTHING:
            return
        said = self._said[kind].setdefault(record_id, {})
        self._where.setdefault((kind, record_id, field), (line, column or field.removesuffix("_id")))
        before = said.get(field)
        if field not in said or before == value:
            said[field] = value
            return
        kept = before
        there = self.snapshot.of(kind).get(record_id)
        if there is not None and getattr(there, field) == value:
            kept = said[field] = value
        other = before if kept == value else value
        self.ledger.notice(
            line, column or field.removesuffix("_id").replace("_", " "),
            f'Rows differ about {self.name(kind, record_id)}: "{kept}" was taken and "{other}" was not.',
            "Change one of the rows, or both here afterwards.",
        )  # fmt: skip

    def where(self, kind: type[Record], record_id: Id, field: str) -> tuple[Line, str] | None:
        """Return the row, and our field in it, that first said this."""
        return self._where.get((kind, record_id, field))

    def touched(self, kind: type[Record]) -> list[Id]:
        """Return the records of which any row says anything."""
        return sorted(self._said[kind])

    def name(self, kind: type[Record], record_id: Id) -> str:
        """Return what a person would call the record, for messages."""
        field = _naming_field(kind.kind)
        return str(self.value(kind, record_id, field)) if field else f"this {kind.kind.replace('_', ' ')}"

    def ids(self, kind: type[Record]) -> Iterator[Id]:
        """Yield the ids of all records of a kind, those of the map first."""
        yield from self.snapshot.of(kind)
        yield from self._new[kind]

    def new_ids(self, kind: type[Record]) -> Iterator[Id]:
        """Yield the ids of the records that this import adds."""
        yield from self._new[kind]

    def result(self) -> tuple[list[Record], list[Record]]:
        """Return the records to add and those to change, in an order that no row order alters."""
        added: list[Record] = []
        changed: list[Record] = []
        for kind in KINDS:
            there = self.snapshot.of(kind)
            for record_id in sorted(self._new[kind]):
                values = self._new[kind][record_id] | self._said[kind].get(record_id, {})
                added.append(kind(id=record_id, **values))
            for record_id in sorted(self._said[kind].keys() - self._new[kind].keys()):
                before = there[record_id]
                values = {one.name: getattr(before, one.name) for one in fields(before)}
                after = kind(**values | self._said[kind][record_id])  # type: ignore[arg-type]
                if after != before:
                    changed.append(after)
        return added, changed
