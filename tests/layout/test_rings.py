import math
from itertools import combinations

import pytest

from stewardmap.errors import CancelledError
from stewardmap.layout.arrange import SPACING
from stewardmap.layout.graph import Edge
from stewardmap.layout.rings import rings
from stewardmap.model.ids import Id
from tests.cancellable import Cancellable

A, B, C, D, E, F = (Id(letter) for letter in "abcdef")
PATHS = [Edge(A, B), Edge(A, C), Edge(B, D), Edge(C, E)]


def far(places: dict[Id, tuple[float, float]], node: Id) -> float:
    return math.hypot(*places[node])


def test_the_centre_is_in_the_middle_and_each_step_further_out() -> None:
    places = rings([A, B, C, D, E], PATHS, A)
    assert places[A] == (0.0, 0.0)
    assert far(places, B) == pytest.approx(far(places, C), abs=0.2)
    assert far(places, D) == pytest.approx(far(places, E), abs=0.2)
    assert far(places, D) - far(places, B) >= SPACING


def test_who_is_further_out_stands_behind_those_they_are_tied_to() -> None:
    places = rings([A, B, C, D, E], PATHS, A)
    for inner, outer in ((B, D), (C, E)):
        (x, y), (u, v) = places[inner], places[outer]
        assert x * u + y * v == pytest.approx(math.hypot(x, y) * math.hypot(u, v), rel=1e-3)


def test_two_first_neighbours_stand_across_from_each_other() -> None:
    places = rings([A, B, C], PATHS, A)
    assert places[B][0] == pytest.approx(-places[C][0], abs=0.2)
    assert places[B][1] == pytest.approx(-places[C][1], abs=0.2)


def test_what_no_way_leads_to_stands_under_the_rings() -> None:
    places = rings([A, B, C, D, E, F], PATHS, A)
    assert places[F][1] > max(y for node, (_, y) in places.items() if node != F)


@pytest.mark.parametrize("count", [1, 8, 36, 37, 300])
def test_many_of_one_step_keep_apart_on_rings_close_together(count: int) -> None:
    outer = [Id(f"n{k}") for k in range(count)]
    places = rings([A, *outer], [Edge(A, node) for node in outer], A)
    assert min(math.dist(p, q) for p, q in combinations(places.values(), 2)) > 0.85 * SPACING
    radii = {round(far(places, node) / 4) for node in outer}
    assert len(radii) <= 2 * math.ceil(count / 36)


def test_a_centre_that_is_not_there_is_refused() -> None:
    with pytest.raises(ValueError, match="not on the map"):
        rings([A], [], B)


def test_rings_that_are_stopped_stop() -> None:
    stop = Cancellable()
    stop.cancel()
    with pytest.raises(CancelledError):
        rings([A, B], PATHS, A, stop)
