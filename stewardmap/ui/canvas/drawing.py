"""What the map's worker does: find places, build the scene, compose the picture."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from stewardmap.analysis.finding import Finding
from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.picture import Picture
from stewardmap.picture.primitives import Point, Subject
from stewardmap.picture.scene import MapKind, Scene
from stewardmap.picture.theme import DARK, LIGHT
from stewardmap.progress import Progress
from stewardmap.ui.canvas.drawn import Content, Drawing, Sight, draw_pixels


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What the map is asked to draw."""

    snapshot: Snapshot
    findings: tuple[Finding, ...]
    kind: MapKind
    held: Mapping[Id, Point]
    scale: float
    dark: bool
    chosen: frozenset[Subject]
    selected: frozenset[Subject] = frozenset()
    scene: Scene | None = None
    sight: Sight | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A picture, the scene it is of, and what it was drawn from."""

    wish: Wish
    scene: Scene
    picture: Picture
    pixels: Drawing | None = None


def draw(wish: Wish, progress: Progress) -> Drawn:
    """Return the picture that is wished for, drawn as it will be seen where the wish says from where.

    The scene is built only where the wish brings none.
    """
    from stewardmap.picture.compose import compose
    from stewardmap.picture.frame import screen
    from stewardmap.render.measure import QtMeasurer

    scene = wish.scene or _scene(wish, progress)
    progress(1, 2)
    frame = screen(wish.scale, DARK if wish.dark else LIGHT)
    picture = compose(scene, frame, QtMeasurer(), wish.chosen, wish.selected)
    return Drawn(wish=wish, scene=scene, picture=picture, pixels=_pixels(picture, wish, progress))


def _pixels(picture: Picture, wish: Wish, progress: Progress) -> Drawing | None:
    if wish.sight is None:
        return None
    sight = wish.sight
    return draw_pixels(Content(picture, wish.chosen), sight.view, sight.size, sight.ratio, progress)


def _scene(wish: Wish, progress: Progress) -> Scene:
    from stewardmap.picture.options import Options
    from stewardmap.picture.scene_of import scene_of, spots
    from stewardmap.wording.namer import Namer
    from stewardmap.wording.naming import Naming

    kept = spots(wish.snapshot)
    held = {one: place for one, place in wish.held.items() if one not in kept}
    names = Namer(wish.snapshot, Naming.NAMED)
    return scene_of(wish.snapshot, wish.findings, names, Options(kind=wish.kind), held, progress)


def neighbours(scene: Scene, chosen: Iterable[Subject]) -> frozenset[Subject]:
    """Return what is chosen, the links at it, and what those lead to."""
    wanted = frozenset(chosen)
    found = set(wanted)
    for link in scene.links:
        ends = {link.first, link.second}
        if link.subject in wanted or ends & wanted:
            found |= {link.subject, *ends}
    return frozenset(found)
