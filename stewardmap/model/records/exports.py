"""Copies that were sent out."""

from dataclasses import dataclass

from stewardmap.model.dates import PartialDate
from stewardmap.model.records.base import Record
from stewardmap.model.vocabulary import Detail, Written


@dataclass(frozen=True, slots=True, kw_only=True)
class Export(Record):
    """A copy that left the map: what was written, when, and how much of whom it told.

    `time` is the keeper's own clock, such as 09:41; `name` is the file's, without its folder; `ending` says
    the format; `note` says for whom it was. `people` are the ids, with spaces between, of those who stood in
    it by name or, in roles, by post; of organisations and sectors there are none.

    It is a record of what was done and no edit, so undoing passes over it. It goes into no export and no
    copy: what was sent to whom is nobody else's business, and a map made from tables sent nothing out.
    """

    kind = "export"
    on: PartialDate
    what: Written
    level: Detail
    name: str
    time: str = ""
    ending: str = ""
    note: str = ""
    people: str = ""
