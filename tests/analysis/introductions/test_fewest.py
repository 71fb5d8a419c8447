"""The whole map's introductions: as few as the bound on every graph, and nobody is cut afterwards."""

from collections.abc import Iterable, Sequence
from itertools import combinations

import networkx as nx
import pytest
from networkx.generators.atlas import graph_atlas_g

from stewardmap.analysis.introductions.choosing import Choice, FirstOfEach
from stewardmap.analysis.introductions.fewest import Added, fewest
from stewardmap.errors import CancelledError
from tests.analysis.introductions.drawn_graphs import neighbours, tangled
from tests.cancellable import Cancellable


def bound(graph: "nx.Graph[int]") -> int:
    """The lower bound by its definition, or, on large graphs, by counting blocks."""
    if len(graph) < 3:
        return max(nx.number_connected_components(graph) - 1, 0) if len(graph) else 0
    if nx.is_biconnected(graph):
        return 0
    cut = set(nx.articulation_points(graph))
    blocks = [set(block) for block in nx.biconnected_components(graph)]
    if len(graph) < 8:
        left = max(groups_without(graph, one) for one in graph)
    else:
        most = max((sum(one in block for block in blocks) for one in cut), default=bool(blocks))
        left = most + nx.number_connected_components(graph) - 1
    leaves = sum(len(block & cut) == 1 for block in blocks)
    apart = sum(not block & cut for block in blocks) + nx.number_of_isolates(graph)
    return max(left - 1, -(-leaves // 2) + apart)


def groups_without(graph: "nx.Graph[int]", one: int) -> int:
    return nx.number_connected_components(nx.restricted_view(graph, [one], []))


def after(graph: "nx.Graph[int]", plan: Sequence[Added]) -> "nx.Graph[int]":
    whole = graph.copy()
    for added in plan:
        assert not whole.has_edge(*added.pair), "a link that is there is never proposed"
        whole.add_edge(*added.pair)
    return whole


def holds_together(graph: "nx.Graph[int]") -> bool:
    connected = len(graph) == 0 or nx.is_connected(graph)
    return connected and next(nx.articulation_points(graph), None) is None


def checked(graph: "nx.Graph[int]") -> int:
    plan = fewest(neighbours(graph))
    assert holds_together(after(graph, plan))
    assert len(plan) == bound(graph)
    freed = [node for added in plan for node in added.freed]
    assert len(freed) == len(set(freed))
    assert set(freed) >= set(nx.articulation_points(graph)), "each cut node is freed by one step"
    if len(graph) > 2:
        bridges = {pair for added in plan for pair in added.bridges}
        assert bridges >= {(min(pair), max(pair)) for pair in nx.bridges(graph)}
    return len(plan)


def test_the_bound_is_reached_on_every_graph_of_up_to_seven_nodes() -> None:
    assert sum(1 for graph in graph_atlas_g() if checked(graph) >= 0) == 1253


def test_nothing_fewer_would_do_on_any_graph_of_up_to_six_nodes() -> None:
    for graph in graph_atlas_g():
        if 0 < len(graph) <= 6 and (needed := len(fewest(neighbours(graph)))):
            missing = list(nx.non_edges(graph))
            for fewer in combinations(missing, needed - 1):
                whole = graph.copy()
                whole.add_edges_from(fewer)
                assert not holds_together(whole)


def test_the_bound_is_reached_on_trees_sparse_graphs_hubs_and_clusters_apart() -> None:
    assert len([checked(graph) for graph in tangled(600)]) == 600


TWO_TRIANGLES = nx.disjoint_union(nx.cycle_graph(3), nx.cycle_graph(3))


@pytest.mark.parametrize(
    ("graph", "introductions"),
    [
        (nx.path_graph(10), 1),
        (nx.star_graph(6), 5),
        (nx.florentine_families_graph(), 2),
        (nx.karate_club_graph(), 2),
        (nx.les_miserables_graph(), 9),
        (TWO_TRIANGLES, 2),
        (nx.empty_graph(6), 6),
        (nx.empty_graph(0), 0),
        (nx.empty_graph(1), 0),
        (nx.empty_graph(2), 1),
        (nx.path_graph(2), 0),
        (nx.path_graph(3), 1),
        (nx.empty_graph(3), 3),
        (nx.complete_graph(9), 0),
    ],
)
def test_published_and_odd_maps(graph: "nx.Graph[int]", introductions: int) -> None:
    assert checked(nx.convert_node_labels_to_integers(graph)) == introductions


def test_nodes_in_another_order_need_as_many() -> None:
    for graph in tangled(40, seed=3):
        turned = nx.relabel_nodes(graph, {node: len(graph) - 1 - node for node in graph})
        again = nx.Graph()
        again.add_nodes_from(range(len(graph)))
        again.add_edges_from(turned.edges)
        assert len(fewest(neighbours(again))) == len(fewest(neighbours(graph)))


class _Refusing(FirstOfEach):
    """Refuses some pairs, whatever else it is offered."""

    def __init__(self, refused: Iterable[tuple[int, int]]) -> None:
        self.refused = {frozenset(pair) for pair in refused}

    def choose(self, people: Sequence[int], groups: Iterable[Sequence[int]]) -> Choice | None:
        for number, group in enumerate(groups):
            for one in people:
                for other in group:
                    if frozenset((one, other)) not in self.refused:
                        return Choice(0.0, one, other, number)
        return None


def test_where_a_pair_is_refused_another_does_it() -> None:
    plan = fewest(neighbours(nx.path_graph(4)), _Refusing([(0, 3)]))
    assert len(plan) == 2
    assert (0, 3) not in {added.pair for added in plan}
    assert holds_together(after(nx.path_graph(4), plan))


def test_where_all_pairs_are_refused_nothing_is_proposed() -> None:
    everybody = list(combinations(range(4), 2))
    assert fewest(neighbours(nx.path_graph(4)), _Refusing(everybody)) == ()
    assert fewest(neighbours(nx.empty_graph(4)), _Refusing(everybody)) == ()


def test_it_can_be_stopped() -> None:
    progress = Cancellable()
    progress.cancel()
    with pytest.raises(CancelledError):
        fewest(neighbours(nx.star_graph(9)), progress=progress)
