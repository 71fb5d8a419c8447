"""What each way saves, and what becomes of the blocks on it."""

import networkx as nx

from stewardmap.analysis.blocks import blocks_of
from stewardmap.analysis.introductions.block_tree import BlockTree
from stewardmap.analysis.structure import structure
from tests.analysis.introductions.drawn_graphs import neighbours


def tree_of(graph: "nx.Graph[int]") -> BlockTree:
    found = structure(neighbours(graph))
    return BlockTree(blocks_of(found), set(found.below))


def test_a_chain_becomes_one_block_in_one_step() -> None:
    tree = tree_of(nx.path_graph(5))
    (start, end) = sorted(tree.leaves)
    assert tree.bound == 1
    assert list(tree.ways_from(start)) == [(end, True)]
    assert tree.join(end) == ((1, 2, 3), ((0, 1), (1, 2), (2, 3), (3, 4)))
    assert (tree.leaves, tree.bound, tree.blocks_at) == (set(), 0, {})


def test_two_arms_of_a_star_leave_one_arm_fewer() -> None:
    tree = tree_of(nx.star_graph(6))
    first = min(tree.leaves)
    ways = list(tree.ways_from(first))
    assert len(ways) == 5
    assert all(saves for _, saves in ways)
    assert tree.join(ways[0][0])[0] == ()
    assert (tree.bound, len(tree.leaves)) == (4, 5)


def test_two_leaves_of_one_branching_save_nothing_where_two_pairs_have_to_cross() -> None:
    fork_at_both_ends = nx.Graph([(0, 2), (1, 2), (2, 3), (3, 4), (3, 5)])
    tree = tree_of(fork_at_both_ends)
    leaf_of = {tree.own[leaf][0]: leaf for leaf in tree.leaves}
    saves = dict(tree.ways_from(leaf_of[0]))
    assert saves == {leaf_of[1]: False, leaf_of[4]: True, leaf_of[5]: True}
