"""The map's own card, its settings and where things stand on it."""

from dataclasses import dataclass

from stewardmap.model.ids import Id
from stewardmap.model.records.base import Record
from stewardmap.model.vocabulary import LawfulBasis

CARD_ID = Id("map")


@dataclass(frozen=True, slots=True, kw_only=True)
class Card(Record):
    """What the map is called, which place it covers, what for, and who keeps it; one to a map.

    `controller` answers for it by law, on the lawful `basis`; people write to `requests_to` about themselves.
    Whoever was not confirmed or touched for `retention` months is looked at again.
    """

    kind = "card"
    id: Id = CARD_ID
    title: str = ""
    place_id: Id | None = None
    purpose: str = ""
    keeper_id: Id | None = None
    controller: str = ""
    basis: LawfulBasis | None = None
    retention: int | None = None
    requests_to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting(Record):
    """One choice kept with the map; the id is its name and the value is JSON."""

    kind = "setting"
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot(Record):
    """Where one person, organisation, collaboration or vacant post stands on the map, in map units."""

    kind = "spot"
    person_id: Id | None = None
    organisation_id: Id | None = None
    collaboration_id: Id | None = None
    post_id: Id | None = None
    x: float
    y: float
    pinned: bool = False

    @property
    def subject_id(self) -> Id:
        """Whatever stands there."""
        subject = self.person_id or self.organisation_id or self.collaboration_id or self.post_id
        if subject is None:
            raise ValueError("a spot belongs to something")
        return subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias(Record):
    """Another name, or another import's id, of a person, an organisation or a collaboration: exactly one.

    Merging keeps the merged one's name and id here, so that the next import still finds it.
    """

    kind = "alias"
    name: str
    ref: str | None = None
    person_id: Id | None = None
    organisation_id: Id | None = None
    collaboration_id: Id | None = None
