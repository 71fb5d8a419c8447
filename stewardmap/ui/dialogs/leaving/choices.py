"""What is chosen so far about somebody's leaving, and the departure that comes of it; no widgets."""

from dataclasses import dataclass, field, replace
from datetime import date

from stewardmap.analysis.departures.departure import Departure, Goes, Meanwhile, Meeting, SeatGoes, TieGoes
from stewardmap.analysis.departures.meetings import meetings
from stewardmap.analysis.departures.proposed import holdings_on, proposed
from stewardmap.analysis.introductions.acquaintance import Acquaintance
from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records import Holding, Person
from stewardmap.model.snapshot import Snapshot
from stewardmap.ui.parts.entries import Chosen

Fate = tuple[Goes, Id | None]
NOBODY = Chosen(None, "")


@dataclass
class Choices:
    """The answers so far; what is not answered is as `proposed` has it."""

    snapshot: Snapshot
    acquaintance: Acquaintance
    person: Id
    last_day: date
    kept_posts: set[Id] = field(default_factory=set)
    successors: dict[Id, Chosen] = field(default_factory=dict)
    fates: dict[Id, Fate] = field(default_factory=dict)
    seats: dict[Id, Goes] = field(default_factory=dict)
    roles: dict[Id, bool] = field(default_factory=dict)
    by: Chosen = NOBODY
    agreed_by: str = ""
    until: PartialDate | None = None
    unwanted: set[tuple[Id, Id]] = field(default_factory=set)
    _new: dict[str, Person] = field(default_factory=dict)

    @property
    def held(self) -> tuple[Holding, ...]:
        """The posts held on the last day."""
        return holdings_on(self.snapshot, self.person, self.last_day)

    @property
    def ahead(self) -> bool:
        """Whether the last day is still to come."""
        return self.last_day > self.snapshot.on

    def _person(self, chosen: Chosen) -> Id | None:
        """The id of somebody who is named, whether on the map or not."""
        if chosen.id is not None or not chosen.text:
            return chosen.id
        return self._new.setdefault(chosen.text, Person(name=chosen.text)).id

    def departure(self) -> Departure:
        """Return what will happen as things stand."""
        leaving = {
            one.id: None if self.ahead else self._person(self.successors.get(one.id, NOBODY))
            for one in self.held
            if one.id not in self.kept_posts
        }
        found = proposed(self.snapshot, self.person, self.last_day, leaving)
        by = self._person(self.by)
        found = replace(
            found,
            ties=tuple(self._tie(one, found) for one in found.ties),
            seats=tuple(self._seat(one) for one in found.seats),
            roles=tuple(one for one in found.roles if self.roles.get(one, True)),
        )
        if by is not None and by != self.person:
            found = replace(found, meanwhile=Meanwhile(by_id=by, agreed_by=self.agreed_by, until=self.until))
        return replace(found, meetings=meetings(self.acquaintance, found))

    def _tie(self, one: TieGoes, found: Departure) -> TieGoes:
        goes, post = self.fates.get(one.tie_id, (one.goes, one.post_id))
        if (goes, post) not in fates_of(one, found):
            return one
        return replace(one, goes=goes, post_id=post)

    def _seat(self, one: SeatGoes) -> SeatGoes:
        goes = self.seats.get(one.seat_id, one.goes)
        return one if goes is Goes.PASSES_ON and one.to_id is None else replace(one, goes=goes)

    def wanted(self, departure: Departure) -> tuple[Meeting, ...]:
        """Return the introductions of a departure that are to become actions."""
        return tuple(one for one in departure.meetings if (one.one_id, one.other_id) not in self.unwanted)

    def newcomers(self, departure: Departure) -> tuple[Person, ...]:
        """Return those who have a part in a departure and are not on the map yet."""
        named = {one.successor_id for one in departure.posts}
        if departure.meanwhile is not None and departure.unattended:
            named.add(departure.meanwhile.by_id)
        return tuple(one for one in self._new.values() if one.id in named)


def fates_of(one: TieGoes, departure: Departure) -> list[Fate]:
    """Return what may become of a tie: it goes with any post that is left, closes, or goes on."""
    with_posts: list[Fate] = []
    for post in departure.posts:
        if post.successor_id is None:
            with_posts.append((Goes.WAITS, post.post_id))
        elif post.successor_id != one.other_id:
            with_posts.append((Goes.PASSES_ON, post.post_id))
    return [*with_posts, (Goes.CLOSES, None), (Goes.STAYS, None)]
