"""Text made plain for searching: without accents, case or punctuation."""

import re
import unicodedata

_SPECIAL = str.maketrans({"ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "đ": "d"})
_NOT_WORDS = re.compile(r"[\W_]+")


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
