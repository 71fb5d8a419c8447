"""Edits that no map shows, so that none need be drawn for them."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from stewardmap.model.changes import Changes
from stewardmap.model.ids import Id
from stewardmap.model.records import Record, Spot
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.primitives import Point

_NOT_DRAWN = ("notes", "email", "phone")


def is_unseen(
    changes: Changes, before: Snapshot | None, after: Snapshot | None, places: Mapping[Id, Point]
) -> bool:
    """Whether only words have changed that stand on no picture, or marks are kept where they stand.

    Args:
        changes: what came, changed and went between the two states.
        before: the map that is drawn.
        after: the map as it is now.
        places: where everything is drawn.
    """
    if before is None or after is None or changes.removed or set(changes.added) - {Spot}:
        return False
    spots = after.of(Spot)
    kept = (spots[at] for at in changes.added.get(Spot, ()))
    if any(places.get(one.subject_id) != (one.x, one.y) for one in kept):
        return False
    return all(
        _as_drawn(before.of(kind).get(at)) == _as_drawn(after.of(kind).get(at))
        for kind, ids in changes.changed.items()
        for at in ids
    )


def _as_drawn(record: Record | None) -> Record | None:
    blank: dict[str, Any] = {name: "" for name in _NOT_DRAWN if hasattr(record, name)}
    return record if record is None else replace(record, **blank)
