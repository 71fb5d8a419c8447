"""Which of the dates that are kept with a map hold somebody, and how much about them."""

from collections.abc import Iterator
from typing import NamedTuple

from stewardmap.analysis.dates.dated_copies import kept_dates, snapshot_of
from stewardmap.errors import UserError
from stewardmap.exchange.disclosure.names_in_text import NamesInText
from stewardmap.exchange.one_person.about import about, names_of, texts
from stewardmap.model.ids import Id
from stewardmap.model.records import KINDS
from stewardmap.model.snapshot import Snapshot


class KeptDate(NamedTuple):
    """A date that is kept, its day, and how many of its records are about somebody; None if unreadable."""

    name: str
    on: str
    records: int | None


def kept_in(snapshot: Snapshot, person: Id) -> Iterator[KeptDate]:
    """Yield the kept dates that hold or name somebody, and those that cannot be read; all are unpacked."""
    for copy in kept_dates(snapshot):
        try:
            many: int | None = _about(snapshot_of(copy), snapshot, person)
        except UserError:
            many = None
        if many != 0:
            yield KeptDate(copy.name, str(copy.on), many)


def _about(kept: Snapshot, now: Snapshot, person: Id) -> int:
    if person in kept.people:
        return len(about(kept, person))
    names = NamesInText(names_of(now, person))
    rows = (row for kind in KINDS for row in kept.of(kind).values())
    return sum(any(any(names.found(text)) for _field, text in texts(row)) for row in rows)
