"""Text made plain for searching: without accents, case or punctuation."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TypeVar

T = TypeVar("T")
_SPECIAL = str.maketrans({"ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "đ": "d"})
_LEAST_SLIP = 4
_NOT_WORDS = re.compile(r"[\W_]+")


@lru_cache(maxsize=50_000)
def fold(text: str) -> str:
    """Return the text in small letters without accents, its words parted by single spaces."""
    apart = unicodedata.normalize("NFKD", text.casefold().translate(_SPECIAL))
    bare = "".join(mark for mark in apart if not unicodedata.combining(mark))
    return _NOT_WORDS.sub(" ", bare.casefold().translate(_SPECIAL)).strip()


def matches(query: str, folded: str) -> bool:
    """Whether every word of a folded query begins a word of a folded text, or stands inside one if long."""
    words = folded.split()
    return all(
        any(word.startswith(wanted) or (len(wanted) > 3 and wanted in word) for word in words)
        for wanted in query.split()
    )


def nearly(things: Sequence[tuple[T, str]], query: str) -> list[T]:
    """Return the things whose folded text holds every word of a folded query but for a slip, nearest first.

    A word of four letters or more may have one letter wrong, missing, too many or in its neighbour's
    place for every four; a shorter one must begin a word.
    """
    scored = [(_slips(query, folded), at) for at, (_thing, folded) in enumerate(things)]
    near = sorted((slips, at) for slips, at in scored if slips is not None)
    return [things[at][0] for _slips_made, at in near]


def _slips(query: str, folded: str) -> int | None:
    from rapidfuzz.distance import OSA

    words, total = folded.split(), 0
    for wanted in query.split():
        if len(wanted) < _LEAST_SLIP:
            best = 0 if any(word.startswith(wanted) for word in words) else 99
        else:
            best = min((_distance(OSA.distance, wanted, word) for word in words), default=99)
        if best > len(wanted) // _LEAST_SLIP:
            return None
        total += best
    return total


def _distance(distance: Callable[[str, str], int], wanted: str, word: str) -> int:
    """Return the slips between what is typed and a word, or the beginning of one."""
    return min(distance(wanted, word), distance(wanted, word[: len(wanted)]))
