import math
from itertools import combinations

import pytest

from stewardmap.errors import CancelledError
from stewardmap.layout.graph import Edge
from stewardmap.layout.levels import levels
from stewardmap.model.ids import Id
from tests.cancellable import Cancellable

A, B, C, D, E = (Id(letter) for letter in "abcde")


def test_bands_run_from_top_to_bottom_and_what_has_none_is_last() -> None:
    places = levels([A, B, C, D], [], {A: 0, B: 1, C: 4})
    assert places[A][1] < places[B][1] < places[C][1] < places[D][1]


def test_one_band_is_one_line() -> None:
    places = levels([A, B, C, D], [], {A: 0, B: 0, C: 1, D: 1})
    assert places[A][1] == places[B][1]
    assert places[C][1] == places[D][1]


def test_lines_do_not_cross_where_they_need_not() -> None:
    bands = {A: 0, B: 0, C: 1, D: 1}
    places = levels([A, B, C, D], [Edge(A, D), Edge(B, C)], bands)
    assert (places[A][0] < places[B][0]) == (places[D][0] < places[C][0])


def test_a_band_of_many_has_several_lines_and_the_whole_is_wider_than_high() -> None:
    many = [Id(f"n{k:03}") for k in range(300)]
    places = levels(many, [], dict.fromkeys(many, 2))
    wide = max(x for x, _ in places.values()) - min(x for x, _ in places.values())
    high = max(y for _, y in places.values()) - min(y for _, y in places.values())
    assert 1.0 < wide / high < 2.0
    assert min(math.dist(p, q) for p, q in combinations(places.values(), 2)) > 70


@pytest.mark.parametrize("nodes", [[], [A], [A, B]])
def test_few_or_none_have_places_too(nodes: list[Id]) -> None:
    assert set(levels(nodes, [], {})) == set(nodes)


def test_bands_that_are_stopped_stop() -> None:
    stop = Cancellable()
    stop.cancel()
    with pytest.raises(CancelledError):
        levels([A, B], [], {}, stop)
