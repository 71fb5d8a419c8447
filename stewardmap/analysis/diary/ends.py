"""Planned ends in the diary: people in posts and seats, the posts themselves, bodies, and money."""

from collections.abc import Iterator
from datetime import date

from stewardmap.analysis.diary.event import Event, EventKind
from stewardmap.analysis.finding import Subject
from stewardmap.model.dates import PartialDate, add_months
from stewardmap.model.records import (
    Collaboration,
    ConnectorRole,
    Funding,
    Holding,
    Membership,
    Organisation,
    Post,
)
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import HoldingKind, Renewal

SOON_MONTHS = 6

_OF_TERMS = {
    HoldingKind.ELECTED: EventKind.ELECTION,
    HoldingKind.FIXED_TERM: EventKind.FIXED_TERM,
    HoldingKind.SECONDED: EventKind.FIXED_TERM,
}


def ends(snapshot: Snapshot) -> Iterator[Event]:
    """Yield whatever has a planned end on the map, in no order and of any date."""
    yield from _holdings(snapshot)
    yield from _posts_and_seats(snapshot)
    yield from _bodies(snapshot)
    yield from _money(snapshot)


def _holdings(snapshot: Snapshot) -> Iterator[Event]:
    soon = add_months(snapshot.on, SOON_MONTHS)
    for held in snapshot.of(Holding).values():
        if held.ends is not None:
            terms = held.terms or snapshot.posts[held.post_id].terms
            yield Event(
                kind=_OF_TERMS.get(terms, EventKind.PLANNED_END) if terms else EventKind.PLANNED_END,
                when=held.ends,
                row=Subject("holding", held.id),
                about=Subject("person", held.person_id),
                soon=_is_soon(held.ends, soon) and held.renewal is not Renewal.CONFIRMED,
            )


def _is_soon(when: PartialDate, soon: date) -> bool:
    """Whether all that a date may mean is soon: a year of which little is known is not."""
    return when.latest <= soon


def _posts_and_seats(snapshot: Snapshot) -> Iterator[Event]:
    for post in snapshot.of(Post).values():
        if post.ends is not None:
            yield _ending(EventKind.PLANNED_END, post.ends, Subject("post", post.id))
    for seat in snapshot.of(Membership).values():
        if seat.ends is not None:
            about = Subject("collaboration", seat.collaboration_id)
            yield _ending(EventKind.PLANNED_END, seat.ends, Subject("membership", seat.id), about)


def _bodies(snapshot: Snapshot) -> Iterator[Event]:
    for body in snapshot.of(Organisation).values():
        if body.ends is not None:
            yield _ending(EventKind.BODY, body.ends, Subject("organisation", body.id))
    for board in snapshot.of(Collaboration).values():
        if board.ends is not None:
            yield _ending(EventKind.BODY, board.ends, Subject("collaboration", board.id))


def _money(snapshot: Snapshot) -> Iterator[Event]:
    roles = snapshot.of(ConnectorRole)
    for role in roles.values():
        if role.ends is not None:
            about = Subject("person", role.person_id)
            yield _ending(EventKind.PLANNED_END, role.ends, Subject("connector_role", role.id), about)
    for money in snapshot.of(Funding).values():
        if money.until is not None:
            paid = Subject("organisation", money.funder_id)
            if money.connector_role_id is not None:
                paid = Subject("person", roles[money.connector_role_id].person_id)
            elif money.post_id is not None:
                paid = Subject("post", money.post_id)
            yield _ending(EventKind.MONEY, money.until, Subject("funding", money.id), paid)


def _ending(kind: EventKind, when: PartialDate, row: Subject, about: Subject | None = None) -> Event:
    return Event(kind=kind, when=when, row=row, about=about or row)
