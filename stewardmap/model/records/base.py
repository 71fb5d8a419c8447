"""What every record has."""

from dataclasses import dataclass, field
from typing import ClassVar

from stewardmap.model.ids import Id, new_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One row of a map, as it was at one revision."""

    kind: ClassVar[str]
    id: Id = field(default_factory=new_id)
