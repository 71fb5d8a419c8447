"""An arrangement round what is pinned: it comes to lie where most pins are, and makes room for each."""

import math
from collections.abc import Mapping

from stewardmap.layout.arrange import FLAT, SPACING
from stewardmap.layout.ground import Ground
from stewardmap.model.ids import Id

Point = tuple[float, float]

_ROOM = 0.9


def round_pinned(places: Mapping[Id, Point], pinned: Mapping[Id, Point]) -> dict[Id, Point]:
    """Return the places moved together to where the pins are, those pinned at theirs, nobody on top of them.

    Only who stands where a pinned one does goes further, to the nearest free spot. Cost is O(n) for each pin.
    """
    there = {one: place for one, place in sorted(pinned.items()) if one in places}
    if not there:
        return dict(places)
    x, y = (round(sum(at[k] - places[one][k] for one, at in there.items()) / len(there), 1) for k in (0, 1))
    moved = {one: (round(a + x, 1), round(b + y, 1)) for one, (a, b) in places.items()} | there
    crowded = [one for one, place in sorted(moved.items()) if one not in there and _is_on(place, there)]
    ground = Ground([_raised(place) for one, place in moved.items() if one not in crowded], SPACING)
    for one in crowded:
        spot = ground.room(_raised(moved[one]))
        ground.add([spot])
        moved[one] = (round(spot[0], 1), round(spot[1] / FLAT, 1))
    return moved


def _is_on(place: Point, there: Mapping[Id, Point]) -> bool:
    spot = _raised(place)
    return any(math.dist(spot, _raised(pin)) < _ROOM * SPACING for pin in there.values())


def _raised(place: Point) -> Point:
    return place[0], place[1] * FLAT
