"""What is found by what is typed: whole names and beginnings first, then what was used lately."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import IntEnum
from heapq import nsmallest

from stewardmap.exchange.search.entry import Entry, Key
from stewardmap.exchange.search.fold import fold
from stewardmap.exchange.search.shelf import Shelf

_FEW = 4
_INSIDE = 4  # letters from which a part of a word finds it
_SLIP = 4  # letters to each slip that is forgiven
_KINDS = ("person", "organisation", "collaboration", "post", "action", "purpose", "tag", "list", "command")
Hits = Iterator[tuple["How", int]]
Order = tuple[int, int, int, int, str, int]


class How(IntEnum):
    """How well a thing fits what is typed, the best first."""

    WHOLE = 0
    BEGUN = 1
    WORDS = 2
    INITIALS = 3
    NEAR = 4
    INSIDE = 5
    SLIP = 6


def look(
    shelves: Sequence[Shelf], typed: str, recent: Mapping[Key, int], most: int = 12
) -> list[tuple[Entry, How]]:
    """Return at most so many things that fit what is typed, and how they do, the best first.

    Args:
        shelves: where to look.
        typed: any text; every word of it must be found.
        recent: how long ago things were used, 0 for the last one.
        most: how many are wanted.

    A word of four letters or more may have a letter wrong, missing, too many or in its neighbour's place for
    every four. Cost is that of one pass over the different words, where beginnings find too little.
    """
    query = fold(typed)
    if not query:
        return []
    found: list[tuple[Order, Entry, How]] = []
    for way in (_begun, _by_words, _around, _but_for_slips):
        if len(found) >= (_FEW if way is _but_for_slips else most):
            break
        found = _with(found, shelves, query, way, recent, most)
    return [(entry, how) for _order, entry, how in found]


def _with(
    found: list[tuple[Order, Entry, How]],
    shelves: Sequence[Shelf],
    query: str,
    way: Callable[[Shelf, str], Hits],
    recent: Mapping[Key, int],
    most: int,
) -> list[tuple[Order, Entry, How]]:
    """Return the best of what was found before and what this way finds."""
    there = {entry.key for _order, entry, _how in found}
    ranked: list[tuple[Order, int, int, How]] = []
    for number, shelf in enumerate(shelves):
        for how, at in way(shelf, query):
            ranked.append((_order(shelf, at, how, recent), number, at, how))
    best = nsmallest(most + len(there), ranked)
    more = [(order, shelves[n].entries[at], how) for order, n, at, how in best]
    return [*found, *(one for one in more if one[1].key not in there)][:most]


def _order(shelf: Shelf, at: int, how: How, recent: Mapping[Key, int]) -> Order:
    entry = shelf.entries[at]
    kind = _KINDS.index(entry.key.kind)
    used = recent.get(entry.key, len(recent))
    return (how, used, kind, len(shelf.folded[at]), shelf.folded[at], at)


def _begun(shelf: Shelf, query: str) -> Hits:
    for at in shelf.begun_by(query):
        yield (How.WHOLE if shelf.folded[at] == query else How.BEGUN), at


def _by_words(shelf: Shelf, query: str) -> Hits:
    initials = shelf.with_initials(query) if len(query) > 1 else frozenset[int]()
    words = _all_of([shelf.with_word_begun(part) for part in query.split()])
    for at in words:
        yield (How.WORDS if not shelf.entries[at].near or _of_name(shelf, at, query) else How.NEAR), at
    yield from ((How.INITIALS, at) for at in initials - words)


def _of_name(shelf: Shelf, at: int, query: str) -> bool:
    """Whether what is typed is in a name, and not only in the words that find it too."""
    own = shelf.folded[at].split()
    return all(any(word.startswith(part) for word in own) for part in query.split())


def _around(shelf: Shelf, query: str) -> Hits:
    parts = query.split()
    if any(len(part) >= _INSIDE for part in parts):
        found = [
            shelf.with_word_around(part) if len(part) >= _INSIDE else shelf.with_word_begun(part)
            for part in parts
        ]
        yield from ((How.INSIDE, at) for at in _all_of(found))


def _but_for_slips(shelf: Shelf, query: str) -> Hits:
    parts = query.split()
    if any(len(part) >= _SLIP for part in parts):
        yield from ((How.SLIP, at) for at in _all_of([_near(shelf, part) for part in parts]))


def _near(shelf: Shelf, part: str) -> set[int]:
    """Return the places of the things with a word, or a beginning of one, that is nearly this."""
    if len(part) < _SLIP:
        return shelf.with_word_begun(part)
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    slips = len(part) // _SLIP
    found = set()
    for length in (len(part), len(part) + slips):
        cut = shelf.cut_to(length)
        near = extract(part, cut.keys(), scorer=OSA.distance, score_cutoff=slips, limit=None)
        found |= {word for beginning, _slips, _key in near for word in cut[beginning]}
    return shelf.holding(found)


def _all_of(found: Sequence[set[int]]) -> set[int]:
    return set.intersection(*found) if found else set()
