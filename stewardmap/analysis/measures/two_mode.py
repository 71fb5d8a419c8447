"""Measures on people and collaborations together, whose ties are seats."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from stewardmap.analysis.measures.betweenness import betweenness
from stewardmap.analysis.measures.closeness import Nearness, nearness
from stewardmap.analysis.measures.leavings import Leavings, leavings
from stewardmap.analysis.measures.lengths import lengths
from stewardmap.analysis.measures.measured_graph import MeasuredGraph
from stewardmap.analysis.measures.shortest_paths import distances
from stewardmap.model.dates import covers
from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot
from stewardmap.progress import Progress, no_progress


@dataclass(frozen=True, slots=True)
class TwoModeGraph:
    """People, then collaborations, each in order of ids; a tie for each person in each collaboration."""

    graph: MeasuredGraph
    people: tuple[Id, ...]
    collaborations: tuple[Id, ...]


@dataclass(frozen=True, slots=True)
class TwoMode:
    """Measures by node, people first: raw, and by what is possible with so many people and collaborations."""

    degree: Sequence[int]
    degree_share: Sequence[float]
    betweenness: Sequence[float]
    betweenness_share: Sequence[float]
    closeness: Sequence[float]
    nearness: Nearness
    leavings: Leavings


def two_mode_graph(snapshot: Snapshot, *, without_keeper: bool = False) -> TwoModeGraph:
    """Return who sits where on the day; several seats of one person in one collaboration count once.

    Everyone on the map is there, and every collaboration that runs on the day. Seats of organisations are
    of nobody.
    """
    keeper = snapshot.card.keeper_id if without_keeper else None
    people = tuple(sorted(person for person in snapshot.people if person != keeper))
    running = (c.id for c in snapshot.collaborations.values() if covers(c.starts, c.ends, snapshot.on))
    collaborations = tuple(sorted(running))
    place = {one: at for at, one in enumerate(people)}
    places = {one: len(people) + at for at, one in enumerate(collaborations)}
    out: list[dict[int, float]] = [{} for _ in (*people, *collaborations)]
    ties: dict[tuple[int, int], Id] = {}
    for seat in sorted(snapshot.current_memberships, key=lambda seat: seat.id):
        if seat.person_id in place:
            one, other = place[seat.person_id], places[seat.collaboration_id]
            out[one][other] = out[other][one] = 1
            ties.setdefault((one, other), seat.id)
    return TwoModeGraph(MeasuredGraph((*people, *collaborations), out, ties=ties), people, collaborations)


def two_mode(whole: TwoModeGraph, progress: Progress = no_progress) -> TwoMode:
    """Return the measures of everyone and of every collaboration.

    A node's degree is divided by the number of the other sort. Its closeness is the least that the distances
    to those it reaches could add up to, over what they do, times the share of all others that it reaches.
    Betweenness is divided by the most that a node of its sort can have. Cost is that of betweenness. Source:
    Borgatti & Everett (1997), Social Networks 19(3), 243-269, doi:10.1016/S0378-8733(96)00301-2.
    """
    graph = whole.graph
    sizes = (len(whole.people), len(whole.collaborations))
    degree = [len(reached) for reached in graph.out]
    raw = betweenness(graph, progress=progress)
    most = (most_betweenness(*sizes), most_betweenness(*reversed(sizes)))
    sort = [0] * sizes[0] + [1] * sizes[1]
    return TwoMode(
        degree=degree,
        degree_share=[k / sizes[1 - s] if sizes[1 - s] else 0.0 for k, s in zip(degree, sort, strict=True)],
        betweenness=raw,
        betweenness_share=[b / most[s] if most[s] else 0.0 for b, s in zip(raw, sort, strict=True)],
        closeness=_closeness(graph, sizes[0], progress),
        nearness=nearness(lengths(graph, 0), progress),
        leavings=leavings(graph.neighbours),
    )


def most_betweenness(own: int, others: int) -> float:
    """Return the most betweenness that a node of one sort can have, with so many of each sort."""
    if own < 1 or others < 1:
        return 0.0
    s, t = divmod(own - 1, others)
    return (others**2 * (s + 1) ** 2 + others * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3)) / 2


def _closeness(graph: MeasuredGraph, people: int, progress: Progress) -> list[float]:
    found = np.zeros(graph.n)
    is_person = np.arange(graph.n) < people
    for sources, far in distances(lengths(graph, 0), progress):
        there = np.isfinite(far)
        total = np.where(there, far, 0.0).sum(axis=1)
        same = is_person[None, :] == is_person[sources][:, None]
        own, other = (there & same).sum(axis=1) - 1, (there & ~same).sum(axis=1)
        reached = total > 0
        share = (own + other) / max(1, graph.n - 1)
        found[sources[reached]] = ((other + 2 * own) * share)[reached] / total[reached]
    return found.tolist()
