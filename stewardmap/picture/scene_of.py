"""From a map on a day to what is to be drawn."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from stewardmap.model.ids import Id
from stewardmap.model.records import Place, Spot
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.alarms import Flag, alarms_of
from stewardmap.picture.arrangement import arranged, arrangement_of, grouped, homes_for
from stewardmap.picture.bodies_scene import bodies_links, bodies_things
from stewardmap.picture.filter import NOTHING_LEFT_OUT
from stewardmap.picture.focus import Focus, within
from stewardmap.picture.grammar import most_relied_on
from stewardmap.picture.groups_scene import groups_links, groups_things
from stewardmap.picture.hidden import focus_line, hidden_lines
from stewardmap.picture.options import Options
from stewardmap.picture.people_scene import only_between, people_links, people_things
from stewardmap.picture.positions import positions_for
from stewardmap.picture.primitives import Point, Subject
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
    whole: Scene | None = None,
) -> Scene:
    """Return what is to be drawn of a map.

    Args:
        snapshot: the map on its day, whole: what is left out of the picture is decided here.
        findings: marked on the ties, posts and collaborations they are about.
        names: what each thing is called, at the level of naming that is wanted.
        options: the kind of map and its title.
        positions: where things stand, over the map's own spots; whatever has no place gets one.
        progress: told while places are looked for.
        whole: what `whole_scene` returned for the same map and options, if it is known already.
    """
    wanted = options or Options()
    marks = alarms_of(findings, wanted.most_marks) if wanted.findings else {}
    source = Source(snapshot, names, replace(wanted, filter=NOTHING_LEFT_OUT), marks)
    scene = whole or _whole(source, positions, progress)
    shown = scene if wanted.filter.is_empty and wanted.focus is None else _part(scene, source, wanted)
    return grouped(shown, snapshot, names, wanted.arrangement or arrangement_of(snapshot))


def whole_scene(
    snapshot: Snapshot,
    findings: Iterable[Flag],
    names: Names,
    options: Options,
    positions: Mapping[Id, Point],
    progress: Progress = no_progress,
) -> Scene:
    """Return all of a map before anything is left out, from which any part of it is made sooner."""
    marks = alarms_of(findings, options.most_marks) if options.findings else {}
    whole = replace(options, filter=NOTHING_LEFT_OUT)
    return _whole(Source(snapshot, names, whole, marks), positions, progress)


def _whole(source: Source, positions: Mapping[Id, Point] | None, progress: Progress) -> Scene:
    snapshot, wanted = source.snapshot, source.options
    every, all_links = _built(source)
    if wanted.arrangement is not None:
        pinned = pinned_spots(snapshot)
        places = arranged(snapshot, every, all_links, wanted.arrangement, pinned, wanted.centre, progress)
    else:
        homes = homes_for(snapshot, every, all_links, arrangement_of(snapshot))
        there = spots(snapshot) | dict(positions or {})
        places = positions_for(every, all_links, there, progress=progress, homes=homes)
    return Scene(
        kind=wanted.kind,
        things=every,
        links=all_links,
        positions=places,
        title=wanted.title or snapshot.card.title,
        place=_place(snapshot) if wanted.place is None else wanted.place,
        on=snapshot.on,
        notes=wanted.notes,
    )


def _built(source: Source) -> tuple[tuple[Thing, ...], tuple[Link, ...]]:
    build_things, build_links = _BUILDERS[source.options.kind]
    things = tuple(build_things(source))
    return things, only_between(build_links(source), things)


def _part(scene: Scene, whole: Source, wanted: Options) -> Scene:
    """Return what of a whole scene passes the filter and lies round what is looked at."""
    day = wanted.filter.on or scene.on or whole.snapshot.on
    # findings are of the map's own day, and say nothing of another
    alarms = whole.alarms if day == whole.snapshot.on else {}
    source = replace(whole, snapshot=whole.snapshot.at(day), options=wanted, alarms=alarms)
    things, links = _built(source)
    things = _as_large(things, scene.things)
    positions = {**scene.positions, **positions_for(things, links, scene.positions)}
    lines = list(hidden_lines(whole, source, scene.things, things))
    if wanted.focus is not None:
        centres = _centres(wanted.focus, things, source)
        near = within(wanted.kind, things, links, centres, wanted.focus.steps)
        shown = tuple(thing for thing in things if thing.subject in near) if centres else things
        left_out = len(things) - len(shown)
        lines.append(focus_line(wanted.focus, source.names, there=bool(centres), count=left_out))
        things, links = shown, only_between(links, shown)
    return replace(
        scene,
        things=things,
        links=links,
        positions=positions,
        on=day,
        hidden=tuple(lines),
        most=most_relied_on(scene.things),
    )


def _as_large(things: tuple[Thing, ...], whole: tuple[Thing, ...]) -> tuple[Thing, ...]:
    """Return the things as large as they are on the whole map."""
    known = {thing.subject: thing.reliance for thing in whole}
    return tuple(replace(thing, reliance=known.get(thing.subject, thing.reliance)) for thing in things)


def _centres(focus: Focus, things: tuple[Thing, ...], source: Source) -> frozenset[Subject]:
    """Return what is looked at, or where this kind of map does not show it, the organisations it is in."""
    shown = {thing.subject for thing in things}
    if focus.centre in shown:
        return frozenset({focus.centre})
    bodies = source.snapshot.organisations_of_person.get(Id(focus.centre.id), ())
    return frozenset(Subject("organisation", body) for body in bodies) & shown


def moved(scene: Scene, positions: Mapping[Id, Point]) -> Scene:
    """Return the same scene with some things elsewhere."""
    return replace(scene, positions={**scene.positions, **positions})


def spots(snapshot: Snapshot) -> dict[Id, Point]:
    """Return where the map itself says that things stand."""
    return {spot.subject_id: (spot.x, spot.y) for spot in snapshot.of(Spot).values()}


def pinned_spots(snapshot: Snapshot) -> dict[Id, Point]:
    """Return where what is pinned stands."""
    return {spot.subject_id: (spot.x, spot.y) for spot in snapshot.of(Spot).values() if spot.pinned}


def _place(snapshot: Snapshot) -> str:
    place = snapshot.of(Place).get(snapshot.card.place_id or Id(""))
    return place.name if place else ""
