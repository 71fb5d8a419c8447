"""Reading a picture as a test does: where its marks and names are."""

from collections.abc import Iterator
from itertools import combinations

from stewardmap.picture.boxes import Rectangle
from stewardmap.picture.picture import Picture
from stewardmap.picture.primitives import Align, Box, Circle, Part, Polygon, Primitive, Subject, Text
from stewardmap.picture.scene import Connector, Scene, Shape
from stewardmap.picture.view import View

SHARE = {Align.START: 0.0, Align.MIDDLE: 0.5, Align.END: 1.0}


def view_of(picture: Picture) -> View:
    """Return how a picture lies on its page, or a screen's at its own scale."""
    return View(picture.scale, *picture.origin)


def room_of(primitive: Primitive, view: View) -> Rectangle:
    """Return the rectangle that a mark or a text takes."""
    x, y = view.at(primitive.anchor, primitive.offset)
    if isinstance(primitive, Text):
        left = x - SHARE[primitive.align] * primitive.width
        return Rectangle(left, y, left + primitive.width, y + primitive.height)
    if isinstance(primitive, Circle):
        return Rectangle(x, y, x, y).grown(primitive.radius)
    if isinstance(primitive, Box):
        half_x, half_y = primitive.width / 2, primitive.height / 2
        return Rectangle(x - half_x, y - half_y, x + half_x, y + half_y)
    if isinstance(primitive, Polygon):
        xs, ys = [a for a, _ in primitive.corners], [b for _, b in primitive.corners]
        return Rectangle(x + min(xs), y + min(ys), x + max(xs), y + max(ys))
    raise TypeError(type(primitive).__name__)


def names(picture: Picture) -> list[Text]:
    """Return the names of things, and the numbers that stand for some."""
    return [
        p
        for p in picture.primitives
        if isinstance(p, Text) and p.part is Part.LABEL and p.anchor is not None and p.words != "?"
    ]


def marks(picture: Picture) -> list[Primitive]:
    """Return the shapes of things, without their letters."""
    return [p for p in picture.primitives if p.part is Part.MARK and not isinstance(p, Text)]


def at_the_top(scene: Scene) -> frozenset[Subject]:
    """Return connectors and the ten people on whom most relies: named even if that covers other marks."""
    people = [thing for thing in scene.things if thing.shape is Shape.PERSON]
    relied = [thing for thing in people if thing.reliance]
    most = sorted(relied, key=lambda thing: (-thing.reliance, thing.subject))[:10]
    connectors = [thing for thing in people if thing.connector is not Connector.NONE]
    return frozenset(thing.subject for thing in (*most, *connectors))


def clashes(picture: Picture, top: frozenset[Subject] = frozenset()) -> Iterator[tuple[Primitive, Primitive]]:
    """Yield the names that overlap another name, or the mark of another thing.

    Those at the `top` may lie over the marks of all others.
    """
    view = view_of(picture)
    words = [(text, room_of(text, view)) for text in names(picture)]
    shapes = [(mark, room_of(mark, view)) for mark in marks(picture)]
    for (one, room), (other, taken) in combinations(words, 2):
        if room.overlaps(taken):
            yield one, other
    on_marks = {text.subject for text in names(picture) if text.words.isdigit()}
    for text, room in words:
        for mark, taken in shapes:
            if mark.subject == text.subject or text.subject in on_marks:
                continue
            if (text.subject not in top or mark.subject in top) and room.overlaps(taken):
                yield text, mark
