"""The map command draws the part that its words ask for, and says what it leaves out."""

import re
from pathlib import Path

import pytest

from stewardmap.cli.run import main
from stewardmap.operations.workspace import Workspace
from tests.picture.test_sieve import TOWN


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A town of four."""
    path = tmp_path / "town.smap"
    Workspace.create(path, None, *TOWN).close()
    return path


def drawn(town: Path, *words: str) -> str:
    """Return the text of the picture."""
    out = town.parent / "map.svg"
    assert main(["map", str(town), str(out), "--at", "2026-11-22", *words], lambda _words: 0) == 0
    return re.sub(r"<[^>]+>", " ", out.read_text(encoding="utf-8"))


def refused(town: Path, capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    """Return the exit code and the line of a map that is not drawn."""
    out = town.parent / "map.svg"
    code = main(["map", str(town), str(out), *words], lambda _words: 0)
    assert not out.exists()
    return code, capsys.readouterr().err


def test_a_map_is_drawn_round_one_person(town: Path) -> None:
    said = drawn(town, "--level", "named", "--focus", "ann", "--steps", "1")
    assert "1 step from Ann" in " ".join(said.split())
    assert "Cat" in said
    assert "Dee" not in said


def test_a_map_is_drawn_of_one_sector_and_one_strength(town: Path) -> None:
    said = " ".join(drawn(town, "--level", "named", "--sector", "council", "--theta", "3").split())
    assert "sector council" in said
    assert "1 tie weaker than 3 is hidden" in said
    assert "Carers" not in said


@pytest.mark.parametrize(
    ("words", "left", "gone"),
    [
        (("--within", "Carers"), "Dee", "Ann"),
        (("--sitting-on", "Table"), "Bob", "Cat"),
        (("--purpose", "Food"), "Dee", "Ann"),
        (("--post-level", "executive"), "Cat", "Bob"),
        (("--kind", "collaborations"), "Bob", "Cat"),
    ],
)
def test_every_part_can_be_asked_for(town: Path, words: tuple[str, ...], left: str, gone: str) -> None:
    said = drawn(town, "--level", "named", *words)
    assert f" {left} " in said
    assert f" {gone} " not in said


def marks(town: Path, *words: str) -> list[str]:
    """Return where every circle of the picture stands."""
    drawn(town, "--level", "named", *words)
    found = re.findall(
        r'<circle[^>]*? cx="([^"]+)" cy="([^"]+)"', (town.parent / "map.svg").read_text("utf-8")
    )
    return sorted(" ".join(place) for place in found)


@pytest.mark.parametrize("order", ["sector", "collaboration", "purpose", "level"])
def test_a_map_is_arranged_as_asked_and_the_kept_one_stays(town: Path, order: str) -> None:
    as_kept = marks(town)
    arranged = marks(town, "--arrange", order)
    assert len(arranged) == len(as_kept) >= 4
    assert arranged != as_kept
    assert marks(town, "--arrange", order) == arranged
    assert marks(town) == as_kept


def test_rings_are_round_somebody(town: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert marks(town, "--arrange", "rings", "--focus", "ann") != marks(
        town, "--arrange", "rings", "--focus", "Dee"
    )
    (town.parent / "map.svg").unlink()
    code, said = refused(town, capsys, "--arrange", "rings")
    assert code == 2
    assert "name it with --focus" in said


def test_ties_of_a_kind_and_confirmed_ones(town: Path) -> None:
    assert "of other kinds than funds" in " ".join(drawn(town, "--tie-kind", "funds").split())
    assert "neither side has confirmed are hidden" in " ".join(drawn(town, "--confirmed").split())


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--focus", "Zed"), 3, "Nobody and no organisation"),
        (("--focus", "ann"), 3, "no person is shown"),
        (("--level", "anonymous", "--sector", "council"), 3, "all sectors"),
        (("--steps", "2"), 2, "--focus"),
        (("--within", "Nowhere"), 3, "No organisation"),
    ],
)
def test_what_cannot_be_drawn_is_said(
    town: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], code: int, said: str
) -> None:
    found, line = refused(town, capsys, *words)
    assert (found, line.count("\n")) == (code, 1)
    assert said in line
