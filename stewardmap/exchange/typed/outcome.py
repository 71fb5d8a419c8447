"""What a line would do to a map: what is put on it and what is changed, and what is then selected."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from stewardmap.exchange.typed.known import Known
from stewardmap.exchange.typed.understood import Named
from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records import Collaboration, Organisation, Person, Record

R = TypeVar("R", bound=Record)
_NEW: Mapping[str, Callable[..., Record]] = {
    "person": Person,
    "organisation": Organisation,
    "collaboration": Collaboration,
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """Records to add and to change in one step, what undo calls it, and what is selected afterwards."""

    added: tuple[Record, ...]
    changed: tuple[Record, ...]
    label: str
    said: str
    selected: tuple[tuple[str, Id], ...]


@dataclass(slots=True)
class Making:
    """What is gathered while the fields of a line are carried out, on the day on which it is typed."""

    known: Known
    today: PartialDate
    added: list[Record] = field(default_factory=list)
    _changed: dict[Id, Record] = field(default_factory=dict)
    _new: dict[tuple[str, str], Id] = field(default_factory=dict)

    def add(self, record: R) -> R:
        """Put something on the map."""
        self.added.append(record)
        return record

    def change(self, record: Record) -> None:
        """Put a record in the place of the one with its id, whether that is new itself or not."""
        for at, one in enumerate(self.added):
            if one.id == record.id:
                self.added[at] = record
                return
        if record != self.known.snapshot.of(type(record)).get(record.id):
            self._changed[record.id] = record

    @property
    def changed(self) -> tuple[Record, ...]:
        """What is changed of what was there."""
        return tuple(self._changed.values())

    def now(self, record: R) -> R:
        """Return a record as it is by now."""
        found = self._changed.get(record.id, record)
        return found if isinstance(found, type(record)) else record

    def id_of(self, named: Named) -> Id:
        """Return the id of whom a field names; whoever is new is put on the map once."""
        if named.id is not None:
            return named.id
        key = (named.kind, named.text.casefold())
        if key not in self._new:
            self._new[key] = self.add(_NEW[named.kind](name=named.text)).id
        return self._new[key]

    def fill(self, record: R, **values: object) -> None:
        """Change those fields of a record for which there is something to say."""
        said = {name: value for name, value in values.items() if value is not None and value != ""}
        latest = next((one for one in self.added if one.id == record.id), self.now(record))
        if said:
            self.change(replace(latest, **said))  # type: ignore[arg-type]

    def note(self, kind: type[R], one: Id, words: str) -> None:
        """Put words behind the notes of a record."""
        if words:
            new = (record for record in self.added if record.id == one and isinstance(record, kind))
            record = next(new, None) or self.now(self.known.snapshot.of(kind)[one])
            before = str(getattr(record, "notes", ""))
            self.fill(record, notes="\n".join(filter(None, [before, words])))
