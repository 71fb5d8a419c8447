"""`stewardmap access`: everything that is held about one person."""

import json
from pathlib import Path

import pytest

from stewardmap.cli import main


def ran(*words: object) -> int:
    return main(["access", *map(str, words)], lambda *_: 0)


def test_a_copy_is_written_with_others_masked_unless_cleared(sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "copy.json"
    assert ran(sample, "Emrys Pugh-Bowen", out) == 0
    held = json.loads(out.read_text("utf-8"))
    assert {"person", "holding", "membership", "tie", "reading", "contact"} <= {
        r["kind"] for r in held["rows"]
    }
    assert held["findings"]
    assert "Leonie" not in out.read_text("utf-8")
    assert ran(sample, "Emrys Pugh-Bowen", out, "--cleared", "Leonie Brathwaite") == 0
    assert "Leonie Brathwaite" in out.read_text("utf-8")


def test_the_copy_is_a_pdf_too(sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ran(sample, "Emrys Pugh-Bowen", tmp_path / "copy.pdf") == 0
    assert (tmp_path / "copy.pdf").read_bytes().startswith(b"%PDF")
    assert "Other people are masked" in capsys.readouterr().out


def test_nobody_and_no_format(sample: Path, tmp_path: Path) -> None:
    assert ran(sample, "Nobody Here", tmp_path / "copy.json") == 3
    assert ran(sample, "Emrys Pugh-Bowen", tmp_path / "copy.txt") == 2
    assert not list(tmp_path.iterdir())
