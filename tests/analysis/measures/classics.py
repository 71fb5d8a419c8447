"""The maps of the literature whose numbers are published, as networkx graphs."""

import networkx as nx

from tests.analysis.measures.graphs import Graph

KITE = dict(
    enumerate(["Andre", "Beverly", "Carol", "Diane", "Ed", "Fernando", "Garth", "Heather", "Ike", "Jane"])
)


def kite() -> Graph:
    """Krackhardt (1990)."""
    return nx.relabel_nodes(nx.krackhardt_kite_graph(), KITE)


def karate() -> Graph:
    """Zachary (1977), with the members numbered from 1 as in the paper, and counted."""
    return nx.Graph([(a + 1, b + 1) for a, b in nx.karate_club_graph().edges])


def borgatti() -> Graph:
    """The seven people of Borgatti (1997), Structural Holes: Unpacking Burt's Redundancy Measures."""
    return nx.Graph([tuple(pair) for pair in ["AB", "AF", "AG", "AE", "EG", "FG", "BG", "BD", "DG", "GC"]])


def eight_girls() -> Graph:
    """Of Coleman (1961), The Adolescent Society, as in Feld (1991)."""
    return nx.Graph(
        pair.split("-")
        for pair in [
            "Betty-Sue",
            "Sue-Alice",
            "Sue-Pam",
            "Sue-Dale",
            "Alice-Jane",
            "Alice-Pam",
            "Alice-Dale",
            "Jane-Dale",
            "Pam-Carol",
            "Carol-Tina",
        ]
    )


def five_nodes() -> Graph:
    """The five nodes of An & Liu (2016), whose two ways between 1 and 3 weigh 3 and 1."""
    graph = nx.DiGraph()
    graph.add_weighted_edges_from(
        [(1, 2, 1), (1, 3, 3), (2, 4, 4), (3, 1, 1), (3, 2, 1), (3, 4, 2), (4, 5, 3), (5, 2, 2)]
    )
    return nx.DiGraph(graph)


def two_cliques() -> Graph:
    """Two cliques of five through one person, numbered 5."""
    return nx.compose(nx.complete_graph(range(6)), nx.complete_graph(range(5, 11)))


def women() -> Graph:
    """Eighteen women at fourteen meetings: Davis, Gardner & Gardner (1941)."""
    return nx.davis_southern_women_graph()
