"""What would sensibly happen when somebody leaves posts, for the user to change before it is done."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta

from stewardmap.analysis.departures.departure import Departure, Goes, PostLeft, SeatGoes, TieGoes
from stewardmap.model.dates import covers
from stewardmap.model.ids import Id
from stewardmap.model.records import ConnectorRole, Cover, Holding, Membership, Post, Tie
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import TieSort


def holdings_on(snapshot: Snapshot, person: Id, last_day: date) -> tuple[Holding, ...]:
    """Return the posts that somebody holds on a day, in the order of their titles."""
    held = (h for h in snapshot.of(Holding).values() if h.person_id == person)
    there = (h for h in held if covers(h.starts, h.ends, last_day))
    return tuple(sorted(there, key=lambda h: (snapshot.posts[h.post_id].title, h.id)))


def usual_last_day(snapshot: Snapshot, person: Id) -> date:
    """Return the day on which somebody who has left will most likely have left: a planned end, or today."""
    ends = [
        h.ends.latest for h in snapshot.of(Holding).values() if h.person_id == person and h.ends is not None
    ]
    past = [end for end in ends if end < snapshot.on]
    held_now = person in snapshot.holdings_of_person
    return max(past) if past and not held_now else snapshot.on


def proposed(
    snapshot: Snapshot,
    person: Id,
    last_day: date,
    leaving: Mapping[Id, Id | None] | None = None,
) -> Departure:
    """Return what would happen to everything that somebody has on the map.

    A tie of a post passes to whoever comes, or waits with the vacant post. One of the person stays with
    them if they go on in another post, and closes if they leave all. A seat for an organisation passes on;
    another, and a connector role, end with the last post. All of it is the user's to change.

    Args:
        snapshot: the map on the day on which it is recorded.
        person: who leaves.
        last_day: their last one.
        leaving: the holdings that end, each with who comes after them if that is settled; all, if not given.
    """
    held = holdings_on(snapshot, person, last_day)
    leaving = dict.fromkeys((h.id for h in held), None) if leaving is None else leaving
    left = [h for h in held if h.id in leaving]
    posts = tuple(
        PostLeft(holding_id=h.id, post_id=h.post_id, successor_id=_other(leaving[h.id], person)) for h in left
    )
    # A post that begins later counts: whoever moves on to it has not left.
    going_on = {
        h.post_id
        for h in snapshot.of(Holding).values()
        if h.person_id == person and h.id not in leaving and (h.ends is None or h.ends.latest > last_day)
    }
    leaver = _Leaver(snapshot, person, last_day, posts, going_on)
    return Departure(
        person_id=person,
        last_day=last_day,
        ahead=last_day > snapshot.on,
        posts=posts,
        ties=tuple(leaver.ties()),
        seats=tuple(leaver.seats()),
        roles=tuple(leaver.roles()),
        covers=tuple(leaver.covers()),
    )


def _other(successor: Id | None, person: Id) -> Id | None:
    return None if successor == person else successor


class _Leaver:
    """One person's ties, seats and roles, and what goes with the posts they leave."""

    def __init__(
        self,
        snapshot: Snapshot,
        person: Id,
        last_day: date,
        posts: tuple[PostLeft, ...],
        going_on: Collection[Id],
    ) -> None:
        self._snapshot, self._person, self._last_day = snapshot, person, last_day
        self._left = {one.post_id: one for one in posts}
        self._going_on = going_on
        every: Mapping[Id, Post] = snapshot.posts
        self._left_bodies = {every[post].organisation_id: one for post, one in self._left.items()}
        self._other_bodies = {every[post].organisation_id for post in going_on}

    def ties(self) -> Iterator[TieGoes]:
        """Yield what becomes of each tie with a person that runs on the last day, strongest first."""
        ties = [
            tie
            for tie in self._snapshot.ties_of.get(self._person, ())
            if tie.sort is TieSort.PEOPLE and covers(tie.since, tie.until, self._last_day)
        ]
        for tie in sorted(ties, key=lambda t: (-(t.strength or 0), t.id)):
            yield self._tie(tie)

    def _tie(self, tie: Tie) -> TieGoes:
        other, own = tie.other(self._person), tie.post_of(self._person)
        left = self._left.get(own) if own is not None else None
        if left is not None and left.successor_id != other:
            goes = Goes.PASSES_ON if left.successor_id is not None else Goes.WAITS
            return TieGoes(tie_id=tie.id, other_id=other, goes=goes, post_id=own)
        stays = bool(self._going_on) or (own is not None and left is None)
        return TieGoes(tie_id=tie.id, other_id=other, goes=Goes.STAYS if stays else Goes.CLOSES)

    def seats(self) -> Iterator[SeatGoes]:
        """Yield what becomes of each seat of the last day."""
        for seat in sorted(self._snapshot.of(Membership).values(), key=lambda s: s.id):
            if seat.person_id == self._person and covers(seat.starts, seat.ends, self._last_day):
                yield self._seat(seat)

    def _seat(self, seat: Membership) -> SeatGoes:
        body = seat.organisation_id
        left = self._left_bodies.get(body) if body is not None else None
        if left is not None and body not in self._other_bodies:
            to = left.successor_id
            return SeatGoes(seat_id=seat.id, goes=Goes.CLOSES if to is None else Goes.PASSES_ON, to_id=to)
        return SeatGoes(seat_id=seat.id, goes=Goes.STAYS if self._going_on else Goes.CLOSES)

    def roles(self) -> Iterator[Id]:
        """Yield the connector roles that end: those for a body that is left, and all with the last post."""
        for role in sorted(self._snapshot.of(ConnectorRole).values(), key=lambda r: r.id):
            theirs = role.person_id == self._person
            if not theirs or not covers(role.starts, role.ends, self._last_day + timedelta(days=1)):
                continue
            body = role.for_organisation_id
            if not self._going_on or (body in self._left_bodies and body not in self._other_bodies):
                yield role.id

    def covers(self) -> Iterator[Id]:
        """Yield what they look after for others beyond the last day, and will not once they have left all."""
        for cover in sorted(self._snapshot.of(Cover).values(), key=lambda c: c.id):
            lasts = cover.until is None or cover.until.latest > self._last_day
            if cover.by_id == self._person and lasts and not self._going_on:
                yield cover.id
