from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Pt

from stewardmap.errors import UserError
from stewardmap.exchange.disclose import LEVELS
from stewardmap.exchange.writers.paper import Wanted, write_paper
from stewardmap.exchange.writers.paper.word import to_docx
from stewardmap.model.records import Card
from stewardmap.model.snapshot import Snapshot
from stewardmap.wording.naming import Naming
from tests.exchange.planted_map import ON
from tests.exchange.writers.paper.sample_paper import LEAVER, sample_paper_at

_EMPTY = Snapshot.of_records([Card(title="Anytown")], on=ON)


def _headings(made: Any, level: int) -> list[str]:
    return [one.text for one in made.paragraphs if one.style.name == f"Heading {level}"]


def _text(made: Any) -> str:
    cells = (cell.text for table in made.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(one.text for one in made.paragraphs), *cells])


@pytest.fixture(scope="module")
def sample_paper(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Naming], Path]:
    """The sample's paper at a level, with a rehearsal, written once."""
    folder = tmp_path_factory.mktemp("papers")

    @cache
    def written(naming: Naming) -> Path:
        out = folder / f"{naming}.docx"
        out.write_bytes(to_docx(sample_paper_at(naming)))
        return out

    return written


def test_headings_lists_and_tables_are_words_own(sample_paper: Callable[[Naming], Path]) -> None:
    made = Document(str(sample_paper(Naming.ORGANISATIONS)))
    headings = _headings(made, 1)
    assert headings[0] == "What is asked of the board"
    assert headings[-1] == "How this was worked out, and what it does not show"
    assert any(one.startswith("Rehearsal: ") for one in headings)
    assert "What would be lost" in _headings(made, 2)
    styles = {one.style.name for one in made.paragraphs}
    assert {"Title", "Subtitle", "Caption", "List Number", "List Bullet"} <= styles
    for table in made.tables:
        header = table.rows[0]._tr.trPr
        assert header is not None
        assert header.find(qn("w:tblHeader")) is not None
        assert all(cell.text for cell in table.rows[0].cells)


def test_the_map_is_pixels_with_the_drawing_beside_it_on_a_page_that_lies_across(
    sample_paper: Callable[[Naming], Path],
) -> None:
    path = sample_paper(Naming.ORGANISATIONS)
    made = Document(str(path))
    (picture,) = made.inline_shapes
    words = picture._inline.docPr.get("descr")
    assert words.startswith("Relationship map of Wendlesea")
    turned = [one.orientation for one in made.sections]
    assert turned == [WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE, WD_ORIENT.PORTRAIT]
    across = made.sections[1]
    room = across.page_height - across.top_margin - across.bottom_margin
    assert picture.height < room
    with ZipFile(path) as inside:
        drawing = inside.read("word/media/map.svg").decode()
        assert drawing.startswith("<svg")
        assert b"svgBlip" in inside.read("word/document.xml")
        assert b"image/svg+xml" in inside.read("[Content_Types].xml")


def test_two_numbered_lists_each_begin_at_one(sample_paper: Callable[[Naming], Path]) -> None:
    made = Document(str(sample_paper(Naming.NAMED)))
    numbered = [one for one in made.paragraphs if one.style.name == "List Number"]
    lists = list(dict.fromkeys(one._p.pPr.numPr.numId.val for one in numbered))
    assert len(lists) == 2
    numbers = made.part.numbering_part.element
    starts = [one for one in numbers.num_lst if one.numId in lists]
    assert all(one.find(f".//{qn('w:startOverride')}").get(qn("w:val")) == "1" for one in starts)


def test_every_page_says_its_level_and_its_number(sample_paper: Callable[[Naming], Path]) -> None:
    for level in LEVELS:
        made = Document(str(sample_paper(level)))
        foot = made.sections[0].footer.paragraphs[0]
        assert f"Level: {level}" in foot.text
        fields = [one.text for one in foot._p.iter(qn("w:instrText"))]
        assert fields == ["PAGE", "NUMPAGES"]
        assert f"Level: {level}" in _text(made)
        assert made.core_properties.language == "en-GB"


def test_a_rehearsal_names_people_at_the_level_of_names_only(sample_paper: Callable[[Naming], Path]) -> None:
    for level in LEVELS:
        text = _text(Document(str(sample_paper(level))))
        assert (LEAVER in text) is (level is Naming.NAMED)
        assert ("What would be lost" in text) is (level is not Naming.ANONYMOUS)
    assert "there is none in an anonymous paper" in text


def test_a_paper_takes_the_styles_and_the_foot_of_a_councils_own(tmp_path: Path) -> None:
    own = Document()
    own.styles["Heading 1"].font.name = "Georgia"
    own.styles["Heading 1"].font.size = Pt(17)
    own.sections[0].footer.paragraphs[0].text = "Anytown Borough Council"
    own.add_paragraph("Guidance: delete this text")
    own.save(str(tmp_path / "own.docx"))
    out = tmp_path / "paper.docx"
    out.write_bytes(to_docx(sample_paper_at(Naming.ORGANISATIONS), tmp_path / "own.docx"))
    made = Document(str(out))
    assert made.styles["Heading 1"].font.name == "Georgia"
    assert "Anytown Borough Council" in made.sections[0].footer.paragraphs[0].text
    assert "Guidance" not in _text(made)
    assert _headings(made, 1)
    (tmp_path / "none.docx").write_text("no zip")
    with pytest.raises(UserError, match=r"none\.docx cannot be read as a Word paper"):
        write_paper(out, _EMPTY, (), Wanted(template=tmp_path / "none.docx"))
    assert Document(str(out)).core_properties.title == made.core_properties.title


def test_a_template_without_our_styles_still_gives_a_paper(tmp_path: Path) -> None:
    own = Document()
    for name in ("Title", "Subtitle", "Caption", "List Number", "List Bullet", "Table Grid", "Heading 2"):
        own.styles[name].delete()
    own.save(str(tmp_path / "own.docx"))
    out = tmp_path / "paper.docx"
    out.write_bytes(to_docx(sample_paper_at(Naming.ORGANISATIONS), tmp_path / "own.docx"))
    assert "What holds" in _text(Document(str(out)))


def test_an_empty_map_is_told_kindly(tmp_path: Path) -> None:
    out = tmp_path / "paper.docx"
    write_paper(out, Snapshot.of_records([], on=ON), ())
    text = _text(Document(str(out)))
    assert "There is nothing on this map yet" in text


def test_what_no_xml_can_hold_is_left_out(tmp_path: Path) -> None:
    out = tmp_path / "paper.docx"
    write_paper(out, Snapshot.of_records([Card(title="A\x0bB\ufffe")], on=ON), ())
    assert Document(str(out)).core_properties.title == "AB"


def test_the_last_lines_stay_on_one_page(sample_paper: Callable[[Naming], Path]) -> None:
    last = Document(str(sample_paper(Naming.ROLES))).paragraphs[-4:]
    assert [one.paragraph_format.keep_with_next for one in last] == [True, True, True, None]
