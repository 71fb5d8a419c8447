"""Which part of a map is to be shown."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date

from stewardmap.model.ids import Id
from stewardmap.model.vocabulary import Asked, Level, Sector, TieKind

STRONGEST = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What is shown has to fit every part that names anything, and any one of the things it names.

    `lists` are saved lists; `members` is who and what is on them, which whoever draws the map finds out anew.
    `asked` is what people asked about being on the map, which is for the keeper alone.
    `theta` hides ties weaker than this; not rated counts as 1. `confirmed` asks for ties that either side has
    confirmed, or for those that neither has. `on` is the day the map is looked at, if another.
    """

    sectors: frozenset[Sector] = frozenset()
    organisations: frozenset[Id] = frozenset()
    purposes: frozenset[Id] = frozenset()
    collaborations: frozenset[Id] = frozenset()
    levels: frozenset[Level] = frozenset()
    kinds: frozenset[TieKind] = frozenset()
    lists: frozenset[Id] = frozenset()
    members: frozenset[Id] = frozenset()
    asked: frozenset[Asked] = frozenset()
    confirmed: bool | None = None
    theta: int = 1
    on: date | None = None

    def __post_init__(self) -> None:
        """Refuse a strength that no tie can have."""
        if not 1 <= self.theta <= STRONGEST:
            raise ValueError(f"{self.theta} is no strength")

    @property
    def is_empty(self) -> bool:
        """Whether it leaves nothing out."""
        return self == NOTHING_LEFT_OUT

    @property
    def names_things(self) -> bool:
        """Whether it leaves out people and bodies, and not only ties."""
        named = (self.sectors, self.organisations, self.purposes, self.collaborations, self.levels)
        return any((*named, self.lists, self.asked))

    def parts(self) -> Iterator[str]:
        """Yield the names of the parts that leave something out, but for what is found out anew each time."""
        for part in fields(self):
            if part.name != "members" and getattr(self, part.name) != getattr(NOTHING_LEFT_OUT, part.name):
                yield part.name


NOTHING_LEFT_OUT = Filter()
