"""What-ifs that are kept under a name, apart from the map."""

from dataclasses import dataclass

from stewardmap.model.dates import PartialDate
from stewardmap.model.records.base import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Rehearsal(Record):
    """A rehearsal that is kept: its steps as JSON, by the ids of the map, and the day on which to delete it.

    It says nothing about the map and changes nothing on it, and goes into no export and no copy: a
    restructure that is only thought about is nobody else's business.
    """

    kind = "rehearsal"
    name: str
    steps: str
    made_on: PartialDate | None = None
    delete_by: PartialDate | None = None
    notes: str = ""
