import random

from stewardmap.layout.graph import Edge
from stewardmap.layout.ordering import by_their_ties
from stewardmap.model.ids import Id

A, B, C, D, E = (Id(letter) for letter in "abcde")


def test_the_order_follows_ties_and_not_names() -> None:
    edges = [Edge(A, B), Edge(B, C), Edge(C, D, 2.0), Edge(D, E), Edge(B, D)]
    renamed = dict(zip((A, B, C, D, E), (D, A, E, C, B), strict=True))
    other = [Edge(renamed[e.second], renamed[e.first], e.weight) for e in reversed(edges)]
    before = by_their_ties([A, B, C, D, E], edges, {})
    assert [renamed[node] for node in before] == by_their_ties([E, D, C, B, A], other, {})


def test_equals_stand_in_the_order_of_their_ids() -> None:
    nodes = [Id(f"{k}") for k in range(9)]
    mixed = random.Random(3).sample(nodes, 9)
    assert by_their_ties(mixed, [], {}) == nodes


def test_members_of_different_groups_are_no_equals() -> None:
    order = by_their_ties([A, B, C, D, E], [], {A: C, B: C, D: E})
    assert order.index(D) < order.index(A)
    assert order.index(E) < order.index(C)
