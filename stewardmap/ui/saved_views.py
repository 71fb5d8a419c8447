"""The views and the lists that are kept with the open map."""

from stewardmap.model.records import SavedView
from stewardmap.model.saved_list import from_text
from stewardmap.model.snapshot import Snapshot


def in_order(snapshot: Snapshot | None) -> list[SavedView]:
    """Return the saved views of the map, in the order of their keys."""
    return [one for one in _every(snapshot) if from_text(one.shows) is None]


def lists_in_order(snapshot: Snapshot | None) -> list[SavedView]:
    """Return the saved lists, by name."""
    kept = [one for one in _every(snapshot) if from_text(one.shows) is not None]
    return sorted(kept, key=lambda one: (one.name.casefold(), one.id))


def _every(snapshot: Snapshot | None) -> list[SavedView]:
    every = [] if snapshot is None else list(snapshot.of(SavedView).values())
    return sorted(every, key=lambda view: (view.number, view.id))
