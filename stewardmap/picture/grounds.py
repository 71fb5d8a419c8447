"""The faint ground under each organisation's people, so that a group is seen before a name is read."""

import math
from collections import defaultdict
from collections.abc import Iterator

from stewardmap.picture.grammar import MOST_RADIUS, Grammar
from stewardmap.picture.primitives import Area, Layer, Part, Point, Subject
from stewardmap.picture.scene import Scene

_REACH = 460.0
_BETWEEN = 285.0


def grounds_of(scene: Scene, grammar: Grammar) -> Iterator[Area]:
    """Yield a ground for every group of two or more that stand near their anchor."""
    for home, places in sorted(groups_of(scene).items()):
        yield Area(
            anchor=(0.0, 0.0),
            layer=Layer.GROUND,
            part=Part.GROUND,
            subject=home,
            corners=hull(places),
            pad=MOST_RADIUS * grammar.factor * 1.25 + 2,
            fill=grammar.theme.ground,
        )


def groups_of(scene: Scene) -> dict[Subject, list[Point]]:
    """Return where each group's anchor and those near it are; where it has none, most of its members."""
    shown = {thing.subject for thing in scene.things}
    groups: dict[Subject, list[Point]] = defaultdict(list)
    for thing in scene.things:
        if thing.home is not None and thing.home in shown:
            place, middle = scene.position(thing.subject), scene.position(thing.home)
            if math.dist(place, middle) <= _REACH:
                groups[thing.home].append(place)
    anchored = {home: [scene.position(home), *places] for home, places in groups.items()}
    return anchored | {home: _together(places) for home, places in _unanchored(scene).items()}


def _unanchored(scene: Scene) -> dict[Subject, list[Point]]:
    groups: dict[Subject, list[Point]] = defaultdict(list)
    for thing in scene.things:
        if thing.home in scene.groups and thing.home is not None:
            groups[thing.home].append(scene.position(thing.subject))
    return groups


def _together(places: list[Point]) -> list[Point]:
    """Return those places that can be reached from one another in short steps: the most there are."""
    left, most = sorted(places), list[Point]()
    while len(left) > len(most):
        found = [left.pop()]
        for place in found:
            near = [other for other in left if math.dist(place, other) <= _BETWEEN]
            left = [other for other in left if math.dist(place, other) > _BETWEEN]
            found += near
        most = max(most, found, key=len)
    return most


def hull(points: list[Point]) -> tuple[Point, ...]:
    """Return the corners of the smallest convex figure round some points (Andrew 1979)."""
    ordered = sorted(set(points))
    if len(ordered) < 3:
        return tuple(ordered)

    def half(run: list[Point]) -> list[Point]:
        chain: list[Point] = []
        for x, y in run:
            while len(chain) > 1 and _turn(chain[-2], chain[-1], (x, y)) <= 0:
                chain.pop()
            chain.append((x, y))
        return chain[:-1]

    return tuple(half(ordered) + half(ordered[::-1]))


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
