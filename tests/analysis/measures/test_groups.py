"""Brokerage and the E-I index by the groups that people count for, and which post that is."""

from collections import Counter
from itertools import permutations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stewardmap.analysis.measures.asked import Asked
from stewardmap.analysis.measures.brokerage import Brokerage, brokerage
from stewardmap.analysis.measures.ei_index import ei_index
from stewardmap.analysis.measures.main_posts import Grouping, groups, main_organisation
from stewardmap.analysis.measures.measured import measured as all_measures
from stewardmap.model.dates import year
from stewardmap.model.ids import Id
from stewardmap.model.records import KindOfTie
from stewardmap.model.vocabulary import Direction, HoldingKind, Sector, TieKind
from tests.analysis.measures.graphs import Graph, drawn_graphs, measured
from tests.analysis.small_maps import a_map, body, person, posted, tie, ties

some_groups = st.lists(st.sampled_from(["x", "y", "z", None]), min_size=11, max_size=11)


def by_hand(graph: Graph, groups: list[str | None], broker: int) -> Brokerage:
    counts: Counter[str] = Counter()
    own = groups[broker]
    for a, c in permutations(graph, 2):
        there = broker not in (a, c) and graph.has_edge(a, broker) and graph.has_edge(broker, c)
        if not there or graph.has_edge(a, c) or None in (own, groups[a], groups[c]):
            continue
        start, end = groups[a], groups[c]
        if start == own == end:
            counts["coordinator"] += 1
        elif start == end:
            counts["itinerant"] += 1
        elif start == own:
            counts["representative"] += 1
        elif end == own:
            counts["gatekeeper"] += 1
        else:
            counts["liaison"] += 1
    return Brokerage(**counts)


@given(drawn_graphs(), some_groups)
def test_brokerage_by_hand(graph: Graph, groups: list[str | None]) -> None:
    found = brokerage(measured(graph), groups[: len(graph)])
    assert list(found) == [by_hand(graph, groups, node) for node in range(len(graph))]


@given(drawn_graphs(directed=False), some_groups)
def test_without_direction_each_pair_counts_twice(graph: Graph, groups: list[str | None]) -> None:
    for one in brokerage(measured(graph), groups[: len(graph)]):
        assert one.representative == one.gatekeeper
        assert sum(one.halved) * 2 == one.total


@given(drawn_graphs(), some_groups, st.booleans())
def test_external_and_internal_ties(graph: Graph, groups: list[str | None], valued: bool) -> None:
    found = ei_index(measured(graph, valued=valued), groups[: len(graph)])
    ties = [
        (groups[a], groups[b], weight if valued else 1)
        for a, b, weight in graph.edges(data="weight")
        if groups[a] is not None and groups[b] is not None
    ]
    assert found.whole.external == sum(w for a, b, w in ties if a != b)
    assert found.whole.internal == sum(w for a, b, w in ties if a == b)
    for group, one in found.groups.items():
        assert one.external == sum(w for a, b, w in ties if a != b and group in (a, b))
        assert one.internal == sum(w for a, b, w in ties if a == b == group)
    for node, own in enumerate(found.people):
        assert (own is None) == (groups[node] is None)
    together = [own for own in found.people if own is not None]
    assert sum(own.external + own.internal for own in together) == 2 * sum(w for _, _, w in ties)


def test_the_index_is_between_one_and_minus_one() -> None:
    found = ei_index(measured(nx.path_graph(4)), ["x", "x", "y", None])
    assert found.whole.index == 0
    assert found.groups["y"].index == 1
    assert found.people[0] is not None
    assert found.people[0].index == -1
    assert found.people[3] is None
    assert ei_index(measured(nx.empty_graph(1)), ["x"]).whole.index is None


def test_of_several_posts_the_most_settled_counts() -> None:
    snapshot = a_map(
        body("board", sector=Sector.CHARITY), body("council", sector=Sector.COUNCIL), body("trust"),
        person("a"),
        posted("a", "board", terms=HoldingKind.VOLUNTARY, starts=year(2001)),
        posted("a", "council", terms=HoldingKind.ELECTED, starts=year(2020)), person("b"),
        posted("b", "trust", starts=year(2020)), posted("b", "board", starts=year(2010)),
        person("c"), posted("c", "trust"), posted("c", "council", starts=year(2025)), person("d"),
        posted("d", "trust", ends=year(2001)),
    )  # fmt: skip
    assert [main_organisation(snapshot, Id(one)) for one in "abcd"] == ["council", "board", "council", None]
    people = [Id(one) for one in "abcd"]
    assert groups(snapshot, people, Grouping.SECTOR) == ("council", "charity", "council", None)


def test_brokerage_on_a_directed_map_is_on_kinds_that_run_one_way() -> None:
    snapshot = a_map(
        body("x", "a", "b"), body("y", "c"), body("z", "d"), ties("a-b b-c b-d"),
        KindOfTie(tie_id=Id("a~b"), about=TieKind.TURNS_TO, direction=Direction.FORWARD),
        KindOfTie(tie_id=Id("b~c"), about=TieKind.TURNS_TO, direction=Direction.FORWARD),
    )  # fmt: skip
    found = all_measures(snapshot, Asked(directed=True))
    assert found.brokerage[Grouping.ORGANISATION][1] == Brokerage(representative=1)
    both_ways = all_measures(snapshot, Asked())
    assert both_ways.brokerage[Grouping.ORGANISATION][1].halved == (0, 0, 2, 1)


@pytest.mark.parametrize("by", list(Grouping))
def test_people_of_no_organisation_are_left_out(by: Grouping) -> None:
    snapshot = a_map(
        body("x", "a", sector=Sector.HEALTH), person("b"), person("c"), tie("a", "b"), tie("b", "c")
    )
    found = all_measures(snapshot, Asked())
    assert found.groups[by].count(None) == 2
    assert found.brokerage[by][1] == Brokerage()
    assert found.ei[by].whole.index is None
