"""The views that are kept with the open map."""

from stewardmap.model.records import SavedView
from stewardmap.model.snapshot import Snapshot


def in_order(snapshot: Snapshot | None) -> list[SavedView]:
    """Return the saved views in the order of their keys."""
    every = [] if snapshot is None else list(snapshot.of(SavedView).values())
    return sorted(every, key=lambda view: (view.number, view.id))
