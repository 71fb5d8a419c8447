"""What can be undone stays within a bound: the newest steps, and never none."""

from pathlib import Path

import pytest

from stewardmap.model.records import Person
from stewardmap.operations.commands import Add
from stewardmap.operations.workspace import Workspace
from stewardmap.store import steps


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A map with five steps, of one, two, three, four and five rows; the last of them undone."""
    path = tmp_path / "town.smap"
    Workspace.create(path).close()
    with Workspace.open(path) as workspace:
        for many in range(1, 6):
            workspace.do(Add(*(Person(name=f"{many}.{at}") for at in range(many)), label=f"Add {many}"))
        workspace.undo()
    return path


@pytest.mark.parametrize(
    ("most_steps", "most_rows", "kept"),
    [(9, 99, 4), (2, 99, 2), (9, 7, 2), (9, 6, 1), (9, 1, 1), (1, 99, 1)],
)
def test_the_oldest_go_and_the_rest_can_be_undone(
    town: Path, most_steps: int, most_rows: int, kept: int
) -> None:
    with Workspace.open(town) as workspace:
        with workspace._file.plain() as execute:
            steps.thin(execute, most_steps, most_rows)
        standing, undone = workspace.history()
        assert standing == tuple(f"Add {at}" for at in range(5 - kept, 5))
        assert undone == ("Add 5",)
        for _step in range(kept):
            assert workspace.undo() is not None
        assert workspace.undo() is None
        assert len(workspace.snapshot().people) == sum(range(1, 5 - kept))


def test_a_map_is_kept_within_it_when_it_is_opened(town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(steps.thin, "__defaults__", (3, 99))
    with Workspace.open(town) as workspace:
        assert workspace.history()[0] == ("Add 2", "Add 3", "Add 4")
