"""What is to happen when somebody moves on, settled before it is done; why they go is no part of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id


class Goes(StrEnum):
    """What becomes of a tie or a seat."""

    PASSES_ON = "passes on"
    WAITS = "waits"
    CLOSES = "closes"
    STAYS = "stays"


@dataclass(frozen=True, slots=True, kw_only=True)
class PostLeft:
    """A post that somebody leaves, by their holding of it, and who comes if that is settled."""

    holding_id: Id
    post_id: Id
    successor_id: Id | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TieGoes:
    """What becomes of one tie: it passes on or waits with a post, closes, or stays with the person."""

    tie_id: Id
    other_id: Id
    goes: Goes
    post_id: Id | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatGoes:
    """What becomes of a seat in a collaboration: it passes to somebody as a member, closes, or stays."""

    seat_id: Id
    goes: Goes
    to_id: Id | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Meanwhile:
    """Who looks after links until somebody comes, as agreed by whom and until when."""

    by_id: Id
    agreed_by: str = ""
    until: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """An introduction that the leaving asks for: who is to meet whom, who makes it, and through whom."""

    one_id: Id
    other_id: Id
    post_id: Id | None = None
    by_id: Id | None = None
    through_id: Id | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Departure:
    """One person's leaving of one post, several or all; `last_day` is theirs in all of them.

    `ahead`: the day is still to come, so that planned ends, cover and introductions are recorded, and
    nothing else changes yet. `roles` are the connector roles that end, `covers` what they look after for
    others and no longer will.
    """

    person_id: Id
    last_day: date
    ahead: bool = False
    posts: tuple[PostLeft, ...] = ()
    ties: tuple[TieGoes, ...] = ()
    seats: tuple[SeatGoes, ...] = ()
    roles: tuple[Id, ...] = ()
    covers: tuple[Id, ...] = ()
    meanwhile: Meanwhile | None = None
    meetings: tuple[Meeting, ...] = ()

    @property
    def first_day(self) -> date:
        """The first day without them."""
        return self.last_day + timedelta(days=1)

    def successor_in(self, post_id: Id | None) -> Id | None:
        """Return who comes into a post that is left, if that is settled."""
        return next((one.successor_id for one in self.posts if one.post_id == post_id), None)

    def going(self, goes: Goes) -> Iterator[TieGoes]:
        """Yield the ties to which one thing happens."""
        return (one for one in self.ties if one.goes is goes)

    @property
    def unattended(self) -> tuple[TieGoes, ...]:
        """The ties to be looked after meanwhile: those of vacant posts; all that end, if it is ahead."""
        if self.ahead:
            return tuple(one for one in self.ties if one.goes is not Goes.STAYS)
        return tuple(self.going(Goes.WAITS))
