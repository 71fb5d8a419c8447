"""Graphs as maps: people, ties, kinds and readings made from a networkx graph, and graphs drawn at random."""

from collections.abc import Callable, Hashable
from typing import Any

import networkx as nx
from hypothesis import strategies as st

from stewardmap.analysis.measures.asked import Asked
from stewardmap.analysis.measures.graph_of import graph_of
from stewardmap.analysis.measures.measured_graph import MeasuredGraph
from stewardmap.model.ids import Id
from stewardmap.model.records import KindOfTie, Person, Reading, Record
from stewardmap.model.records.ties import tie_of_people
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Direction, ReadingState, Side, TieKind
from tests.analysis.small_maps import DAY

Graph = Any  # networkx graphs, with or without direction, of nodes that can be put in order
Named = Callable[[Hashable], Id]


def plain_id(node: Hashable) -> Id:
    """An id that stands in the order of numbers."""
    return Id(f"p{node:04}" if isinstance(node, int) else str(node))


def map_of(graph: Graph, weight: str = "weight", *records: Record, as_value: bool = False) -> Snapshot:
    """A map with a person for each node and a tie for each pair, of the strength that `weight` says.

    With direction, an arc is a kind of tie that runs that way. Where both arcs of a pair have a weight of
    their own, each is what its own end said.
    """
    made: list[Record] = [Person(id=plain_id(node), name=str(node)) for node in graph]
    pairs: dict[tuple[Id, Id], dict[Id, Any]] = {}
    for one, other, about in graph.edges(data=True):
        ends = (plain_id(one), plain_id(other))
        pairs.setdefault((min(ends), max(ends)), {})[ends[0]] = about.get(weight)
    for (first, second), said in pairs.items():
        made += _tie(first, second, said, directed=graph.is_directed(), as_value=as_value)
    return Snapshot.of_records([*made, *records], on=DAY)


def _tie(first: Id, second: Id, said: dict[Id, Any], *, directed: bool, as_value: bool) -> list[Record]:
    tie_id = Id(f"{first}~{second}")
    same = len(set(said.values())) == 1
    weight = next(iter(said.values())) if same else None
    fields = {"value": weight} if as_value else {"strength": weight}
    made: list[Record] = [tie_of_people(first, second, id=tie_id, **fields)]
    for end, rung in said.items() if directed else ():
        way, side = (Direction.FORWARD, Side.FIRST) if end == first else (Direction.BACKWARD, Side.SECOND)
        made.append(KindOfTie(tie_id=tie_id, about=TieKind.TURNS_TO, direction=way))
        if not same:
            made.append(Reading(tie_id=tie_id, side=side, state=ReadingState.YES, rung=rung))
    return made


def measured(graph: Graph, *, valued: bool = False, **asked: Any) -> MeasuredGraph:
    """The graph that measures run on, made by way of a map."""
    found = graph_of(map_of(graph), Asked(valued=valued, directed=graph.is_directed(), **asked))
    return found if valued else found.counted


@st.composite
def drawn_graphs(draw: st.DrawFn, most: int = 11, directed: bool | None = None) -> Graph:
    """Graphs of up to 11 nodes, with or without direction, in one part or several, of strengths 1 to 5."""
    n = draw(st.integers(0, most))
    with_direction = draw(st.booleans()) if directed is None else directed
    graph: Graph = nx.empty_graph(n, create_using=nx.DiGraph if with_direction else nx.Graph)
    if n > 1:
        nodes = st.integers(0, n - 1)
        edges = st.lists(st.tuples(nodes, nodes, st.integers(1, 5)), max_size=3 * n)
        graph.add_weighted_edges_from(edge for edge in draw(edges) if edge[0] != edge[1])
    return graph


undirected_graphs = drawn_graphs(directed=False)
