"""By what people are grouped on a map."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum

from stewardmap.model.ids import Id
from stewardmap.model.records import Holding, Post, PurposeTag
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Level

Pair = tuple[Id, Id]


class Grouping(StrEnum):
    """What those who stand together have in common."""

    ORGANISATION = "organisation"
    SECTOR = "sector"
    COLLABORATION = "collaboration"
    LEVEL = "level"
    PURPOSE = "purpose"


def homes_by(snapshot: Snapshot, grouping: Grouping) -> dict[Id, Id]:
    """Return the group of each person, and of whatever else has one: an id of the map's, or one made here."""
    return dict(_PAIRS[grouping](snapshot))


def bands_by_level(snapshot: Snapshot) -> dict[Id, int]:
    """Return the level of each person's main post, and of each post: 0 for political, and so on down."""
    rank = {level: k for k, level in enumerate(Level)}
    return {one: rank[level] for one, level in _levels(snapshot)}


def main_post(snapshot: Snapshot, person: Id) -> Post | None:
    """Return the post that someone has held longest; none if they hold none on the day."""
    held = snapshot.holdings_of_person.get(person, ())

    def order(holding: Holding) -> tuple[str, str]:
        return str(holding.starts or ""), snapshot.posts[holding.post_id].organisation_id

    return snapshot.posts[min(held, key=order).post_id] if held else None


def _by_organisation(snapshot: Snapshot) -> Iterator[Pair]:
    for person in snapshot.people:
        post = main_post(snapshot, person)
        if post is not None:
            yield person, post.organisation_id
    for post in snapshot.posts.values():
        yield post.id, post.organisation_id


def _by_sector(snapshot: Snapshot) -> Iterator[Pair]:
    sectors = {body.id: body.sector for body in snapshot.organisations.values() if body.sector is not None}
    for one, body in (*_by_organisation(snapshot), *((body, body) for body in sectors)):
        if body in sectors:
            yield one, Id(f"sector {sectors[body].value}")


def _by_collaboration(snapshot: Snapshot) -> Iterator[Pair]:
    """Yield the smallest collaboration of everyone who sits on one: it says most about them."""
    size = Counter(seat.collaboration_id for seat in snapshot.current_memberships)
    for seat in snapshot.current_memberships:
        member = seat.person_id or seat.organisation_id
        if member is not None:
            own = {other.collaboration_id for other in snapshot.memberships_of[member]}
            yield member, min(own, key=lambda board: (size[board], board))


def _by_level(snapshot: Snapshot) -> Iterator[Pair]:
    for one, level in _levels(snapshot):
        yield one, Id(f"level {level.value}")


def _levels(snapshot: Snapshot) -> Iterator[tuple[Id, Level]]:
    for post in snapshot.posts.values():
        if post.level is not None:
            yield post.id, post.level
    for person in snapshot.people:
        main = main_post(snapshot, person)
        if main is not None and main.level is not None:
            yield person, main.level


def _by_purpose(snapshot: Snapshot) -> Iterator[Pair]:
    """Yield the purpose that most of someone's tags, and their ties' tags, name."""
    named: dict[Id, Counter[Id]] = {}
    for tag in snapshot.of(PurposeTag).values():
        tie = snapshot.ties.get(tag.tie_id or Id(""))
        for one in (tag.person_id, tag.collaboration_id, *(tie.ends if tie else ())):
            if one is not None:
                named.setdefault(one, Counter())[tag.purpose_id] += 1
    for one, purposes in named.items():
        yield one, min(purposes, key=lambda purpose: (-purposes[purpose], purpose))


_PAIRS: Mapping[Grouping, Callable[[Snapshot], Iterator[Pair]]] = {
    Grouping.ORGANISATION: _by_organisation,
    Grouping.SECTOR: _by_sector,
    Grouping.COLLABORATION: _by_collaboration,
    Grouping.LEVEL: _by_level,
    Grouping.PURPOSE: _by_purpose,
}
