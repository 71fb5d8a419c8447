"""Layouts of invented towns: how long, how many lines cross and how many neighbours stay neighbours."""

import random
import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from time import process_time

import networkx as nx
import numpy as np

from benchmarks.timing import Row
from benchmarks.towns import Town, town
from stewardmap.layout.arrange import arrange
from stewardmap.layout.crossings import crossings
from stewardmap.layout.graph import Edge, neighbours_of
from stewardmap.layout.stress import Floats
from stewardmap.model.ids import Id

SEEDS = range(1, 6)
PEOPLE = 600
_CPU = "CPU time"


def rows(folder: Path) -> Iterator[Row]:  # noqa: ARG001
    """Yield times, then crossings and kept neighbours beside springs, and igraph and sfdp where they are."""
    for people, at_most in ((1000, 1.0), (5000, 10.0)):
        yield _first(people, at_most)
    yield _added()
    for seed in SEEDS:
        yield from _quality(seed)


def kept(places: Floats, graph: "nx.Graph[int]") -> float:
    """Return the share of each node's k nearest on the picture that are its neighbours, k being its degree.

    Nodes without ties are left out. Source: neighbourhood preservation, as by Kruiger et al. (2017), Graph
    layouts by t-SNE, doi:10.1111/cgf.13187; they divide by the union, here the k nearest alone count.
    """
    shares = []
    for node, near in graph.adjacency():
        if near:
            away = ((places - places[node]) ** 2).sum(axis=1)
            away[node] = np.inf
            nearest = np.argsort(away, kind="stable")[: len(near)]
            shares.append(len(set(nearest.tolist()) & set(near)) / len(near))
    return float(np.mean(shares))


def _first(people: int, at_most: float) -> Row:
    place = town(people, 1)
    return Row(
        what=f"first layout, {people:,} people",
        ours=min(_seconds(lambda: _ours(place)) for _ in range(3)),
        at_most=at_most,
        note=_CPU,
    )


def _added() -> Row:
    place = town(1000, 1)
    there = arrange(place.nodes, place.edges, place.homes)
    chance = random.Random(5)
    new = [Id(f"new {k}") for k in range(10)]
    edges = [*place.edges, *(Edge(one, other) for one in new for other in chance.sample(place.nodes, 3))]
    nodes = [*place.nodes, *new]

    def add() -> None:
        after = arrange(nodes, edges, place.homes, there)
        assert all(after[node] == there[node] for node in there)  # noqa: S101 - what is promised

    return Row(
        what="ten people added to 1,000, nobody else moved",
        ours=min(_seconds(add) for _ in range(5)),
        at_most=0.06,
        note=_CPU,
    )


def _quality(seed: int) -> Iterator[Row]:
    place = town(PEOPLE, seed)
    number = {node: k for k, node in enumerate(place.nodes)}
    near = neighbours_of(len(number), [(number[e.first], number[e.second], 1.0) for e in place.edges])
    graph: nx.Graph[int] = nx.empty_graph(len(number))
    graph.add_edges_from((a, b) for a, others in enumerate(near) for b in others)
    ours, springs = _ours(place), _table(nx.spring_layout(graph, seed=seed))
    others = {name: way(graph) for name, way in _others().items()}
    crossed = {name: crossings(places, near) for name, places in others.items()}
    shares = {name: kept(places, graph) for name, places in others.items()}
    yield Row(
        what=f"lines that cross, {PEOPLE} people, town {seed}",
        ours=crossings(ours, near),
        plain=crossings(springs, near),
        plain_way="networkx spring",
        ratio_at_most=1.0,
        unit="pairs",
        note=", ".join(f"{name} {count:,}" for name, count in crossed.items()),
    )
    yield Row(
        what=f"neighbours kept, {PEOPLE} people, town {seed}",
        ours=1000 * kept(ours, graph),
        plain=1000 * kept(springs, graph),
        plain_way="networkx spring",
        ratio_at_least=3.0,
        unit="in 1,000",
        note=", ".join(f"{name} {1000 * share:.0f}" for name, share in shares.items()),
    )


def _ours(place: Town) -> Floats:
    places = arrange(place.nodes, place.edges, place.homes)
    return np.array([places[node] for node in place.nodes])


def _table(places: Mapping[int, Sequence[float]]) -> Floats:
    return np.array([places[node] for node in range(len(places))], dtype=np.float64)


def _seconds(work: Callable[[], object]) -> float:
    begun = process_time()
    work()
    return process_time() - begun


def _others() -> dict[str, "Callable[[nx.Graph[int]], Floats]"]:
    """Return the other programs that are on this machine: neither is needed by the app or its tests."""
    found: dict[str, Callable[[nx.Graph[int]], Floats]] = {}
    if find_spec("igraph"):
        found |= {f"igraph {way}": partial(_by_igraph, way) for way in ("fr", "drl")}
    sfdp = shutil.which("sfdp")
    if sfdp:
        found["Graphviz sfdp"] = partial(_by_sfdp, sfdp)
    return found


def _by_igraph(way: str, graph: "nx.Graph[int]") -> Floats:
    igraph = import_module("igraph")
    igraph.set_random_number_generator(random.Random(1))
    drawn = igraph.Graph(n=len(graph), edges=list(graph.edges)).layout(way)
    return np.array(drawn.coords)


def _by_sfdp(program: str, graph: "nx.Graph[int]") -> Floats:
    lines = [*(f"{node};" for node in graph), *(f"{a} -- {b};" for a, b in graph.edges)]
    done = subprocess.run(
        [program, "-Tplain"], input=f"graph {{{''.join(lines)}}}", capture_output=True, text=True, check=True
    )
    words = [line.split() for line in done.stdout.splitlines() if line.startswith("node ")]
    return _table({int(word[1]): (float(word[2]), float(word[3])) for word in words})
