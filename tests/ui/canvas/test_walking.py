import math

from hypothesis import given
from hypothesis import strategies as st

from stewardmap.picture.primitives import Subject
from stewardmap.ui.canvas.walking import by_name, nearest_towards

RIGHT, UP = (1.0, 0.0), (0.0, -1.0)
DIRECTIONS = ((1.0, 0.0), (-1.0, 0.0), (0.0, 1.0), (0.0, -1.0))


def person(name: object) -> Subject:
    return Subject("person", str(name))


def test_the_nearest_in_the_cone_is_found() -> None:
    places = {person("near"): (10.0, 2.0), person("far"): (30.0, 0.0), person("behind"): (-1.0, 0.0)}
    assert nearest_towards((0.0, 0.0), RIGHT, places, ()) == person("near")


def test_tied_people_come_first() -> None:
    places = {person("stranger"): (10.0, 0.0), person("friend"): (15.0, 0.0)}
    assert nearest_towards((0.0, 0.0), RIGHT, places, [person("friend")]) == person("friend")


def test_nothing_behind_is_found() -> None:
    assert nearest_towards((0.0, 0.0), RIGHT, {person("behind"): (-5.0, 0.0)}, ()) is None


def test_one_beside_the_cone_is_better_than_none() -> None:
    assert nearest_towards((0.0, 0.0), UP, {person("beside"): (10.0, -2.0)}, ()) == person("beside")


@given(st.lists(st.tuples(st.integers(-40, 40), st.integers(-40, 40)), min_size=2, max_size=45, unique=True))
def test_everyone_is_reached_by_arrow_keys(points: list[tuple[int, int]]) -> None:
    places = {person(n): (float(x), float(y)) for n, (x, y) in enumerate(points)}
    reached, open_ends = {person(0)}, [person(0)]
    while open_ends:
        here = open_ends.pop()
        others = {one: place for one, place in places.items() if one != here}
        for direction in DIRECTIONS:
            found = nearest_towards(places[here], direction, others, ())
            if found is not None and found not in reached:
                reached.add(found)
                open_ends.append(found)
    share = len(reached) / len(places)
    assert share > 0.5 or math.isclose(share, 0.5)


def test_typing_finds_the_first_name() -> None:
    names = {person(1): "Tom Okafor", person(2): "Tariq Shah"}
    assert by_name("t", names) == person(2)
    assert by_name("to", names) == person(1)
    assert by_name("z", names) is None
