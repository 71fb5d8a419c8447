"""People and the posts they hold."""

from dataclasses import dataclass

from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records.base import Record
from stewardmap.model.vocabulary import HoldingKind, Renewal


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Record):
    """Someone on the map.

    `keep_in_touch` is after how many months without contact they are due, 0 for never, empty for as usual;
    until `snoozed_until` they are not.
    """

    kind = "person"
    name: str
    ref: str | None = None
    email: str = ""
    phone: str = ""
    notes: str = ""
    keep_in_touch: int | None = None
    snoozed_until: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding(Record):
    """One person in one post, for a time."""

    kind = "holding"
    person_id: Id
    post_id: Id
    terms: HoldingKind | None = None
    starts: PartialDate | None = None
    ends: PartialDate | None = None
    renewal: Renewal | None = None
