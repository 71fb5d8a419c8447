"""Old working copies go, and never one that holds what no document carries."""

import os
import time
from pathlib import Path

import pytest

from stewardmap.model.records import Person
from stewardmap.operations.commands import Add
from stewardmap.operations.workspace import Workspace
from stewardmap.paths import data_folder
from stewardmap.store.document import disk
from stewardmap.store.document.place import place_of
from stewardmap.store.document.pruning import MISSING_DAYS, OLD_DAYS, prune

DAY = 86_400


def town(path: Path, *, save: bool = True) -> Path:
    """Make a map and edit it; returns the folder of its working copy."""
    Workspace.create(path).close()
    workspace = Workspace.open(path)
    workspace.do(Add(Person(name="Ada Ash")))
    if save:
        workspace.close()
    else:
        workspace.document.let_go()
    return place_of(path).folder


def in_days(days: float) -> float:
    return time.time() + days * DAY


@pytest.mark.parametrize(("missing", "days"), [(True, MISSING_DAYS), (False, OLD_DAYS)])
def test_one_goes_after_its_time_and_the_map_still_opens(tmp_path: Path, missing: bool, days: int) -> None:
    path = tmp_path / "town.smap"
    folder = town(path)
    content = path.read_bytes()
    if missing:
        path.unlink()
    assert prune(in_days(days - 1)) == ()
    assert prune(in_days(days + 1)) == (folder,)
    path.write_bytes(content)
    with Workspace.open(path) as workspace:
        assert len(workspace.snapshot().people) == 1


def test_what_no_document_carries_stays_for_ever(tmp_path: Path) -> None:
    path = tmp_path / "town.smap"
    town(path, save=False)
    kept = disk.set_aside(town(tmp_path / "other.smap", save=False))
    path.unlink()
    assert prune(in_days(9_999)) == ()
    assert kept.is_dir()
    with Workspace.open(path) as workspace:
        assert len(workspace.snapshot().people) == 1


def test_a_map_that_is_open_keeps_its_own(tmp_path: Path) -> None:
    folder = town(tmp_path / "town.smap")
    with Workspace.open(tmp_path / "town.smap"):
        assert prune(in_days(9_999)) == ()
    assert folder.is_dir()


def test_a_folder_of_something_else_is_left_alone(tmp_path: Path) -> None:
    strange = data_folder("working", "strange")
    (strange / "letter.txt").write_text("keep me", encoding="utf-8")
    os.utime(strange, (1, 1))
    assert prune(in_days(9_999)) == ()
    assert strange.is_dir()
