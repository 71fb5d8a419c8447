"""`stewardmap brief`: one page before a meeting."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from stewardmap.cli import main

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    own = tmp_path / "own.smap"
    own.write_bytes(sample.read_bytes())

    def ran(*words: str) -> tuple[int, str, str]:
        code = main(["brief", str(own), *words, "--at", "2026-11-22"], lambda *_: 0)
        said = capsys.readouterr()
        wrote = said.out.startswith("Wrote ")
        assert (own.read_bytes() == sample.read_bytes()) is not wrote  # a copy that went out is kept
        return code, said.out, said.err

    return ran


def test_the_page_as_text_and_as_json(run: Run) -> None:
    code, out, _ = run("Jean Tipping", "Isla Merriweather")
    assert code == 0
    assert out.startswith("Before meeting Jean Tipping and Isla Merriweather\n")
    assert "- 14 November 2026, event: Fifty-one parcels shared in one morning between three of them." in out
    assert "- Isla Merriweather – Jean Tipping: 3 of 5, work together regularly." in out
    _, told, _ = run("Jean Tipping", "--json")
    assert json.loads(told)["groups"][0]["heading"] == "Jean Tipping"


@pytest.mark.parametrize(("ending", "start"), [("pdf", b"%PDF"), ("docx", b"PK")])
def test_the_page_as_a_file(run: Run, tmp_path: Path, ending: str, start: bytes) -> None:
    out = tmp_path / f"brief.{ending}"
    code, said, _ = run("Jean Tipping", str(out))
    assert (code, said) == (0, f"Wrote {out}.\n")
    assert out.read_bytes().startswith(start)


def test_nobody_of_that_name_and_nobody_at_all(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "brief.pdf"
    assert run("Nobody Here", str(out))[0] == 3
    assert run(str(out))[0] == 2
    assert not out.exists()
