"""Rehearsals that are kept with a map under a name, and carried out again from there."""

from typing import TYPE_CHECKING

from stewardmap.analysis.rehearsals.keeping import kept_as, kept_in_order, to_keep
from stewardmap.analysis.rehearsals.kept import from_text
from stewardmap.analysis.rehearsals.recipe import Recipe
from stewardmap.cli.streams import too_late_to_stop
from stewardmap.errors import UserError
from stewardmap.model.records import Rehearsal
from stewardmap.model.snapshot import Snapshot

if TYPE_CHECKING:
    from stewardmap.operations.workspace import Workspace


def kept_recipe(snapshot: Snapshot, name: str) -> Recipe:
    """Return the recipe kept under a name; raises UserError, with the names there are, if there is none."""
    there = kept_as(snapshot, name)
    if there is None:
        names = ", ".join(f"“{one.name}”" for one in kept_in_order(snapshot))
        known = f"There are: {names}." if names else "None is kept with this map."
        raise UserError(f"No rehearsal is kept under the name “{name}”. {known}")
    return from_text(there.steps)


def keep(workspace: "Workspace", name: str, recipe: Recipe) -> Rehearsal:
    """Keep a recipe with the map under a name, in place of one that was kept under it."""
    from stewardmap.operations.commands import Add, Change

    snapshot = workspace.snapshot()
    row, label = to_keep(snapshot, name, recipe), "Keep rehearsal"
    there = kept_as(snapshot, name) is not None
    workspace.do(Change(row, label=label) if there else Add(row, label=label))
    too_late_to_stop()
    return row
