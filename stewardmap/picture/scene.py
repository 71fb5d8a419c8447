"""What is to be drawn, before anyone has decided how: things, their links, and where they stand."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from stewardmap.model.ids import Id
from stewardmap.model.vocabulary import Sector
from stewardmap.picture.primitives import Point, Subject


class MapKind(StrEnum):
    """Which things a map shows; that of sectors shows no body and no person."""

    PEOPLE = "people"
    ORGANISATIONS = "organisations"
    COLLABORATIONS = "collaborations"
    SECTORS = "sectors"


class Shape(StrEnum):
    """The mark of each kind of thing."""

    PERSON = "person"
    ORGANISATION = "organisation"
    COLLABORATION = "collaboration"
    VACANT = "vacant post"
    LEFT = "person who left"


class Connector(StrEnum):
    """Whether someone has a connector role, and whether anyone pays for it."""

    NONE = "none"
    FUNDED = "funded"
    UNFUNDED = "unfunded"


class Alarm(StrEnum):
    """What the findings say of a tie, a post or a collaboration."""

    SERIOUS = "serious"
    ASKING = "worth asking"
    HOLDS = "holds"


class Change(StrEnum):
    """What becomes of a thing or a link in a rehearsal, or became of it; each has a colour and a sign."""

    ENDED = "ended"
    WEAKER = "weaker"
    STRONGER = "stronger"
    NEW = "new"


class LinkSort(StrEnum):
    """What a link is; the first two carry strength, the others are drawn thin."""

    TIE = "tie"
    RELATION = "relation"
    MEMBERSHIP = "membership"
    POST = "post"
    PART_OF = "part of"
    SHARED = "shared people"


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """One mark: a person, an organisation, a collaboration or a vacant post.

    `reliance` is how many others rely on it; `home` is the thing it is grouped with. `change` is what becomes
    of it in a rehearsal.
    """

    subject: Subject
    shape: Shape
    name: str
    sector: Sector | None = None
    reliance: float = 0.0
    connector: Connector = Connector.NONE
    alarm: Alarm | None = None
    home: Subject | None = None
    change: Change | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One line between two things. `carried` is how many ties a relation merges; one that is not
    shown only draws its ends together. `pairs` is R of a relation: on how many separate people and pairs it
    rests, as recorded, whatever the filter. `change` is what becomes of it in a rehearsal, and `said` a word
    about that."""

    subject: Subject
    first: Subject
    second: Subject
    sort: LinkSort
    strength: int | None = None
    formal: bool | None = None
    confirmed: bool = True
    quiet: bool = False
    alarm: Alarm | None = None
    carried: int = 1
    pairs: int | None = None
    shown: bool = True
    change: Change | None = None
    said: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A map to be drawn: `positions` by the things' ids, in map units; `notes` are its caveats.

    Where a part of a map is shown, `positions` and `most`, the highest reliance of each shape, are those of
    the whole, so that no mark moves or grows when more or less is shown. `hidden` says what is left out, and
    `groups` what those groups are called that no mark stands for. `since` is the day from which its changes
    are shown, where they are not those of a rehearsal.
    """

    kind: MapKind
    things: tuple[Thing, ...]
    links: tuple[Link, ...]
    positions: Mapping[Id, Point]
    title: str = ""
    place: str = ""
    on: date | None = None
    notes: tuple[str, ...] = field(default=())
    hidden: tuple[str, ...] = ()
    groups: Mapping[Subject, str] = field(default_factory=dict)
    most: Mapping[Shape, float] = field(default_factory=dict)
    since: date | None = None

    def position(self, subject: Subject) -> Point:
        """Where a thing stands."""
        return self.positions[Id(subject.id)]

    @property
    def places(self) -> dict[Id, Point]:
        """Where the things that are shown stand."""
        return {Id(thing.subject.id): self.position(thing.subject) for thing in self.things}
