"""What of a table is kept under a name: which table, and the words its rows have to have."""

import json
from typing import NamedTuple

VERSION = 1
KINDS = ("person", "organisation")
"""Of what a list can be kept."""


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
