"""The map of organisations: people merged into theirs, their ties into one line to a pair."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

from stewardmap.analysis.bodies import bodies_of_end
from stewardmap.analysis.links import Link as TieLink
from stewardmap.model.ids import Id
from stewardmap.picture.alarms import relation_of
from stewardmap.picture.people_scene import (
    collaboration,
    collaboration_things,
    frame_links,
    organisation,
    organisation_things,
)
from stewardmap.picture.primitives import Subject
from stewardmap.picture.scene import Link, LinkSort, Thing
from stewardmap.picture.source import Source

_MOST_LINES = 3


def relations(source: Source) -> Mapping[tuple[Id, Id], list[TieLink]]:
    """Return the shown ties between each pair of organisations: those of people, and their own."""
    found: dict[tuple[Id, Id], list[TieLink]] = defaultdict(list)
    for link in source.shown_people_links:
        one, other = link.ends
        ours = bodies_of_end(source.snapshot, link.tie, one)
        theirs = bodies_of_end(source.snapshot, link.tie, other)
        for pair in sorted({(min(a, b), max(a, b)) for a in ours for b in theirs if a != b}):
            found[pair].append(link)
    for link in source.shown_body_links:
        found[link.ends].append(link)
    return found


def bodies_things(source: Source) -> Iterator[Thing]:
    """Yield the organisations, as large as they have others they are tied to, and the collaborations."""
    near: dict[Id, set[Id]] = defaultdict(set)
    for one, other in relations(source):
        near[one].add(other)
        near[other].add(one)
    yield from organisation_things(source, {body: float(len(others)) for body, others in near.items()})
    yield from collaboration_things(source)


def bodies_links(source: Source) -> Iterator[Link]:
    """Yield one line to each pair of organisations, and who sits on what."""
    for (one, other), ties in sorted(relations(source).items(), key=lambda item: item[0]):
        yield _relation(source, one, other, ties)
    yield from _seats(source)
    if not source.organisations:
        yield from shared_people(source)
    yield from frame_links(source)


def _relation(source: Source, one: Id, other: Id, ties: list[TieLink]) -> Link:
    subject = relation_of(one, other)
    formal = {link.tie.formal for link in ties}
    own = [Subject("tie", link.tie.id) for link in ties if link.tie.ends == (one, other)]
    only = [Subject("tie", ties[0].tie.id)] if len(ties) == 1 else []
    return Link(
        subject=subject,
        first=organisation(one),
        second=organisation(other),
        sort=LinkSort.RELATION,
        strength=max((link.strength for link in ties if link.strength is not None), default=None),
        formal=True if True in formal else None if None in formal else False,
        confirmed=any(source.confirmed(link.tie) for link in ties),
        quiet=all(source.quiet(link.tie) for link in ties),
        alarm=source.alarm([subject, *own, *only]),
        carried=len(ties),
        pairs=source.pairs.get((one, other), 0),
    )


def _seats(source: Source) -> Iterator[Link]:
    """Yield which organisations sit on which collaborations, themselves or by their people."""
    seen: set[tuple[Id, Id]] = set()
    for seat in source.snapshot.current_memberships:
        bodies = (
            (seat.organisation_id,)
            if seat.organisation_id is not None
            else source.snapshot.organisations_of_person.get(seat.person_id or Id(""), ())
        )
        seen |= {(body, seat.collaboration_id) for body in bodies}
    for body, board in sorted(seen):
        yield Link(
            subject=relation_of(body, board),
            first=organisation(body),
            second=collaboration(board),
            sort=LinkSort.MEMBERSHIP,
        )


def shared_people(source: Source) -> Iterator[Link]:
    """Yield the pairs of collaborations that people sit on together.

    Where that would be more than three lines to a collaboration, only pairs with two people or more in
    common are shown, or three, and so on; the others still stand near each other.
    """
    boards: dict[Id, set[Id]] = defaultdict(set)
    for seat in source.snapshot.current_memberships:
        if seat.person_id is not None:
            boards[seat.person_id].add(seat.collaboration_id)
    shared = Counter(pair for held in boards.values() for pair in combinations(sorted(held), 2))
    least = 1
    while sum(count >= least for count in shared.values()) > _MOST_LINES * len(source.collaboration_ids):
        least += 1
    for (one, other), count in sorted(shared.items()):
        yield Link(
            subject=relation_of(one, other),
            first=collaboration(one),
            second=collaboration(other),
            sort=LinkSort.SHARED,
            strength=min(count, 5),
            carried=count,
            shown=count >= least,
        )
