"""How hard a text is to read, by the Flesch-Kincaid grade (Kincaid and others 1975, RBR 8-75).

The grade is a year of school in the United States: grade 7 to 9 is an age of 12 to 14.
"""

import re
from collections.abc import Iterable

_WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")
_GROUP = re.compile(r"[aeiouy]+")


def syllables(word: str) -> int:
    """Count the groups of vowels, but not an e or an -ed at the end that is not heard."""
    plain = word.lower().replace("’", "'").split("'")[0]
    count = len(_GROUP.findall(plain))
    if plain.endswith("e") and not plain.endswith(("le", "ee", "ye")):
        count -= 1
    if plain.endswith(("ed", "es")) and len(plain) > 3 and plain[-3] not in "tdsxzcgiheaouy":
        count -= 1
    if re.search(r"(ia|io(?!n)|iu|eo|ua|uou|ying)", plain):
        count += 1
    return max(count, 1)


def grade(sentences: Iterable[str]) -> float:
    """Return the grade of sentences read as one text."""
    words = [_WORD.findall(one) for one in sentences]
    words = [one for one in words if one]
    total = sum(map(len, words))
    heard = sum(syllables(word) for one in words for word in one)
    return 0.39 * total / len(words) + 11.8 * heard / total - 15.59


def sentences(text: str) -> list[str]:
    """Split a text where its sentences end."""
    return [one for one in re.split(r"(?<=[.?!])\s+", text) if one.strip()]
