"""The map as it was kept on a date."""

from dataclasses import dataclass

from stewardmap.model.dates import PartialDate
from stewardmap.model.records.base import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedCopy(Record):
    """The whole map as it was kept on a date, packed; `for_board` where a board was shown the map as it was.

    It holds what is private, so it goes into no export and no copy. It is packed by
    `analysis.dates.dated_copies`, and unpacked only when it is looked at.
    """

    kind = "dated_copy"
    name: str
    on: PartialDate
    map: bytes
    for_board: bool = False
