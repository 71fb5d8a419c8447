"""In what order a map stands: by what its things are grouped, or round one of them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from stewardmap.errors import UserError
from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Level, Sector
from stewardmap.picture.positions import own_homes, positions_by_level, positions_for, positions_in_rings
from stewardmap.picture.primitives import Point, Subject
from stewardmap.picture.scene import Link, Scene, Thing
from stewardmap.progress import Progress, no_progress
from stewardmap.wording.labels import label
from stewardmap.wording.language import _
from stewardmap.wording.numbers import sentence

if TYPE_CHECKING:
    from stewardmap.picture.source import Names

SETTING = Id("picture.arrangement")
"""Under which name a map keeps by what it was arranged last."""


class Arrangement(StrEnum):
    """What those who stand together have in common, or how a map is drawn round one thing."""

    ORGANISATION = "organisation"
    SECTOR = "sector"
    COLLABORATION = "collaboration"
    LEVEL = "level"
    PURPOSE = "purpose"
    RINGS = "rings"


def arrangement_of(snapshot: Snapshot) -> Arrangement:
    """Return how a map is arranged: by organisation, unless it says otherwise."""
    kept = snapshot.setting(SETTING, Arrangement.ORGANISATION.value)
    return next((one for one in Arrangement if one == kept), Arrangement.ORGANISATION)


def homes_for(
    snapshot: Snapshot, things: Sequence[Thing], links: Sequence[Link], arrangement: Arrangement
) -> dict[Id, Id]:
    """Return the group of each thing that has one.

    Who has none of the kind that is asked for stands with their own organisation, where that has none either.
    """
    own = own_homes(things, links)
    if arrangement is Arrangement.ORGANISATION:
        return own
    if arrangement is Arrangement.RINGS:
        return {}
    from stewardmap.layout.grouping import Grouping, homes_by

    ids = {thing.subject.id for thing in things}
    found = {one: home for one, home in homes_by(snapshot, Grouping(arrangement)).items() if one in ids}
    if arrangement is Arrangement.LEVEL:
        return found
    groups = {*found, *found.values()}
    return {one: home for one, home in own.items() if one not in groups and home not in groups} | found


def arranged(
    snapshot: Snapshot,
    things: Sequence[Thing],
    links: Sequence[Link],
    arrangement: Arrangement,
    pinned: Mapping[Id, Point],
    centre: Id | None = None,
    progress: Progress = no_progress,
) -> dict[Id, Point]:
    """Return new places for everything but what is pinned, which the others make room for.

    Raises:
        UserError: for rings round what is not among the things.
    """
    from stewardmap.layout.grouping import bands_by_level
    from stewardmap.layout.pinned import round_pinned

    if arrangement is Arrangement.RINGS:
        if centre is None or all(thing.subject.id != centre for thing in things):
            raise UserError(_("What the rings are to be round is not on this kind of map."))
        found = positions_in_rings(things, links, centre, progress)
    elif arrangement is Arrangement.LEVEL:
        found = positions_by_level(things, links, bands_by_level(snapshot), progress)
    else:
        homes = homes_for(snapshot, things, links, arrangement)
        found = positions_for(things, links, {}, progress=progress, homes=homes)
    return round_pinned(found, pinned)


def grouped(scene: Scene, snapshot: Snapshot, names: "Names", arrangement: Arrangement) -> Scene:
    """Return the scene with each thing in its group, and the names of the groups that no mark stands for."""
    if arrangement is Arrangement.ORGANISATION:
        return scene
    homes = homes_for(snapshot, scene.things, scene.links, arrangement)
    marks = {thing.subject.id: thing.subject for thing in scene.things}
    things = tuple(replace(thing, home=_home(thing, homes, marks)) for thing in scene.things)
    left = {thing.home for thing in things if thing.home is not None and thing.home.kind == "group"}
    said = {home: _said(home.id, names) for home in sorted(left)}
    return replace(scene, things=things, groups=said)


def _home(thing: Thing, homes: Mapping[Id, Id], marks: Mapping[str, Subject]) -> Subject | None:
    home = homes.get(Id(thing.subject.id))
    return None if home is None else marks.get(home, Subject("group", home))


def _said(group: str, names: "Names") -> str:
    kind, _space, value = group.partition(" ")
    if kind == "sector":
        return sentence(label(Sector(value)))
    if kind == "level":
        return sentence(label(Level(value)))
    return names.name("purpose", Id(group))
