"""Text made plain for searching: without accents, case or punctuation."""

import re
import unicodedata
from functools import lru_cache

_SPECIAL = str.maketrans({"ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "đ": "d"})
_NOT_WORDS = re.compile(r"[\W_]+")


@lru_cache(maxsize=50_000)
def fold(text: str) -> str:
    """Return the text in small letters without accents, its words parted by single spaces."""
    apart = unicodedata.normalize("NFKD", text.casefold().translate(_SPECIAL))
    bare = "".join(mark for mark in apart if not unicodedata.combining(mark))
    return _NOT_WORDS.sub(" ", bare.casefold().translate(_SPECIAL)).strip()
