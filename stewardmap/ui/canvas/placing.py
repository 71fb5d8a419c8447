"""Where marks stand, as rows to be kept: plain functions."""

from collections.abc import Mapping
from dataclasses import replace

from stewardmap.model.ids import Id
from stewardmap.model.records import KIND_NAMED, Spot
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.primitives import Point
from stewardmap.picture.scene import Scene

_FIELDS = {
    "person": "person_id",
    "organisation": "organisation_id",
    "collaboration": "collaboration_id",
    "post": "post_id",
}


def spots_for(
    snapshot: Snapshot, scene: Scene, places: Mapping[Id, Point]
) -> tuple[tuple[Spot, ...], tuple[Spot, ...]]:
    """Return the spots to be put on the map and to be changed, for what is shown and is still there."""
    kept = {spot.subject_id: spot for spot in snapshot.of(Spot).values()}
    new, changed = [], []
    for thing in scene.things:
        field, at = _FIELDS.get(thing.subject.kind), Id(thing.subject.id)
        if field is None or at not in places or at not in snapshot.of(KIND_NAMED[thing.subject.kind]):
            continue
        x, y = places[at]
        if at not in kept:
            new.append(Spot(x=x, y=y, **{field: at}))  # type: ignore[arg-type]
        elif (kept[at].x, kept[at].y) != (x, y):
            changed.append(replace(kept[at], x=x, y=y))
    return tuple(new), tuple(changed)
