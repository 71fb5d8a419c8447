"""The shelves of one map, made anew only where the records that they are made from have changed."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from stewardmap.exchange.search.entry import Entry, Key
from stewardmap.exchange.search.shelf import Shelf
from stewardmap.model.ids import Id
from stewardmap.model.records import (
    Action,
    Alias,
    Collaboration,
    Organisation,
    Person,
    Post,
    Purpose,
    Record,
    SavedView,
    Tag,
)
from stewardmap.model.saved_list import from_text
from stewardmap.model.snapshot import Snapshot
from stewardmap.progress import Progress, no_progress

Listing = Callable[[Snapshot], Iterator[Entry]]


Tables = tuple[object, ...]
Kept = Mapping[str, tuple[Tables, Shelf]]

AT_ONCE = 1_500
"""As many things are laid out while somebody types a letter; more of them would be felt."""


class Finder:
    """Keeps a shelf for each kind of thing between one edit and the next."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[Tables, Shelf]] = {}

    def shelf(self, snapshot: Snapshot, kind: str) -> Shelf:
        """Return the shelf of one kind, as the map is now."""
        if not self._is_there(snapshot, kind):
            self._kept[kind] = _made(snapshot, kind)
        return self._kept[kind][1]

    def shelves(self, snapshot: Snapshot) -> Sequence[Shelf]:
        """Return all of them."""
        return [self.shelf(snapshot, kind) for kind in _LISTINGS]

    def is_ready(self, snapshot: Snapshot) -> bool:
        """Whether all that is still to be laid out is so little that it is not felt."""
        return sum(len(snapshot.of(_LISTINGS[kind][1][0])) for kind in self.lacking(snapshot)) <= AT_ONCE

    def lacking(self, snapshot: Snapshot) -> tuple[str, ...]:
        """Return the kinds whose shelves are still to be made."""
        return tuple(kind for kind in _LISTINGS if not self._is_there(snapshot, kind))

    def take(self, made: Kept) -> None:
        """Keep shelves that were laid out elsewhere; those of another state of the map are soon made anew."""
        self._kept.update(made)

    def forget(self) -> None:
        """Let go of everything: there is another map, or none."""
        self._kept.clear()

    def _is_there(self, snapshot: Snapshot, kind: str) -> bool:
        kept = self._kept.get(kind)
        now = _tables(snapshot, kind)
        return kept is not None and all(one is other for one, other in zip(kept[0], now, strict=True))


def laid_out(snapshot: Snapshot, kinds: Sequence[str], progress: Progress = no_progress) -> Kept:
    """Return the shelves of these kinds with all that looking through them needs: work for a worker."""
    made = {}
    for at, kind in enumerate(kinds):
        progress(at, len(kinds))
        made[kind] = _made(snapshot, kind)
        made[kind][1].lay_out()
    return made


def _made(snapshot: Snapshot, kind: str) -> tuple[Tables, Shelf]:
    return _tables(snapshot, kind), Shelf(_LISTINGS[kind][0](snapshot))


def _tables(snapshot: Snapshot, kind: str) -> Tables:
    return tuple(snapshot.tables.get(one) for one in _LISTINGS[kind][1])


def _aliases(snapshot: Snapshot, field: str) -> Mapping[Id, tuple[str, ...]]:
    found: dict[Id, list[str]] = defaultdict(list)
    for alias in snapshot.of(Alias).values():
        found[getattr(alias, field)].append(alias.name)
    return {one: tuple(sorted(names)) for one, names in found.items()}


def _people(snapshot: Snapshot) -> Iterator[Entry]:
    also = _aliases(snapshot, "person_id")
    for one in snapshot.people.values():
        yield Entry(Key("person", one.id), one.name, also.get(one.id, ()))


def _organisations(snapshot: Snapshot) -> Iterator[Entry]:
    also = _aliases(snapshot, "organisation_id")
    for one in snapshot.organisations.values():
        yield Entry(Key("organisation", one.id), one.name, also.get(one.id, ()))


def _collaborations(snapshot: Snapshot) -> Iterator[Entry]:
    also = _aliases(snapshot, "collaboration_id")
    for one in snapshot.collaborations.values():
        yield Entry(Key("collaboration", one.id), one.name, also.get(one.id, ()))


def _posts(snapshot: Snapshot) -> Iterator[Entry]:
    bodies = snapshot.organisations
    for one in snapshot.posts.values():
        yield Entry(Key("post", one.id), one.title, near=bodies[one.organisation_id].name)


def _actions(snapshot: Snapshot) -> Iterator[Entry]:
    for one in snapshot.of(Action).values():
        if one.done_on is None:
            yield Entry(Key("action", one.id), one.text)


def _purposes(snapshot: Snapshot) -> Iterator[Entry]:
    for one in snapshot.of(Purpose).values():
        yield Entry(Key("purpose", one.id), one.name)


def _tags(snapshot: Snapshot) -> Iterator[Entry]:
    for label in sorted({tag.label for tag in snapshot.of(Tag).values()}):
        yield Entry(Key("tag", label), label)


def _lists(snapshot: Snapshot) -> Iterator[Entry]:
    for one in snapshot.of(SavedView).values():
        if from_text(one.shows) is not None:
            yield Entry(Key("list", one.id), one.name)


_LISTINGS: Mapping[str, tuple[Listing, tuple[type[Record], ...]]] = {
    "person": (_people, (Person, Alias)),
    "organisation": (_organisations, (Organisation, Alias)),
    "collaboration": (_collaborations, (Collaboration, Alias)),
    "post": (_posts, (Post, Organisation)),
    "action": (_actions, (Action,)),
    "purpose": (_purposes, (Purpose,)),
    "tag": (_tags, (Tag,)),
    "list": (_lists, (SavedView,)),
}
