"""A rehearsal is kept with the map under a name, changed, deleted and undone, and never changes the map."""

from dataclasses import replace
from pathlib import Path

import pytest

from stewardmap.analysis.rehearsals.kept import as_text, from_text
from stewardmap.analysis.rehearsals.recipe import Leaving, PostEmpty, Recipe
from stewardmap.analysis.rehearsals.rehearse import rehearse
from stewardmap.errors import UserError
from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.records import Person, Rehearsal
from stewardmap.operations.commands import Add, Change, Remove
from stewardmap.operations.workspace import Workspace

ANN = Person(id=Id("ann"), name="Ann Lee")
RECIPE = Recipe((Leaving(ANN.id), PostEmpty(Id("gone"), 3)))
KEPT = Rehearsal(
    name="Ann in March", steps=as_text(RECIPE), made_on=day(2026, 11, 22), delete_by=day(2027, 5, 1)
)


def test_it_is_kept_changed_deleted_and_undone(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "map.smap") as workspace:
        workspace.do(Add(ANN, KEPT))
        workspace.do(Change(replace(KEPT, name="Ann in April")))
    with Workspace.open(tmp_path / "map.smap") as workspace:
        assert workspace.snapshot().of(Rehearsal)[KEPT.id].name == "Ann in April"
        workspace.do(Remove(KEPT, label="Delete rehearsal"))
        assert workspace.snapshot().of(Rehearsal) == {}
        workspace.undo()
        kept = workspace.snapshot().of(Rehearsal)[KEPT.id]
        assert from_text(kept.steps) == RECIPE


def test_it_outlives_whom_it_is_about(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "map.smap") as workspace:
        workspace.do(Add(ANN, KEPT))
        workspace.do(Remove(ANN))
        snapshot = workspace.snapshot()
    done = rehearse(snapshot, from_text(snapshot.of(Rehearsal)[KEPT.id].steps))
    assert [one.kind for one in done.assumptions] == ["no longer there", "no longer there"]


def test_the_file_refuses_what_is_no_recipe_and_what_has_no_name(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "map.smap") as workspace:
        for wrong in (replace(KEPT, steps="{"), replace(KEPT, name=" ")):
            with pytest.raises(UserError, match="cannot hold"):
                workspace.do(Add(wrong))
