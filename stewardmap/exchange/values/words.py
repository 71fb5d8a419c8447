"""Words of the closed lists, and the other words that people use for them."""

import unicodedata
from collections.abc import Callable
from enum import StrEnum
from functools import cache, lru_cache
from typing import TypeVar

from stewardmap.exchange.values.synonyms import SYNONYMS
from stewardmap.exchange.values.unread import Note, Unread
from stewardmap.model.vocabulary import Sector

E = TypeVar("E", bound=StrEnum)


class _Folding(dict[int, str]):
    """Marks and spaces become a space; letters, digits and the signs that stand on letters stay."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        self[code] = " " if unicodedata.category(letter)[0] in "PZC" else letter
        return self[code]


_FOLDING = _Folding()


def folded(text: str) -> str:
    """Return words without case, and without the marks between them, so that spellings compare."""
    return " ".join(text.casefold().translate(_FOLDING).split()) or text.casefold().strip()


_TYPED = str.maketrans("’‘ʼ`´“”‐‑‒–—\u00ad\u200b\ufeff", "'''''\"\"-----   ")


@lru_cache(maxsize=65_536)
def spelled(name: str) -> str:
    """Return a name as names are compared: without case, spare spaces and the typesetter's marks."""
    return " ".join(name.casefold().translate(_TYPED).split())


@cache
def _meanings(of: type[StrEnum]) -> dict[str, StrEnum]:
    own = {folded(value.value): value for value in of}
    also = {
        folded(word): value for value, words in SYNONYMS.items() if isinstance(value, of) for word in words
    }
    return also | own


def meaning(text: str, of: type[E]) -> E | None:
    """Return the value that a word stands for, or nothing if it is none that is known."""
    found = _meanings(of).get(folded(text))
    return found if isinstance(found, of) else None


@cache
def reader_of(of: type[E]) -> Callable[[str, Note], E]:
    """Return a reader of one closed list's words; it raises Unread for a word it cannot place."""

    def read(text: str, note: Note) -> E:  # noqa: ARG001
        found = meaning(text, of)
        if found is None:
            raise Unread(f'"{text}" is not a word that is known here.', f"Write one of: {', '.join(of)}.")
        return found

    return read


_SECTOR_PARTS = (
    (("council", "district", "borough", "county", "local authority", "unitary",
      "combined authority"), Sector.COUNCIL),
    (("nhs", "health", "hospital", "clinical"), Sector.HEALTH),
    (("police", "constabulary"), Sector.POLICE),
    (("housing",), Sector.HOUSING),
    (("school", "college", "university", "academy"), Sector.EDUCATION),
    (("charity", "charitable", "voluntary"), Sector.CHARITY),
    (("community",), Sector.COMMUNITY),
)  # fmt: skip


def read_sector(text: str, note: Note) -> tuple[Sector, str]:
    """Return the sector and, where it is not the sector's own word, the place's word for it.

    A word that is not known is kept as it is, under *other*, and noted.
    """
    found = meaning(text, Sector)
    if found is None:
        words = f" {folded(text)} "
        found = next((s for parts, s in _SECTOR_PARTS if any(f" {part} " in words for part in parts)), None)
    if found is None:
        note(f'The sector "{text}" is not known here: it was kept as it is, under "other".')
        found = Sector.OTHER
    return found, "" if folded(text) == found.value else text
