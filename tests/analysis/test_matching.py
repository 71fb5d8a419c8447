"""Largest matchings, against networkx and against trying every set of people."""

from itertools import combinations

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from stewardmap.analysis.matching import maximum_matching
from stewardmap.model.ids import Id

FIRST = [Id(f"a{i}") for i in range(6)]
SECOND = [Id(f"b{i}") for i in range(6)]
options = st.dictionaries(
    st.sampled_from(FIRST), st.lists(st.sampled_from(SECOND), min_size=1, max_size=5, unique=True)
)


@given(options)
def test_is_as_large_as_that_of_networkx_and_pairs_nobody_twice(links: dict[Id, list[Id]]) -> None:
    found = maximum_matching(links)
    graph = nx.Graph([(a, b) for a, others in links.items() for b in others])
    best = nx.bipartite.hopcroft_karp_matching(graph, top_nodes=[a for a in FIRST if a in graph])
    assert len(found) == len(best) // 2
    assert len(set(found.values())) == len(found)
    assert all(second in links[first] for first, second in found.items())


@given(st.dictionaries(st.sampled_from(FIRST[:4]), st.lists(st.sampled_from(SECOND[:4]), unique=True)))
def test_is_the_fewest_people_whose_leaving_ends_every_link(links: dict[Id, list[Id]]) -> None:
    pairs = [(a, b) for a, others in links.items() for b in others]
    everyone = sorted({end for pair in pairs for end in pair})
    fewest = next(
        size
        for size in range(len(everyone) + 1)
        if any(
            all(a in gone or b in gone for a, b in pairs) for gone in map(set, combinations(everyone, size))
        )
    )
    assert len(maximum_matching(links)) == fewest
