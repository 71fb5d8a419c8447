"""Which organisations, and which levels, each end of a tie counts for on the day."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from stewardmap.model.dates import covers
from stewardmap.model.ids import Id
from stewardmap.model.records import Tie
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Level


def bodies_of_end(snapshot: Snapshot, tie: Tie, person: Id) -> tuple[Id, ...]:
    """Return the organisations that one end of a tie of people counts for.

    An end that names a post counts for that post's organisation, as long as the post is there and the
    person still works in it; else it counts for every organisation where the person holds a post.
    """
    bodies = snapshot.organisations_of_person.get(person, ())
    if tie.first_post_id is None and tie.second_post_id is None:
        return bodies
    post_id = tie.post_of(person)
    if post_id is None:
        return bodies
    post = snapshot.posts[post_id]
    there = covers(post.starts, post.ends, snapshot.on) and post.organisation_id in bodies
    return (post.organisation_id,) if there else ()


def top_parents(snapshot: Snapshot) -> Mapping[Id, tuple[Id, ...]]:
    """Return, for each organisation, the parents above it that have none; itself if it has none.

    Organisations inside themselves, at whatever remove, are taken as one: the smallest id stands for it.
    """
    return {body: _tops_above(snapshot, body) for body in snapshot.organisations}


def ancestors(snapshot: Snapshot, body: Id) -> frozenset[Id]:
    """Return every organisation that this one is part of, at any remove; itself only if in a ring."""
    seen: set[Id] = set()
    waiting = list(snapshot.parents_of_organisation.get(body, ()))
    while waiting:
        parent = waiting.pop()
        if parent not in seen:
            seen.add(parent)
            waiting.extend(snapshot.parents_of_organisation.get(parent, ()))
    return frozenset(seen)


def _tops_above(snapshot: Snapshot, body: Id) -> tuple[Id, ...]:
    above = ancestors(snapshot, body)
    tops = {one for one in above if not snapshot.parents_of_organisation.get(one)}
    if tops:
        return tuple(sorted(tops))
    return (min(above | {body}),) if above else (body,)


def parts(snapshot: Snapshot) -> Mapping[Id, frozenset[Id]]:
    """Return, for each organisation, itself and everything that is part of it at any remove."""
    within: dict[Id, set[Id]] = {body: {body} for body in snapshot.organisations}
    for body in snapshot.organisations:
        for above in ancestors(snapshot, body):
            within[above].add(body)
    return {body: frozenset(inside) for body, inside in within.items()}


def with_its_parts(snapshot: Snapshot, body: Id) -> frozenset[Id]:
    """Return an organisation and everything that is part of it at any remove: `parts` of one alone."""
    below = (one for one in snapshot.parents_of_organisation if body in ancestors(snapshot, one))
    return frozenset((body, *below))


def one_inside_other(parts_of: Mapping[Id, frozenset[Id]], one: Id, other: Id) -> bool:
    """Whether one of two organisations is part of the other, at any remove."""
    return other in parts_of[one] or one in parts_of[other]


@dataclass(frozen=True, slots=True)
class Levels:
    """The levels of the posts that each person holds in each organisation on the day."""

    of: Mapping[tuple[Id, Id], frozenset[Level]]

    def at(self, person: Id, bodies: Iterable[Id]) -> frozenset[Level]:
        """Return the levels at which someone works in any of these organisations."""
        found: frozenset[Level] = frozenset()
        for body in bodies:
            found |= self.of.get((person, body), frozenset())
        return found


def levels_on_the_day(snapshot: Snapshot) -> Levels:
    """Return the levels of everyone's posts, by person and organisation."""
    found: dict[tuple[Id, Id], set[Level]] = defaultdict(set)
    for holding in snapshot.current_holdings:
        post = snapshot.posts[holding.post_id]
        if post.level is not None:
            found[holding.person_id, post.organisation_id].add(post.level)
    return Levels({key: frozenset(levels) for key, levels in found.items()})
