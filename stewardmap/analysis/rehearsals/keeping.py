"""Rehearsals that are kept with a map under a name: which there are, and a recipe as one of them."""

from datetime import date

from stewardmap.analysis.rehearsals.kept import as_text
from stewardmap.analysis.rehearsals.recipe import Recipe
from stewardmap.model.dates import PartialDate, add_months
from stewardmap.model.ids import new_id
from stewardmap.model.records import Rehearsal
from stewardmap.model.snapshot import Snapshot

KEPT_MONTHS = 12  # a restructure that was thought about a year ago is nobody's business any more


def kept_in_order(snapshot: Snapshot) -> list[Rehearsal]:
    """Return the rehearsals that are kept, by name."""
    return sorted(snapshot.of(Rehearsal).values(), key=lambda one: (one.name.casefold(), one.id))


def kept_as(snapshot: Snapshot, name: str) -> Rehearsal | None:
    """Return the rehearsal kept under a name, if there is one."""
    wanted = name.strip().casefold()
    return next((one for one in kept_in_order(snapshot) if one.name.casefold() == wanted), None)


def to_keep(snapshot: Snapshot, name: str, recipe: Recipe, delete_by: date | None = None) -> Rehearsal:
    """Return the row that keeps a recipe under a name, in the place of the one that has it."""
    before = kept_as(snapshot, name)
    return Rehearsal(
        id=before.id if before else new_id(),
        name=name.strip(),
        steps=as_text(recipe),
        made_on=PartialDate(snapshot.on),
        delete_by=PartialDate(delete_by or usual_delete_by(snapshot)),
        notes=before.notes if before else "",
    )


def usual_delete_by(snapshot: Snapshot) -> date:
    """Return by when a rehearsal that is kept today is deleted, if nobody says otherwise."""
    return add_months(snapshot.on, KEPT_MONTHS)
