from itertools import permutations
from math import dist

from hypothesis import given
from hypothesis import strategies as st

from stewardmap.layout.graph import neighbours_of
from stewardmap.layout.group import Group
from stewardmap.layout.seating import first_places, seated

FAR = {7: (900.0, 0.0), 8: (-900.0, 0.0), 9: (0.0, 900.0)}


def length(places: dict[int, tuple[float, float]], edges: list[tuple[int, int, float]]) -> float:
    return sum(weight * dist(places[one], places[other]) for one, other, weight in edges)


def test_members_face_those_they_are_tied_to() -> None:
    group = Group((1, 2, 3), 0)
    edges = [(1, 9, 1.0), (2, 7, 1.0), (3, 8, 1.0)]
    places = {**first_places(group, 100.0), **FAR}
    _, found = seated(group, neighbours_of(10, edges), places, 100.0, turn=True)
    assert found[0] == (0.0, 0.0)
    assert found[1][1] > max(found[2][1], found[3][1])
    assert found[2][0] > max(found[1][0], found[3][0])


def test_a_lone_member_and_its_anchor_stand_across_the_middle() -> None:
    group = Group((1,), 0, (50.0, 50.0))
    places = {**first_places(group, 100.0), **FAR}
    _, found = seated(group, neighbours_of(10, [(1, 8, 1.0)]), places, 100.0, turn=True)
    assert found[1][0] < 50.0 < found[0][0]
    assert (found[0][0] + found[1][0]) / 2 == 50.0


pairs = st.lists(
    st.tuples(st.integers(1, 5), st.sampled_from((1, 2, 3, 4, 5, 7, 8, 9)), st.integers(1, 5).map(float)),
    max_size=8,
)


@given(edges=pairs)
def test_no_change_of_two_seats_would_make_ties_shorter(edges: list[tuple[int, int, float]]) -> None:
    edges = [(one, other, weight) for one, other, weight in edges if one != other]
    group = Group((1, 2, 3, 4, 5), 0)
    places = {**first_places(group, 100.0), **FAR}
    _, found = seated(group, neighbours_of(10, edges), places, 100.0, turn=False)
    best = length({**places, **found}, edges)
    assert sorted(found.values()) == sorted(first_places(group, 100.0).values())
    for one, other in permutations(group.members, 2):
        swapped = {**places, **found, one: found[other], other: found[one]}
        assert length(swapped, edges) >= best - 20
