"""Copies that were sent out: in their order, and by whom they held."""

from collections.abc import Collection
from dataclasses import replace

from stewardmap.model.ids import Id
from stewardmap.model.records import Export
from stewardmap.model.snapshot import Snapshot


def newest_first(snapshot: Snapshot) -> tuple[Export, ...]:
    """Return every copy that was sent out, the last one first."""
    rows = snapshot.of(Export).values()
    return tuple(sorted(rows, key=lambda one: (one.on.earliest, one.time, one.name, one.id), reverse=True))


def people_of(export: Export) -> tuple[Id, ...]:
    """Return the people who stood in a copy by name or by post, on the map still or not."""
    return tuple(Id(one) for one in export.people.split())


def holding(snapshot: Snapshot, person: Id) -> tuple[Export, ...]:
    """Return the copies in which somebody stood, the last one first."""
    return tuple(one for one in newest_first(snapshot) if person in people_of(one))


def renamed(export: Export, old: Id, new: Id) -> Export:
    """Return a copy's entry with another id in place of one, as where two people are found to be one."""
    if old not in people_of(export):
        return export
    ids = dict.fromkeys(new if one == old else one for one in people_of(export))
    return replace(export, people=" ".join(ids))


def without(export: Export, ids: Collection[str]) -> Export:
    """Return a copy's entry that no longer says of these people that they stood in it."""
    left = [one for one in people_of(export) if one not in ids]
    return replace(export, people=" ".join(left))
