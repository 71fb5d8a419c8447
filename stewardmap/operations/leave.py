"""Somebody moves on: all that a settled departure says, as one step."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from stewardmap.analysis.departures.departure import Departure, Goes, SeatGoes, TieGoes
from stewardmap.analysis.seats import LEADING
from stewardmap.errors import UserError
from stewardmap.model.dates import PartialDate, covers
from stewardmap.model.ids import new_id
from stewardmap.model.passing_on import ended_before
from stewardmap.model.records import (
    Action,
    ConnectorRole,
    Cover,
    Holding,
    Membership,
    MembershipRole,
    Person,
    Record,
    Tie,
)
from stewardmap.model.vocabulary import Renewal, Side
from stewardmap.operations.commands import put_in, put_over
from stewardmap.operations.hand_over import successor_holds
from stewardmap.operations.passing_ties import Passing
from stewardmap.store.rows import read_kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Leave:
    """Carry out a departure: at once where the last day has come, else record that it is planned.

    `newcomers` are successors who are not on the map yet, `actions` what is to be done about it by whom.
    """

    departure: Departure
    on: PartialDate
    newcomers: tuple[Person, ...] = ()
    actions: tuple[Action, ...] = ()
    label: str = "Somebody leaves"

    def apply(self, session: Session) -> None:
        """Do it; raises UserError if a post that is to be left is no longer held."""
        connection = session.connection()
        put_in(connection, self.newcomers)
        changed, added = self._holdings(connection)
        if not self.departure.ahead:
            for over, new in (self._ties(connection), self._seats(connection)):
                changed += over
                added += new
            ending = read_kind(connection, ConnectorRole, set(self.departure.roles))
            changed += [replace(role, ends=self._last_day) for role in ending]
            given = read_kind(connection, Cover, set(self.departure.covers))
            changed += [replace(cover, until=self._last_day) for cover in given]
        put_over(connection, tuple(changed))
        put_in(connection, (*added, *self._cover(), *self.actions))

    @property
    def _last_day(self) -> PartialDate:
        return PartialDate(self.departure.last_day)

    def _holdings(self, connection: Connection) -> tuple[list[Record], list[Record]]:
        held = read_kind(connection, Holding)
        by_id = {one.id: one for one in held}
        changed: list[Record] = []
        added: list[Record] = []
        for post in self.departure.posts:
            holding = by_id.get(post.holding_id)
            if holding is None or not covers(holding.starts, None, self.departure.last_day):
                raise UserError("They did not hold this post on that day: choose a later one.")
            renewal = Renewal.NOT_POSSIBLE if self.departure.ahead else holding.renewal
            changed.append(replace(holding, ends=self._last_day, renewal=renewal))
            if post.successor_id is not None and not self.departure.ahead:
                added += successor_holds(held, post.successor_id, post.post_id, self.departure.first_day)
        return changed, added

    def _ties(self, connection: Connection) -> tuple[list[Record], list[Record]]:
        passing = Passing.over(connection, self.departure.first_day)
        by_id = {tie.id: tie for tie in passing.ties}
        changed: list[Record] = []
        added: list[Record] = []
        for one in self.departure.ties:
            tie = by_id.get(one.tie_id)
            if tie is not None and passing.runs(tie):
                over, new = self._tie(passing, tie, one)
                changed += [row for row in over if by_id.get(row.id) != row]
                added += new
        return changed, added

    def _tie(self, passing: Passing, tie: Tie, one: TieGoes) -> tuple[list[Record], list[Record]]:
        successor = self.departure.successor_in(one.post_id)
        if one.goes is Goes.CLOSES or (one.goes is Goes.PASSES_ON and successor in (None, one.other_id)):
            return [ended_before(tie, self.departure.first_day)], []
        bound = self._of_post(tie, one)
        if one.goes is not Goes.PASSES_ON or successor is None:
            return [bound], []
        return passing.pass_on(bound, self.departure.person_id, successor)

    def _of_post(self, tie: Tie, one: TieGoes) -> Tie:
        """The tie as one of the post it goes with; of the person, if it stays though the post is left."""
        left = {post.post_id for post in self.departure.posts}
        own = tie.post_of(self.departure.person_id)
        belongs = (None if own in left else own) if one.goes is Goes.STAYS else one.post_id
        if tie.side_of(self.departure.person_id) is Side.FIRST:
            return replace(tie, first_post_id=belongs)
        return replace(tie, second_post_id=belongs)

    def _seats(self, connection: Connection) -> tuple[list[Record], list[Record]]:
        seats = {one.id: one for one in read_kind(connection, Membership)}
        roles = read_kind(connection, MembershipRole)
        changed: list[Record] = []
        added: list[Record] = []
        for one in self.departure.seats:
            seat = seats.get(one.seat_id)
            if seat is not None and one.goes in (Goes.CLOSES, Goes.PASSES_ON):
                changed.append(replace(seat, ends=self._last_day))
                added += self._seat_taken(seat, one, roles)
        return changed, added

    def _seat_taken(self, seat: Membership, one: SeatGoes, roles: list[MembershipRole]) -> list[Record]:
        """The seat as its next holder has it, without a chair: that is not inherited."""
        if one.goes is not Goes.PASSES_ON or one.to_id is None:
            return []
        new = replace(
            seat, id=new_id(), person_id=one.to_id, starts=PartialDate(self.departure.first_day), ends=None
        )
        kept = (row for row in roles if row.membership_id == seat.id and row.role not in LEADING)
        return [new, *(replace(row, id=new_id(), membership_id=new.id) for row in kept)]

    def _cover(self) -> Iterator[Cover]:
        meanwhile = self.departure.meanwhile
        if meanwhile is None:
            return
        for one in self.departure.unattended:
            yield Cover(
                person_id=self.departure.person_id,
                by_id=meanwhile.by_id,
                tie_id=one.tie_id,
                agreed_by=meanwhile.agreed_by,
                agreed_on=self.on,
                until=meanwhile.until,
            )
