"""Who and what is on a map, by the names that a line gives."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from stewardmap.exchange.matching import (
    block_of_organisation,
    block_of_person,
    same_organisation,
    same_person,
)
from stewardmap.exchange.search.finder import Finder
from stewardmap.exchange.search.fold import fold
from stewardmap.exchange.search.shelf import Shelf
from stewardmap.model.ids import Id
from stewardmap.model.records import KIND_NAMED
from stewardmap.model.snapshot import Snapshot

_RULES = {
    "person": (block_of_person, same_person),
    "organisation": (block_of_organisation, same_organisation),
}
Blocks = Mapping[str, tuple[tuple[str, Id], ...]]


@dataclass(frozen=True, slots=True)
class LookAlike:
    """Someone or something that is there, which a name may mean, and why."""

    id: Id
    name: str
    why: str


class Known:
    """A map as it is now, asked by names."""

    def __init__(self, snapshot: Snapshot, finder: Finder | None = None) -> None:
        self.snapshot = snapshot
        self._finder = finder or Finder()

    def people_named(self, name: str) -> tuple[Id, ...]:
        """Return everyone of just this name, whatever its case and accents."""
        return self.exactly("person", name)

    def organisations_named(self, name: str) -> tuple[Id, ...]:
        """Return every organisation of just this name."""
        return self.exactly("organisation", name)

    def collaborations_named(self, name: str) -> tuple[Id, ...]:
        """Return every collaboration of just this name."""
        return self.exactly("collaboration", name)

    def exactly(self, kind: str, name: str) -> tuple[Id, ...]:
        """Return the things of a kind of just this name, or with it as another name."""
        shelf = self._finder.shelf(self.snapshot, kind)
        said = fold(name)
        return _ids(shelf, shelf.named.get(said, ()) if said else ())

    def in_words(self, kind: str, name: str) -> tuple[Id, ...]:
        """Return the things of a kind whose name has every word of this one, in any order."""
        shelf = self._finder.shelf(self.snapshot, kind)
        parts = fold(name).split()
        return _ids(shelf, sorted(shelf.with_all(parts))) if parts else ()

    def has(self, kind: str, one: Id) -> bool:
        """Whether a thing is on the map."""
        return one in self.snapshot.of(KIND_NAMED[kind])

    def name(self, kind: str, one: Id) -> str:
        """Return what a thing is called."""
        return str(getattr(self.snapshot.of(KIND_NAMED[kind])[one], "name", ""))

    def alike(self, kind: str, name: str) -> tuple[LookAlike, ...]:
        """Return who or what of another spelling this name may mean, by the rules of matching."""
        if kind not in _RULES:
            return ()
        block, rule = _RULES[kind]
        shelf = self._finder.shelf(self.snapshot, kind)
        plain = _without_accents(name)
        near = _blocks(shelf, kind).get(block(plain), ())
        found = [(one, said, rule(plain, said)) for said, one in near]
        seen = {one: LookAlike(one, self.name(kind, one), why) for one, _said, why in found if why}
        return tuple(seen.values())


def _ids(shelf: Shelf, places: Iterable[int]) -> tuple[Id, ...]:
    return tuple(Id(shelf.entries[at].key.id) for at in places)


def _without_accents(name: str) -> str:
    apart = unicodedata.normalize("NFKD", name)
    return "".join(mark for mark in apart if not unicodedata.combining(mark))


_blocked: WeakKeyDictionary[Shelf, Blocks] = WeakKeyDictionary()


def _blocks(shelf: Shelf, kind: str) -> Blocks:
    """Return the names of a shelf by what two of them must share to be compared, made once for it."""
    if shelf not in _blocked:
        found: dict[str, list[tuple[str, Id]]] = defaultdict(list)
        for entry in shelf.entries:
            for name in map(_without_accents, (entry.name, *entry.also)):
                found[_RULES[kind][0](name)].append((name, Id(entry.key.id)))
        _blocked[shelf] = {block: tuple(names) for block, names in found.items()}
    return _blocked[shelf]
