"""What is known of a document: which bytes we last saw or put there, and what they hold of our work."""

import json
from dataclasses import asdict, dataclass

from stewardmap.store.document import disk
from stewardmap.store.document.place import Place


@dataclass(frozen=True, slots=True)
class Edition:
    """A document by the SHA-256 of its bytes, and the working copy's revision that it carries."""

    digest: str
    revision: int


@dataclass(frozen=True, slots=True)
class Note:
    """The edition that we last took or published, and the one that is being put in place.

    A program that died in between finds its own work there, and does not take it for a stranger's.
    """

    document: str
    known: Edition
    coming: Edition | None = None

    def of(self, digest: str | None) -> Edition | None:
        """Return which edition of ours these bytes are, or None if they are not."""
        return next((one for one in (self.known, self.coming) if one and one.digest == digest), None)


def read_note(place: Place) -> Note | None:
    """Return the note, or None if there is none that can be read."""
    try:
        kept = json.loads(place.note.read_text(encoding="utf-8"))
        coming = kept["coming"]
        return Note(str(kept["document"]), Edition(**kept["known"]), coming and Edition(**coming))
    except (OSError, ValueError, LookupError, TypeError):
        return None


def write_note(place: Place, known: Edition, coming: Edition | None = None) -> Note:
    """Keep a note, whole or not at all; raises OSError."""
    note = Note(str(place.document), known, coming)
    disk.write_small(place.note, json.dumps(asdict(note)))
    return note
