"""Ways of looking at the map that are kept under a name."""

from dataclasses import dataclass

from stewardmap.model.records.base import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedView(Record):
    """A view that is kept: as JSON, what of the map it shows and from where it is seen.

    When presenting, `says` stands under its name, and `notes` are for the presenter alone. `number` is its
    place among the others; the first nine have a key of their own. It goes with the map into a full export
    and into no copy at a level, for its name is typed freely and its filters name things.
    """

    kind = "saved_view"
    name: str
    number: int
    shows: str
    says: str = ""
    notes: str = ""
