"""What one command, or its undoing, did to the map."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from stewardmap.model.ids import Id
from stewardmap.model.kept import Kept
from stewardmap.model.records import KINDS, Record

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


def followed(first: Changes, then: Changes) -> Changes:
    """Return what two changes did together; what came and went again is not in it."""
    kinds = {*first.kinds(), *then.kinds()}
    came: dict[type[Record], frozenset[Id]] = {}
    other: dict[type[Record], frozenset[Id]] = {}
    went: dict[type[Record], frozenset[Id]] = {}
    for kind in kinds:
        added, gone = _rows(first.added, kind), _rows(first.removed, kind)
        added_then, gone_then = _rows(then.added, kind), _rows(then.removed, kind)
        came[kind] = (added - gone_then) | (added_then - gone)
        went[kind] = (gone - added_then) | (gone_then - added)
        touched = _rows(first.changed, kind) | _rows(then.changed, kind) | (gone & added_then)
        other[kind] = touched - came[kind] - went[kind] - (added & gone_then)
    return Changes(then.revision, then.label, _some(came), _some(other), _some(went))


def differing(before: Kept, after: Kept, label: str) -> Changes:
    """Return what makes one map of another, as the change that comes after the first."""
    came: dict[type[Record], frozenset[Id]] = {}
    other: dict[type[Record], frozenset[Id]] = {}
    went: dict[type[Record], frozenset[Id]] = {}
    for kind in KINDS:
        old, new = before.of(kind), after.of(kind)
        came[kind], went[kind] = frozenset(new.keys() - old.keys()), frozenset(old.keys() - new.keys())
        other[kind] = frozenset(one for one in new.keys() & old.keys() if new[one] != old[one])
    return Changes(before.revision + 1, label, _some(came), _some(other), _some(went))


def _rows(rows: Rows, kind: type[Record]) -> frozenset[Id]:
    return rows.get(kind, frozenset())


def _some(rows: dict[type[Record], frozenset[Id]]) -> Rows:
    return {kind: ids for kind, ids in rows.items() if ids}
