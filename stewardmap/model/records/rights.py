"""What people asked about being on the map, what they were told, and who was forgotten."""

from dataclasses import dataclass

from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records.base import Record
from stewardmap.model.vocabulary import Asked


@dataclass(frozen=True, slots=True, kw_only=True)
class Rights(Record):
    """How one person stands to being on the map: told, disputed, restricted, objected, kept on review.

    `statement` and `objection` are in their own words. Somebody who is restricted is kept on the map and in
    nothing that is worked out, drawn, written or exported. `keep_until` is what a review agreed.
    """

    kind = "rights"
    person_id: Id
    told_on: PartialDate | None = None
    told_how: str = ""
    told_by: str = ""
    disputed_on: PartialDate | None = None
    statement: str = ""
    restricted_on: PartialDate | None = None
    objected_on: PartialDate | None = None
    objection: str = ""
    reviewed_on: PartialDate | None = None
    keep_until: PartialDate | None = None

    @property
    def asked(self) -> frozenset[Asked]:
        """What they asked that does not take them off pictures; words of theirs say so without a date."""
        said = (
            (Asked.DISPUTED, self.disputed_on is not None or self.statement),
            (Asked.OBJECTED, self.objected_on is not None or self.objection),
        )
        return frozenset(one for one, there in said if there)


@dataclass(frozen=True, slots=True, kw_only=True)
class Forgotten(Record):
    """That somebody was forgotten: a salted hash by which an import knows them again, and nothing else.

    `certain` where it stands for a name in an organisation, an address or an id; else for a name alone,
    which others may bear too.
    """

    kind = "forgotten"
    mark: str
    certain: bool
    on: PartialDate
