"""Things so laid out by their words that what is typed finds them at once."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache

from stewardmap.exchange.search.entry import Entry
from stewardmap.exchange.search.fold import fold

_LAST = "\U0010ffff"


class Shelf:
    """The things of one kind; made in time linear in their words, and never changed."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = tuple(entries)
        self.folded = tuple(fold(entry.name) for entry in self.entries)
        own: dict[str, set[int]] = defaultdict(set)
        for at, entry in enumerate(self.entries):
            for name in (entry.name, *entry.also):
                for word in words_of(name):
                    own[word].add(at)
            for word in words_of(entry.near):
                own[word].add(at)
        self._holding: Mapping[str, set[int]] = own
        self.words: Sequence[str] = sorted(own)

    def lay_out(self) -> None:
        """Work out now what is else worked out when something is first looked for."""
        for _laid in (self._starts, self._initials, self.named):
            pass

    @cached_property
    def _starts(self) -> list[tuple[str, int]]:
        """Every way in which a name is begun: as it is, and a person's with the surname first."""
        found = []
        for at, entry in enumerate(self.entries):
            names = (self.folded[at], *map(fold, entry.also))
            found += [(name, at) for name in names]
            if entry.key.kind == "person":
                found += [(surname_first(name), at) for name in names if " " in name]
        return sorted(found)

    @cached_property
    def _initials(self) -> Mapping[str, frozenset[int]]:
        found: dict[str, set[int]] = defaultdict(set)
        for at, folded in enumerate(self.folded):
            words = folded.split()
            if len(words) > 1:
                found["".join(word[0] for word in words)].add(at)
        return {letters: frozenset(places) for letters, places in found.items()}

    @cached_property
    def named(self) -> Mapping[str, tuple[int, ...]]:
        """The places of the things of each folded name, their other names too."""
        found: dict[str, list[int]] = defaultdict(list)
        for at, entry in enumerate(self.entries):
            for name in dict.fromkeys((self.folded[at], *map(fold, entry.also))):
                found[name].append(at)
        return {name: tuple(places) for name, places in found.items()}

    @cached_property
    def _cut(self) -> dict[int, Mapping[str, list[str]]]:
        return {}

    def cut_to(self, length: int) -> Mapping[str, list[str]]:
        """Return the words by their first so many letters."""
        if length not in self._cut:
            found: dict[str, list[str]] = defaultdict(list)
            for word in self.words:
                found[word[:length]].append(word)
            self._cut[length] = found
        return self._cut[length]

    def begun_by(self, query: str) -> set[int]:
        """Return the places of the things whose name begins with what is typed."""
        starts = self._starts
        low, high = bisect_left(starts, (query,)), bisect_left(starts, (query + _LAST,))
        return {at for _name, at in starts[low:high]}

    def with_initials(self, query: str) -> frozenset[int]:
        """Return the places of the things of these initials."""
        return self._initials.get(query.replace(" ", ""), frozenset())

    def with_word_begun(self, part: str) -> set[int]:
        """Return the places of the things with a word that begins like this."""
        low, high = bisect_left(self.words, part), bisect_left(self.words, part + _LAST)
        return self.holding(self.words[low:high])

    def with_word_around(self, part: str) -> set[int]:
        """Return the places of the things with a word in which this stands."""
        return self.holding(word for word in self.words if part in word)

    def with_all(self, words: Sequence[str]) -> set[int]:
        """Return the places of the things that have all these words."""
        return set.intersection(*(set(self._holding.get(word, ())) for word in words))

    def holding(self, words: Iterable[str]) -> set[int]:
        """Return the places of the things with any of these words."""
        return set().union(*(self._holding[word] for word in words))


@lru_cache(maxsize=50_000)
def words_of(name: str) -> tuple[str, ...]:
    """Return the folded words of a name; "O'Brien" is o, brien and obrien."""
    return tuple(_words(name))


def _words(name: str) -> Iterator[str]:
    for chunk in name.split():
        parts = fold(chunk).split()
        yield from parts
        if len(parts) > 1:
            yield "".join(parts)


def surname_first(folded: str) -> str:
    """Return a folded name with its last word first."""
    given, _space, surname = folded.rpartition(" ")
    return f"{surname} {given}".strip()
