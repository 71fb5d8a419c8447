"""The program's own folder is made where it may be, and where it may not be, the line says what to do."""

from pathlib import Path

import pytest

from stewardmap.cli import main
from stewardmap.cli.exit_codes import code_of
from stewardmap.errors import WorldError
from stewardmap.operations.workspace import Workspace
from stewardmap.paths import data_folder


@pytest.fixture
def in_the_way(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A file where a folder of the program's own should be."""
    home = tmp_path / "home"
    home.write_text("no folder")
    monkeypatch.setenv("STEWARDMAP_HOME", str(home))
    return home


def test_the_folder_is_where_the_variable_says(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("STEWARDMAP_HOME", str(tmp_path / "a" / "b"))
    assert data_folder("locks") == tmp_path / "a" / "b" / "locks"
    assert data_folder("locks").is_dir()


def test_a_home_that_cannot_be_made_is_said_with_what_to_do(in_the_way: Path) -> None:
    with pytest.raises(WorldError, match=r"home/locks.*STEWARDMAP_HOME"):
        Workspace.create(in_the_way.parent / "a.smap")
    assert [one.name for one in in_the_way.parent.iterdir()] == ["home"]


def test_locks_that_cannot_be_written_are_said_too(in_the_way: Path) -> None:
    in_the_way.unlink()
    (in_the_way / "locks").mkdir(parents=True)
    made = in_the_way.parent / "a.smap"
    Workspace.create(made).close()
    (lock,) = (in_the_way / "locks").iterdir()
    lock.unlink()
    lock.mkdir()
    with pytest.raises(WorldError, match="STEWARDMAP_HOME"):
        Workspace.open(made)


def test_a_command_says_it_in_one_line_of_the_world(
    in_the_way: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", str(in_the_way.parent / "a.smap"), "--plain"], lambda *_: 0) == 5
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "STEWARDMAP_HOME" in said
    assert "Traceback" not in said


def test_a_fault_of_ours_is_told_even_where_no_report_can_be_kept(
    in_the_way: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def work() -> int:
        raise ArithmeticError

    assert code_of(work, as_json=False) == 1
    assert "The report could not be kept." in capsys.readouterr().err
