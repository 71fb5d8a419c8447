"""Where the working copy of a document stands, and what stands beside it."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from stewardmap.paths import data_folder
from stewardmap.store.document import disk


@dataclass(frozen=True, slots=True)
class Place:
    """The private folder of one document's working copy; nothing in it is ever shared."""

    document: Path
    folder: Path

    @property
    def working(self) -> Path:
        """What is edited."""
        return self.folder / "working.smap"

    @property
    def base(self) -> Path:
        """The document as it was last published or taken, to which both sides of a merge are compared."""
        return self.folder / "base.smap"

    @property
    def theirs(self) -> Path:
        """The document as somebody else left it, while it is joined with ours."""
        return self.folder / "theirs.smap"

    @property
    def scratch(self) -> Path:
        """What is being made ready or looked at."""
        return self.folder / "scratch.smap"

    @property
    def aside(self) -> Path:
        """What was edited, while another is being put in its place."""
        return self.folder / "aside.smap"

    @property
    def note(self) -> Path:
        """What is known of the document."""
        return self.folder / "note.json"

    @property
    def edited(self) -> Path:
        """A mark that stands from the first edit until the map is closed with nothing left to publish."""
        return self.folder / "edited"

    @property
    def may_be_ahead(self) -> bool:
        """Whether there may be edits that no document carries yet."""
        return self.edited.exists() and self.working.exists()

    def clear(self, *files: Path) -> None:
        """Take away some files with what the database keeps beside them."""
        for file in files:
            disk.remove(file, *(file.with_name(file.name + more) for more in ("-wal", "-shm", "-journal")))


def place_of(path: Path) -> Place:
    """Return the place for a document; its folder may not be there yet."""
    document = path.resolve()
    return Place(document, data_folder() / "working" / name_of(document))


def put_aside(place: Place) -> tuple[Path, ...]:
    """Return what was put aside for good: edits that no document carries, and damaged documents."""
    name = place.folder.name
    edits = place.folder.parent.glob(f"{name}-kept-*")
    damaged = (data_folder() / "backups" / name).glob("damaged-*")
    return (*sorted(edits), *sorted(damaged))


def name_of(document: Path) -> str:
    """Return the name under which we keep what belongs to a document: its path's hash, and no word of it."""
    return hashlib.sha256(str(document).encode("utf-8", "surrogateescape")).hexdigest()[:32]
