"""The numbers behind the findings, printed and changed from the command line."""

import json
from pathlib import Path

import pytest

from stewardmap.analysis.parameters import ALLOWED
from stewardmap.cli import main
from stewardmap.cli.exit_codes import DONE, INPUT_HAS_PROBLEMS, WRONG_WORDS


def no_window(path: Path | None, passphrase: str | None) -> int:
    raise AssertionError("no window was asked for")


@pytest.fixture
def town(tmp_path: Path) -> str:
    path = str(tmp_path / "town.smap")
    assert main(["new", path, "--plain"], no_window) == DONE
    return path


def values(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, object]:
    capsys.readouterr()
    assert main(["settings", *words, "--json"], no_window) == DONE
    told = json.loads(capsys.readouterr().out)
    assert all(one["why"] and one["basis"] for one in told)
    return {one["name"]: one["value"] for one in told}


def test_they_are_printed_changed_and_put_back(capsys: pytest.CaptureFixture[str], town: str) -> None:
    usual = values(capsys, town)
    assert list(usual) == list(ALLOWED)
    changed = values(capsys, town, "theta_carry=3", "quiet_after=1;2;3;4;5;6")
    assert (changed["theta_carry"], changed["quiet_after"]) == (3, [1, 2, 3, 4, 5, 6])
    assert values(capsys, town) == changed
    assert values(capsys, town, "theta_carry=", "quiet_after=") == usual


@pytest.mark.parametrize(
    ("words", "code"),
    [("theta_carry=9", INPUT_HAS_PROBLEMS), ("nothing=1", INPUT_HAS_PROBLEMS), ("theta_carry", WRONG_WORDS)],
)
def test_what_cannot_be_kept_is_one_line_and_changes_nothing(
    capsys: pytest.CaptureFixture[str], town: str, words: str, code: int
) -> None:
    before = Path(town).read_bytes()
    assert main(["settings", town, words], no_window) == code
    said = capsys.readouterr()
    assert len(said.err.strip().splitlines()) == 1
    assert Path(town).read_bytes() == before


def test_as_text(capsys: pytest.CaptureFixture[str], town: str) -> None:
    assert main(["settings", town, "chairs_from=3"], no_window) == DONE
    assert "chairs_from=3 (usually 2): only chair of several, from" in capsys.readouterr().out
