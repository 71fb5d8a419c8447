"""From a map on a day to what is to be drawn."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from stewardmap.model.ids import Id
from stewardmap.model.records import Place, Spot
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.alarms import Flag, alarms_of
from stewardmap.picture.bodies_scene import bodies_links, bodies_things
from stewardmap.picture.groups_scene import groups_links, groups_things
from stewardmap.picture.options import Options
from stewardmap.picture.people_scene import only_between, people_links, people_things
from stewardmap.picture.positions import positions_for
from stewardmap.picture.primitives import Point
from stewardmap.picture.scene import Link, MapKind, Scene, Thing
from stewardmap.picture.sectors_scene import sectors_links, sectors_things
from stewardmap.picture.source import Names, Source
from stewardmap.progress import Progress, no_progress

Builder = tuple[Callable[[Source], Iterator[Thing]], Callable[[Source], Iterator[Link]]]

_BUILDERS: dict[MapKind, Builder] = {
    MapKind.PEOPLE: (people_things, people_links),
    MapKind.ORGANISATIONS: (bodies_things, bodies_links),
    MapKind.COLLABORATIONS: (groups_things, groups_links),
    MapKind.SECTORS: (sectors_things, sectors_links),
}


def scene_of(
    snapshot: Snapshot,
    findings: Iterable[Flag],
    names: Names,
    options: Options | None = None,
    positions: Mapping[Id, Point] | None = None,
    progress: Progress = no_progress,
) -> Scene:
    """Return what is to be drawn of a map.

    Args:
        snapshot: the map on its day, whole: what is left out of the picture is decided here.
        findings: marked on the ties, posts and collaborations they are about.
        names: what each thing is called, at the level of naming that is wanted.
        options: the kind of map and its title.
        positions: where things stand, over the map's own spots; whatever has no place gets one.
        progress: told while places are looked for.
    """
    wanted = options or Options()
    marks = alarms_of(findings, wanted.most_marks) if wanted.findings else {}
    source = Source(snapshot, names, wanted, marks)
    build_things, build_links = _BUILDERS[wanted.kind]
    things = tuple(build_things(source))
    links = only_between(build_links(source), things)
    fixed = spots(snapshot) | dict(positions or {})
    return Scene(
        kind=wanted.kind,
        things=things,
        links=links,
        positions=positions_for(things, links, fixed, progress=progress),
        title=wanted.title or snapshot.card.title,
        place=_place(snapshot) if wanted.place is None else wanted.place,
        on=snapshot.on,
        notes=wanted.notes,
    )


def moved(scene: Scene, positions: Mapping[Id, Point]) -> Scene:
    """Return the same scene with some things elsewhere."""
    return replace(scene, positions={**scene.positions, **positions})


def spots(snapshot: Snapshot) -> dict[Id, Point]:
    """Return where the map itself says that things stand."""
    return {spot.subject_id: (spot.x, spot.y) for spot in snapshot.of(Spot).values()}


def _place(snapshot: Snapshot) -> str:
    place = snapshot.of(Place).get(snapshot.card.place_id or Id(""))
    return place.name if place else ""
