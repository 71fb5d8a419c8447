"""Every record of a map by kind and id, frozen at one revision and looked at on one day."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Self, TypeVar, cast

from stewardmap.model.ids import Id
from stewardmap.model.records import (
    KINDS,
    Card,
    Collaboration,
    Organisation,
    Person,
    Post,
    Record,
    Setting,
    Tie,
)
from stewardmap.model.records.sheet import CARD_ID

R = TypeVar("R", bound=Record)
Tables = Mapping[type[Record], Mapping[Id, Record]]

_EMPTY: Mapping[Id, Record] = MappingProxyType({})


@dataclass(frozen=True)
class Kept:
    """Every record by kind and id, of every time; `on` is the day the map is looked at."""

    tables: Tables
    on: date
    revision: int = 0

    @classmethod
    def of_records(cls, records: Iterable[Record], on: date, revision: int = 0) -> Self:
        """Return a snapshot that holds just these records."""
        tables: dict[type[Record], dict[Id, Record]] = {kind: {} for kind in KINDS}
        for record in records:
            tables[type(record)][record.id] = record
        return cls(tables, on, revision)

    def of(self, kind: type[R]) -> Mapping[Id, R]:
        """Return the records of one kind by id."""
        return cast("Mapping[Id, R]", self.tables.get(kind, _EMPTY))

    def at(self, on: date) -> Self:
        """Return the same map looked at on another day."""
        return self if on == self.on else replace(self, on=on)

    def with_rows(
        self, rows: Iterable[Record], gone: Iterable[tuple[type[Record], Id]], revision: int
    ) -> Self:
        """Return the next snapshot: these rows put in, those taken out, all others shared."""
        tables: dict[type[Record], Mapping[Id, Record]] = dict(self.tables)
        copied: dict[type[Record], dict[Id, Record]] = {}

        def own(kind: type[Record]) -> dict[Id, Record]:
            if kind not in copied:
                copied[kind] = dict(self.tables.get(kind, _EMPTY))
                tables[kind] = copied[kind]
            return copied[kind]

        for kind, gone_id in gone:
            own(kind).pop(gone_id, None)
        for row in rows:
            own(type(row))[row.id] = row
        return type(self)(tables, self.on, revision)

    def same_content(self, other: "Kept") -> bool:
        """Whether both hold equal records, whatever their revision and day."""
        return all(dict(self.of(kind)) == dict(other.of(kind)) for kind in KINDS)

    @property
    def people(self) -> Mapping[Id, Person]:
        """Everyone on the map."""
        return self.of(Person)

    @property
    def organisations(self) -> Mapping[Id, Organisation]:
        """Every organisation on the map."""
        return self.of(Organisation)

    @property
    def posts(self) -> Mapping[Id, Post]:
        """Every post on the map."""
        return self.of(Post)

    @property
    def collaborations(self) -> Mapping[Id, Collaboration]:
        """Every collaboration on the map."""
        return self.of(Collaboration)

    @property
    def ties(self) -> Mapping[Id, Tie]:
        """Every tie ever recorded, of people and of organisations."""
        return self.of(Tie)

    @property
    def card(self) -> Card:
        """The map's own card."""
        return self.of(Card).get(CARD_ID, Card())

    def setting(self, name: str, default: object) -> object:
        """Return a choice kept with the map, or the default."""
        kept = self.of(Setting).get(Id(name))
        return default if kept is None else json.loads(kept.value)
