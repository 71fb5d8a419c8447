import json
from pathlib import Path

import pytest
from docx import Document

from stewardmap.cli.words import CHAPTERS
from stewardmap.exchange.writers.paper.content import Chapter
from tests.cli.test_run import ended


def _text(path: Path) -> str:
    return "\n".join(one.text for one in Document(str(path)).paragraphs)


@pytest.fixture
def small(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Path:
    """A map of three people in two bodies, one of whom holds the two together."""
    made, tables = tmp_path / "small.smap", tmp_path / "tables"
    tables.mkdir()
    (tables / "people.csv").write_text(
        "name,organisation,post\nAda Price,Council,Clerk\nBo Hall,Trust,Nurse\nCy Rees,Council,Lead\n",
        "utf-8",
    )
    (tables / "ties.csv").write_text("from,to,strength\nAda Price,Bo Hall,4\nAda Price,Cy Rees,3\n", "utf-8")
    assert ended(capsys, "new", made, "--plain", "--title", "Small")[0] == 0
    assert ended(capsys, "import", made, tables / "people.csv", tables / "ties.csv")[0] == 0
    return made


def test_the_words_name_every_chapter() -> None:
    assert tuple(Chapter) == CHAPTERS


def test_a_paper_is_written_in_each_format_and_says_its_level(
    capsys: pytest.CaptureFixture[str], small: Path, tmp_path: Path
) -> None:
    for ending in ("pdf", "docx"):
        out = tmp_path / f"paper.{ending}"
        code, said, _ = ended(capsys, "paper", small, out, "--json")
        assert code == 0
        assert json.loads(said) == {"out": str(out), "level": "organisations"}
        assert out.stat().st_size > 5_000


def test_a_paper_that_names_people_asks_whether_it_will_be_public(
    capsys: pytest.CaptureFixture[str], small: Path, tmp_path: Path
) -> None:
    out = tmp_path / "paper.docx"
    assert "public" not in ended(capsys, "paper", small, out)[1]
    assert "will it be public?" in ended(capsys, "paper", small, out, "--level", "named")[1]


def test_who_leaves_is_rehearsed_together_and_what_was_kept_on_its_own(
    capsys: pytest.CaptureFixture[str], small: Path, tmp_path: Path
) -> None:
    assert ended(capsys, "rehearse", small, "--close", "Trust", "--keep", "Quiet thought")[0] == 0
    out = tmp_path / "paper.docx"
    words = ("--leaving", "Ada Price", "--leaving", "Bo Hall", "--kept", "quiet thought")
    assert ended(capsys, "paper", small, out, "--level", "named", *words)[0] == 0
    rehearsals = [line for line in _text(out).splitlines() if line.startswith("Rehearsal: ")]
    assert len(rehearsals) == 2
    assert "Trust" in rehearsals[0]
    assert "Ada Price" in rehearsals[1]
    assert "Bo Hall" in rehearsals[1]
    assert "Quiet thought" not in _text(out)
    assert ended(capsys, "paper", small, out)[0] == 0
    assert "Rehearsal" not in _text(out)


def test_what_is_left_out_and_the_title(
    capsys: pytest.CaptureFixture[str], small: Path, tmp_path: Path
) -> None:
    out = tmp_path / "paper.docx"
    words = ("--leave-out", "method", "--leave-out", "map", "--title", "For the board")
    assert ended(capsys, "paper", small, out, *words)[0] == 0
    assert _text(out).startswith("For the board")
    assert "How this was worked out" not in _text(out)
    assert not Document(str(out)).inline_shapes


def test_a_name_that_nobody_bears_and_a_template_for_a_pdf_are_refused(
    capsys: pytest.CaptureFixture[str], small: Path, tmp_path: Path
) -> None:
    out = tmp_path / "paper.pdf"
    before = small.read_bytes()
    assert ended(capsys, "paper", small, out, "--leaving", "Nobody")[0] == 3
    assert ended(capsys, "paper", small, out, "--kept", "Nothing")[0] == 3
    assert ended(capsys, "paper", small, out, "--template", "x.docx")[0] == 2
    assert not out.exists()
    assert small.read_bytes() == before
