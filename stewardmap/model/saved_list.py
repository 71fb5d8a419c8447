"""What of a table is kept under a name: which table, and the words its rows have to have."""

import json
import re
from collections.abc import Iterator
from typing import NamedTuple

VERSION = 1
KINDS = ("person", "organisation")
"""Of what a list can be kept."""


_PART = re.compile(r'(?:(?P<column>"[^"]+"|[^\s":]+):)?(?P<word>"[^"]*"|\S*)')


class SavedList(NamedTuple):
    """The rows of one table in which these words stand, whichever they are by then."""

    of: str
    words: str


def as_text(one: SavedList) -> str:
    """Return it as JSON, as a saved view keeps it."""
    return json.dumps({"version": VERSION, "list": one.of, "words": one.words}, ensure_ascii=False)


def from_text(text: str) -> SavedList | None:
    """Return what `as_text` wrote, or None for anything else, such as a view of the map."""
    try:
        said = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(said, dict) or set(said) != {"version", "list", "words"} or said["version"] != VERSION:
        return None
    of, words = said["list"], said["words"]
    return SavedList(of, words) if of in KINDS and isinstance(words, str) else None


def wanted_by(words: str) -> Iterator[tuple[str, str]]:
    """Yield each word that is wanted of a row, and the column it is to stand in, empty for any."""
    for found in _PART.finditer(words):
        yield (found["column"] or "").strip('"'), found["word"].strip('"')
