"""Rehearsals that are kept with a map under a name, and carried out again from there."""

from typing import TYPE_CHECKING

from stewardmap.analysis.rehearsals.kept import as_text, from_text
from stewardmap.analysis.rehearsals.recipe import Recipe
from stewardmap.cli.streams import too_late_to_stop
from stewardmap.errors import UserError
from stewardmap.model.dates import PartialDate, add_months
from stewardmap.model.ids import new_id
from stewardmap.model.records import Rehearsal
from stewardmap.model.snapshot import Snapshot

if TYPE_CHECKING:
    from stewardmap.operations.workspace import Workspace

KEPT_MONTHS = 12  # a restructure that was thought about a year ago is nobody's business any more


def kept_recipe(snapshot: Snapshot, name: str) -> Recipe:
    """Return the recipe kept under a name; raises UserError, with the names there are, if there is none."""
    there = _called(snapshot, name)
    if there is None:
        names = ", ".join(f"“{one.name}”" for one in _by_name(snapshot))
        known = f"There are: {names}." if names else "None is kept with this map."
        raise UserError(f"No rehearsal is kept under the name “{name}”. {known}")
    return from_text(there.steps)


def keep(workspace: "Workspace", name: str, recipe: Recipe) -> Rehearsal:
    """Keep a recipe with the map under a name, in place of one that was kept under it."""
    from stewardmap.operations.commands import Add, Change

    snapshot = workspace.snapshot()
    before = _called(snapshot, name)
    row = Rehearsal(
        id=before.id if before else new_id(),
        name=name.strip(),
        steps=as_text(recipe),
        made_on=PartialDate(snapshot.on),
        delete_by=PartialDate(add_months(snapshot.on, KEPT_MONTHS)),
        notes=before.notes if before else "",
    )
    label = "Keep rehearsal"
    workspace.do(Change(row, label=label) if before else Add(row, label=label))
    too_late_to_stop()
    return row


def _by_name(snapshot: Snapshot) -> list[Rehearsal]:
    return sorted(snapshot.of(Rehearsal).values(), key=lambda one: (one.name.casefold(), one.id))


def _called(snapshot: Snapshot, name: str) -> Rehearsal | None:
    wanted = name.strip().casefold()
    return next((one for one in _by_name(snapshot) if one.name.casefold() == wanted), None)
