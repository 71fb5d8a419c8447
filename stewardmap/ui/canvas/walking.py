"""Where the arrow keys lead: the nearest mark in a direction, tied people first; or to a name."""

import math
from collections.abc import Collection, Mapping

from stewardmap.picture.primitives import Point, Subject

CONE = math.radians(60)
_TIED = 0.5


def nearest_towards(
    here: Point, direction: Point, places: Mapping[Subject, Point], tied: Collection[Subject]
) -> Subject | None:
    """Return the mark to go to from a place.

    Args:
        here: where the walk stands, in map units.
        direction: of length 1; down and right are positive.
        places: every other mark.
        tied: those tied to where the walk stands; they count as half as far away.

    Returns:
        The nearest in a cone of 60 degrees, else the nearest in the half plane, else None.
    """
    for widest in (CONE, math.pi / 2):
        found = [
            (cost, subject)
            for subject, place in places.items()
            if (cost := _cost(here, direction, place, widest, favoured=subject in tied)) is not None
        ]
        if found:
            return min(found)[1]
    return None


def _cost(here: Point, direction: Point, place: Point, widest: float, *, favoured: bool) -> float | None:
    x, y = place[0] - here[0], place[1] - here[1]
    far = math.hypot(x, y)
    if far == 0:
        return None
    along = (x * direction[0] + y * direction[1]) / far
    angle = math.acos(max(-1.0, min(1.0, along)))
    if angle > widest - 1e-9:
        return None
    return far * (1 + angle) * (_TIED if favoured else 1.0)


def by_name(typed: str, names: Mapping[Subject, str]) -> Subject | None:
    """Return the first thing, in the order of names, whose name begins with what was typed."""
    wanted = typed.casefold()
    found = sorted((name.casefold(), subject) for subject, name in names.items())
    return next((subject for name, subject in found if name.startswith(wanted)), None)
