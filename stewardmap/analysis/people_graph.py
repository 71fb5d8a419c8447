"""The graph of people, with the links that a view presumes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from stewardmap.analysis.links import Links
from stewardmap.analysis.parameters import VIEWS, Parameters
from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import View


@dataclass(frozen=True, slots=True)
class PeopleGraph:
    """People in id order, whom each reaches by place in that order, and the pairs only presumed or doubled.

    `neighbours` has each neighbour once. `presumed` holds pairs (smaller place first) that a body's ring
    joins, whether or not a tie joins them too.
    """

    people: tuple[Id, ...]
    neighbours: Sequence[Sequence[int]]
    ties: dict[tuple[int, int], Id]
    presumed: frozenset[tuple[int, int]]


def rings(snapshot: Snapshot, parameters: Parameters, view: View) -> list[tuple[Id, ...]]:
    """Return the bodies whose people are presumed to reach each other in a view, each as its people."""
    found: list[tuple[Id, ...]] = []
    if view is View.RECORDED:
        return found
    for body, people in sorted(snapshot.people_of_organisation.items()):
        if colleagues_presumed(snapshot, parameters, body):
            found.append(people)
    if view is View.MEMBERS:
        for body, people in _members(snapshot):
            chosen = snapshot.collaborations[body].presume_members
            if chosen if chosen is not None else len(people) <= parameters.members_limit:
                found.append(people)
    return found


def colleagues_presumed(snapshot: Snapshot, parameters: Parameters, body: Id) -> bool:
    """Whether an organisation's people are presumed to reach each other: as the map says, else if few."""
    chosen = snapshot.organisations[body].presume_colleagues
    if chosen is not None:
        return chosen
    return len(snapshot.people_of_organisation.get(body, ())) <= parameters.colleagues_limit


def _members(snapshot: Snapshot) -> Iterable[tuple[Id, tuple[Id, ...]]]:
    for body in sorted(snapshot.collaborations):
        seats = snapshot.memberships_of.get(body, ())
        people = {seat.person_id for seat in seats if seat.person_id is not None}
        yield body, tuple(sorted(people))


def people_graphs(
    snapshot: Snapshot, links: Links, parameters: Parameters, left_out: frozenset[Id] = frozenset()
) -> dict[View, PeopleGraph]:
    """Return who reaches whom on the day, in each view: ties at the threshold of reach, and what is presumed.

    A body enters as one ring over its people, which has the same cut people and blocks as if all of them
    were linked, with as many links as people. Cost is linear in people, ties, posts and seats.
    """
    people = tuple(sorted(set(snapshot.people) - left_out))
    place = {person: index for index, person in enumerate(people)}
    ties: dict[tuple[int, int], Id] = {}
    for link in links.people:
        first, second = link.ends
        if link.reaches and first in place and second in place:
            ties[_pair(place[first], place[second])] = link.tie.id
    return {view: _graph(people, ties, _presumed(rings(snapshot, parameters, view), place)) for view in VIEWS}


def _presumed(found: Iterable[tuple[Id, ...]], place: Mapping[Id, int]) -> frozenset[tuple[int, int]]:
    presumed: set[tuple[int, int]] = set()
    for ring in found:
        there = [place[person] for person in ring if person in place]
        if len(there) > 1:
            presumed.update(ring_pairs(there))
    return frozenset(presumed)


def ring_pairs(there: Sequence[int]) -> Iterable[tuple[int, int]]:
    """Return the pairs, smaller first, that one ring over two or more people joins."""
    return {_pair(a, b) for a, b in zip(there, [*there[1:], there[0]], strict=True)}


def _graph(
    people: tuple[Id, ...], ties: dict[tuple[int, int], Id], presumed: frozenset[tuple[int, int]]
) -> PeopleGraph:
    neighbours: list[list[int]] = [[] for _ in people]
    for a, b in sorted(ties.keys() | presumed):
        neighbours[a].append(b)
        neighbours[b].append(a)
    return PeopleGraph(people, neighbours, ties, presumed)


def _pair(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one < other else (other, one)
