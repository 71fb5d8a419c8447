"""Tests mirror the rooms: each stands in a folder that a room has, or that is the tests' own."""

from pathlib import Path

from tests.house.clone import CLONE, name_of, python_files

_OWN = {"house", "journeys", "packaging", "files", "fuzzing", "faults", "conftest.py"}


def _stray(test: Path, rooms: set[str]) -> bool:
    """Say whether a test stands in a folder that no room has."""
    inside = test.relative_to(CLONE / "tests")
    return inside.parts[0] not in _OWN and len(inside.parts) > 1 and inside.parts[0] not in rooms


def test_every_test_stands_in_a_room() -> None:
    rooms = {path.name for path in (CLONE / "stewardmap").iterdir() if path.is_dir()}
    assert [name_of(path) for path in python_files("tests") if _stray(path, rooms)] == []


def test_a_test_of_no_room_is_seen() -> None:
    assert _stray(CLONE / "tests" / "nowhere" / "test_it.py", {"model"})
    assert not _stray(CLONE / "tests" / "model" / "test_it.py", {"model"})
