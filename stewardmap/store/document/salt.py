"""Whether a map needs a key, and which: found without the database, which a window loads later."""

import os
from pathlib import Path

from stewardmap.errors import UnopenableMapError
from stewardmap.store.document.note import read_note
from stewardmap.store.document.place import place_of
from stewardmap.store.header import look


def salt_at(path: Path) -> bytes | None:
    """Return the salt of a document, or of what was not yet saved to one that is gone; None if plain.

    Raises:
        UnopenableMapError: if there is neither, or it is certainly no map.
    """
    try:
        return look(path)
    except UnopenableMapError:
        place = place_of(path)
        if os.path.lexists(path) or not place.may_be_ahead or read_note(place) is None:
            raise
        return look(place.working)
