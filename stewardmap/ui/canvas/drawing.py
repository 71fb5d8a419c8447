"""What the map's worker does: find places, build the scene, compose the picture."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QSize

from stewardmap.analysis.finding import Finding
from stewardmap.analysis.rehearsals.rehearse import Rehearsed
from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.filter import NOTHING_LEFT_OUT, Filter
from stewardmap.picture.focus import Focus
from stewardmap.picture.options import Options
from stewardmap.picture.picture import Picture
from stewardmap.picture.primitives import Point, Subject
from stewardmap.picture.scene import MapKind, Scene
from stewardmap.picture.theme import DARK, LIGHT, PROJECTOR
from stewardmap.picture.view import View
from stewardmap.progress import Progress
from stewardmap.ui.canvas.drawn import Content, Drawing, Sight, draw_pixels
from stewardmap.ui.canvas.legend import Room
from stewardmap.wording.naming import Naming

PROJECTED_NAMES = 18.0
"""The size of names, in points, that a room reads from its last row."""

_FITS = 3


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What a rehearsal did to the map that is to be drawn, and whether its plan is carried out."""

    done: Rehearsed
    planned: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What the map is asked to draw: as it is seen, or, where there is `room`, as it fits into that."""

    snapshot: Snapshot
    findings: tuple[Finding, ...]
    kind: MapKind
    held: Mapping[Id, Point]
    scale: float
    dark: bool
    chosen: frozenset[Subject]
    selected: frozenset[Subject] = frozenset()
    scene: Scene | None = None
    whole: Scene | None = None
    sight: Sight | None = None
    room: Room | None = None
    filter: Filter = NOTHING_LEFT_OUT
    focus: Focus | None = None
    rehearsal: Rehearsal | None = None
    since: date | None = None
    projected: bool = False
    naming: Naming = Naming.NAMED


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A picture, the scene it is of, and what it was drawn from."""

    wish: Wish
    scene: Scene
    picture: Picture
    whole: Scene | None = None
    pixels: Drawing | None = None


def draw(wish: Wish, progress: Progress) -> Drawn:
    """Return the picture that is wished for, drawn as it will be seen where the wish says from where.

    The scene is built only where the wish brings none.
    """
    whole = wish.whole if wish.scene is not None else _whole(wish, progress)
    scene = wish.scene or _scene(wish, whole, progress)
    progress(1, 2)
    picture, sight = _seen(scene, wish)
    _ = picture.marks_and_lines  # found here, for the window's thread to find them ready
    pixels = _pixels(picture, wish, sight, progress)
    return Drawn(wish=wish, scene=scene, picture=picture, whole=whole, pixels=pixels)


def _seen(scene: Scene, wish: Wish) -> tuple[Picture, Sight | None]:
    if wish.room is not None:
        return _fitted(scene, wish, wish.room)
    return _composed(scene, wish, wish.scale), wish.sight


def _composed(scene: Scene, wish: Wish, scale: float) -> Picture:
    from stewardmap.picture.compose import compose
    from stewardmap.picture.frame import screen
    from stewardmap.render.measure import QtMeasurer

    if wish.projected:
        frame = screen(scale, PROJECTOR, label_size=PROJECTED_NAMES)
    else:
        frame = screen(scale, DARK if wish.dark else LIGHT)
    return compose(scene, frame, QtMeasurer(), wish.chosen, wish.selected)


def _fitted(scene: Scene, wish: Wish, room: Room) -> tuple[Picture, Sight]:
    """Return the picture at a scale at which it fits, with the names of that scale, and the sight of it."""
    from stewardmap.picture.frame import bucket
    from stewardmap.ui.canvas.fitting import fit_view, likely_scale

    picture = _composed(scene, wish, likely_scale(scene, (room.width, room.height)))
    for _again in range(_FITS):
        size = room.for_map(picture)
        centre, scale = fit_view(picture, (size.width(), size.height()))
        if bucket(scale) == picture.scale:
            break
        picture = _composed(scene, wish, scale)
    return picture, Sight(looking_at(centre, scale, size), size, room.ratio)


def looking_at(centre: Point, scale: float, size: QSize) -> View:
    """Return the view by which a place is in the middle of a window of a size."""
    x, y = centre
    return View(scale, size.width() / 2 - x * scale, size.height() / 2 - y * scale).settled()


def _pixels(picture: Picture, wish: Wish, sight: Sight | None, progress: Progress) -> Drawing | None:
    if sight is None:
        return None
    return draw_pixels(Content(picture, wish.chosen), sight.view, sight.size, sight.ratio, progress)


def _named(wish: Wish) -> tuple[Snapshot, Options]:
    """Return the map as it may be told, and what of it is wanted."""
    from stewardmap.exchange.disclosure.masking import as_told

    told, _title = as_told(wish.snapshot, "", wish.naming)
    return told, Options(kind=wish.kind, filter=wish.filter, focus=wish.focus)


def _held(wish: Wish) -> dict[Id, Point]:
    from stewardmap.picture.scene_of import spots

    kept = spots(wish.snapshot)
    return {one: place for one, place in wish.held.items() if one not in kept}


def _whole(wish: Wish, progress: Progress) -> Scene | None:
    """Return all of the map, where a part of it is wanted: kept, so that the next part is there sooner."""
    if wish.whole is not None or (wish.filter.is_empty and wish.focus is None):
        return wish.whole
    from stewardmap.picture.scene_of import whole_scene
    from stewardmap.wording.namer import Namer

    told, options = _named(wish)
    return whole_scene(told, wish.findings, Namer(told, wish.naming), options, _held(wish), progress)


def _scene(wish: Wish, whole: Scene | None, progress: Progress) -> Scene:
    from stewardmap.picture.scene_of import scene_of
    from stewardmap.wording.namer import Namer

    if wish.since is not None:
        return _since(wish, wish.since, whole, progress)
    if wish.filter.on is not None:
        return _on_a_day(wish, wish.filter.on, _held(wish), whole, progress)
    told, options = _named(wish)
    names = Namer(told, wish.naming)
    scene = scene_of(told, wish.findings, names, options, _held(wish), progress, whole)
    return scene if wish.rehearsal is None else _rehearsed(scene, wish, wish.rehearsal, options, progress)


def _since(wish: Wish, day: date, whole: Scene | None, progress: Progress) -> Scene:
    """Return what changed since a day, drawn over the map of that day."""
    from stewardmap.picture.changed_since import changed_since

    after = _scene(replace(wish, since=None), whole, progress)
    places = {**_held(wish), **after.positions}
    before = _on_a_day(replace(wish, findings=()), day, places, whole, progress)
    return changed_since(before, after)


def _on_a_day(
    wish: Wish, day: date, places: Mapping[Id, Point], whole: Scene | None, progress: Progress
) -> Scene:
    """Return the map as it was kept on a day, or else as it says today that it was or will be."""
    from stewardmap.exchange.disclosure.masking import kept_as_told
    from stewardmap.picture.scene_of import scene_of
    from stewardmap.wording.namer import Namer

    told, options = _named(wish)
    options = replace(options, filter=replace(options.filter, on=day))
    kept = kept_as_told(wish.snapshot, day, wish.naming)
    if kept is None:
        return scene_of(told, wish.findings, Namer(told, wish.naming), options, places, progress, whole)
    if whole is not None:
        places = {**places, **whole.positions}  # what is there today stands where it does today
    return scene_of(kept, (), Namer(kept, wish.naming), options, places, progress)


def _rehearsed(
    before: Scene, wish: Wish, rehearsal: Rehearsal, options: Options, progress: Progress
) -> Scene:
    """Return the map as it would be, over the map as it is."""
    from stewardmap.picture.rehearsed import rehearsed, waiting_in
    from stewardmap.picture.scene_of import scene_of
    from stewardmap.wording.rehearsals.namer import RehearsalNamer

    done = rehearsal.done
    state = done.planned if rehearsal.planned else done.states.now
    places = {**wish.held, **before.positions}
    names = RehearsalNamer(done.happened, wish.naming)
    after = scene_of(state.snapshot, (), names, options, places, progress)
    return rehearsed(before, after, waiting_in(done, planned=rehearsal.planned), done.happened.left)


def neighbours(scene: Scene, chosen: Iterable[Subject]) -> frozenset[Subject]:
    """Return what is chosen, the links at it, and what those lead to."""
    wanted = frozenset(chosen)
    if wanted.issuperset(one.subject for one in scene.things):
        return wanted.union(link.subject for link in scene.links)
    found = set(wanted)
    for link in scene.links:
        if link.subject in wanted or link.first in wanted or link.second in wanted:
            found.update((link.subject, link.first, link.second))
    return frozenset(found)
