"""Whether what is typed fits a text, once both are made plain for searching."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from stewardmap.exchange.search.fold import fold as fold

T = TypeVar("T")
_LEAST_SLIP = 4


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
