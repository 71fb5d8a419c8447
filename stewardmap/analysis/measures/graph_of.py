"""From a snapshot to the graph that measures run on."""

from collections.abc import Collection, Mapping

from stewardmap.analysis.links import Link, Links, latest_words, links_on_the_day
from stewardmap.analysis.measures.asked import Asked, Weight
from stewardmap.analysis.measures.measured_graph import MeasuredGraph
from stewardmap.analysis.people_graph import rings
from stewardmap.model.ids import Id
from stewardmap.model.records import Tie
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Direction, ReadingState, Side


def graph_of(
    snapshot: Snapshot, asked: Asked, *, only_one_way: bool = False, links: Links | None = None
) -> MeasuredGraph:
    """Return who is tied with whom on the snapshot's day, with the capacity of every tie.

    A tie is there at the threshold of reach. Its capacity is its strength, 1 where it is not rated, or the
    weight of another tool, 1 where there is none; a weight of zero or less is no tie. With direction, a tie
    has an arc for each way in which one of its kinds runs, and one each way where none does; the capacity
    of an arc is what its own end said, if the strength rests on what the two ends said. Capacities are kept
    whether or not the measures are to be valued: `counted` forgets them. With `only_one_way`, only ties of
    which a kind runs one way are there, for measures that mean nothing on others. `links` are those of the
    day, where they have been worked out with the same parameters.

    Cost is linear in people, ties, readings and posts.
    """
    people = _people(snapshot, asked)
    place = {person: index for index, person in enumerate(people)}
    out: list[dict[int, float]] = [{} for _ in people]
    ties: dict[tuple[int, int], Id] = {}
    left_out = 0
    for link in (links or links_on_the_day(snapshot, asked.parameters)).people:
        first, second = link.ends
        if not link.reaches or first not in place or second not in place:
            continue
        ways = _ways(snapshot, asked, link, only_one_way=only_one_way)
        capacities = _capacities(snapshot, asked, link)
        if not ways or min(capacities) <= 0:
            left_out += bool(ways)
            continue
        one, other = place[first], place[second]
        if Direction.FORWARD in ways:
            out[one][other] = capacities[0]
        if Direction.BACKWARD in ways:
            out[other][one] = capacities[1]
        ties[min(one, other), max(one, other)] = link.tie.id
    return MeasuredGraph(people, out, asked.directed, ties, _presumed(snapshot, asked, place), left_out)


_EACH_WAY = (Direction.FORWARD, Direction.BACKWARD)


def _people(snapshot: Snapshot, asked: Asked) -> tuple[Id, ...]:
    keeper = snapshot.card.keeper_id if asked.parameters.without_keeper else None
    return tuple(sorted(person for person in snapshot.people if person != keeper))


def _ways(snapshot: Snapshot, asked: Asked, link: Link, *, only_one_way: bool) -> Collection[Direction]:
    """Which way the arcs of a tie run: both where direction is not asked for, or no kind has one."""
    if not asked.directed:
        return _EACH_WAY
    rows = snapshot.kinds_of_tie.get(link.tie.id, ())
    ways = {row.direction for row in rows if row.direction is not Direction.NONE}
    return ways or (() if only_one_way else _EACH_WAY)


def _capacities(snapshot: Snapshot, asked: Asked, link: Link) -> tuple[float, float]:
    """What the first end lets through to the second, and the second to the first."""
    if asked.weight is Weight.VALUE:
        return _values(link.tie, directed=asked.directed)
    if not asked.directed or link.tie.strength is not None:
        return link.weight, link.weight
    words = latest_words(snapshot.readings_of_tie.get(link.tie.id, ()), snapshot)
    said = {
        side: word.rung
        for side, word in words.items()
        if word.state is ReadingState.YES and word.rung is not None
    }
    return said.get(Side.FIRST, link.weight), said.get(Side.SECOND, link.weight)


def _values(tie: Tie, *, directed: bool) -> tuple[float, float]:
    """What another tool says of each way; without direction the larger of the two stands for both."""
    there = 1 if tie.value is None else tie.value
    back = there if tie.value_back is None else tie.value_back
    return (there, back) if directed else (max(there, back), max(there, back))


def _presumed(snapshot: Snapshot, asked: Asked, place: Mapping[Id, int]) -> tuple[tuple[int, ...], ...]:
    found = rings(snapshot, asked.parameters, asked.view)
    return tuple(tuple(place[person] for person in ring if person in place) for ring in found)
