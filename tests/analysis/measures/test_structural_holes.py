"""Effective size, efficiency and constraint, against Burt's formulas written out."""

import networkx as nx
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from stewardmap.analysis.measures import triangles
from stewardmap.analysis.measures.structural_holes import structural_holes
from tests.analysis.measures.graphs import Graph, drawn_graphs, measured


def written_out(graph: Graph, ego: int) -> tuple[float, float]:
    """Effective size and constraint, term by term."""

    def z(i: int, j: int) -> float:
        ways = [graph.get_edge_data(i, j), graph.get_edge_data(j, i)]
        return sum(way["weight"] for way in ways if way)

    def p(i: int, j: int) -> float:
        return z(i, j) / sum(z(i, q) for q in graph if q != i) if z(i, j) else 0.0

    def m(j: int, q: int) -> float:
        return z(j, q) / max(z(j, k) for k in graph if k != j) if z(j, q) else 0.0

    contacts = [j for j in graph if j != ego and z(ego, j)]
    size = sum(1 - sum(p(ego, q) * m(j, q) for q in graph if q not in (ego, j)) for j in contacts)
    constraint = sum(
        (p(ego, j) + sum(p(ego, q) * p(q, j) for q in graph if q not in (ego, j))) ** 2 for j in contacts
    )
    return size, constraint


@pytest.fixture(params=[3, 2_000_000], autouse=True)
def goes(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(triangles, "WAYS", request.param)


@given(drawn_graphs(9), st.booleans())
def test_they_are_the_formulas(graph: Graph, valued: bool) -> None:
    found = structural_holes(measured(graph, valued=valued))
    if not valued:
        nx.set_edge_attributes(graph, 1, "weight")
    for ego in graph:
        size, constraint = written_out(graph, ego)
        contacts = len(set(nx.all_neighbors(graph, ego)))
        assert found.effective_size[ego] == pytest.approx(size)
        assert found.efficiency[ego] == (pytest.approx(size / contacts) if contacts else None)
        assert found.constraint[ego] == (pytest.approx(constraint) if contacts else None)


@settings(max_examples=30)
@given(drawn_graphs(9), st.booleans())
def test_networkx_says_the_same_where_it_is_right(graph: Graph, valued: bool) -> None:
    """Of effective size it is only with `nodes=list(graph)`: without, it is wrong for valued ties."""
    assume(len(graph) > 0)
    found = structural_holes(measured(graph, valued=valued))
    weight = "weight" if valued else None
    sizes = nx.effective_size(graph, nodes=list(graph), weight=weight)
    constraints = nx.constraint(graph, weight=weight)
    for ego in graph:
        if set(nx.all_neighbors(graph, ego)):
            assert found.constraint[ego] == pytest.approx(constraints[ego])
            if graph[ego]:
                assert found.effective_size[ego] == pytest.approx(sizes[ego])


def test_a_clique_and_a_star() -> None:
    clique, star = (
        structural_holes(measured(nx.complete_graph(5))),
        structural_holes(measured(nx.star_graph(4))),
    )
    assert clique.effective_size == pytest.approx([1.0] * 5)
    assert star.effective_size[0] == 4
    assert star.constraint[:2] == pytest.approx([0.25, 1.0])
