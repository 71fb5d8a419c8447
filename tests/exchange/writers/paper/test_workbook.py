from io import BytesIO
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stewardmap.exchange.disclose import LEVELS
from stewardmap.exchange.writers.paper.content import Paper, Sheet
from stewardmap.exchange.writers.paper.workbook import fitting, to_xlsx
from stewardmap.wording.naming import Naming
from tests.exchange.writers.paper.sample_paper import LEAVER, sample_paper_at
from tests.journeys.sample_map import sample_map


def _book(paper: Paper) -> Any:
    return openpyxl.load_workbook(BytesIO(to_xlsx(paper)))


def _rows(sheet: Any) -> list[tuple[Any, ...]]:
    return list(sheet.iter_rows(values_only=True))


def _text(book: Any) -> str:
    return "\n".join(str(cell) for sheet in book for row in _rows(sheet) for cell in row if cell is not None)


def test_the_cover_says_what_it_is_and_leads_to_every_sheet() -> None:
    paper = sample_paper_at(Naming.NAMED)
    book = _book(paper)
    cover = dict(row[:2] for row in _rows(book["Cover"]) if row[0])
    assert book["Cover"]["A1"].value == paper.title
    assert cover["Level"] == "Level: named, people are shown by name"
    assert cover["A tie counts"] == "at any strength"
    assert cover["Confirmed"].startswith("240 of 387")
    assert "22 November 2026" in cover["Date"]
    assert cover["The map in words"].startswith("Relationship map of Wendlesea")
    cells = (cell for row in book["Cover"].iter_rows() for cell in row)
    leads = [cell.hyperlink.location for cell in cells if cell.hyperlink]
    assert leads == [f"'{name}'!A1" for name in book.sheetnames[1:]]


def test_one_table_to_a_sheet_under_a_header_with_no_merged_cell_and_no_formula() -> None:
    book = _book(sample_paper_at(Naming.NAMED))
    assert book.sheetnames == [
        "Cover", "Findings", "Relations", "People", "Planned ends", "Rehearsal 1", "Rehearsal 1 in words",
        "Introductions", "Actions", "Method",
    ]  # fmt: skip
    for sheet in book.worksheets[1:]:
        header, *rows = _rows(sheet)
        assert all(header)
        assert rows
        assert sheet.freeze_panes == "A2"
        assert not sheet.merged_cells.ranges
        assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


def test_every_finding_relation_and_person_is_there_where_the_level_tells_them_apart() -> None:
    book = _book(sample_paper_at(Naming.NAMED))
    names = {row[0] for row in _rows(book["People"])[1:]}
    assert names == {person.name for person in sample_map().people.values()}
    assert all(isinstance(row[2], int) for row in _rows(book["Relations"])[1:])
    assert len(_rows(book["Findings"])) > 50
    bodies = _book(sample_paper_at(Naming.ORGANISATIONS))
    assert "People" not in bodies.sheetnames
    assert "Strongest tie" not in _rows(bodies["Relations"])[0]
    assert len(_rows(bodies["Relations"])) == len(_rows(book["Relations"]))
    assert len(_rows(bodies["Planned ends"])) > 20


@pytest.mark.parametrize("level", LEVELS)
def test_names_are_in_a_workbook_of_names_only_and_bodies_in_no_anonymous_one(level: Naming) -> None:
    text = _text(_book(sample_paper_at(level)))
    named = [one.name for one in sample_map().people.values() if one.name in text]
    bodies = [one.name for one in sample_map().organisations.values() if one.name in text]
    assert bool(named) is (level is Naming.NAMED)
    assert bool(bodies) is (level is not Naming.ANONYMOUS)
    assert (LEAVER in text) is (level is Naming.NAMED)


def test_cells_that_look_like_formulas_are_text_and_names_of_sheets_fit() -> None:
    sheets = tuple(
        Sheet(
            name=f"A sheet: with [signs] and a long, long name {k}"[:44],
            headers=("=A",),
            rows=(("=1+1",), ("7",)),
        )
        for k in range(12)
    )
    paper = Paper(
        language="en", region="GB", title="=T", dateline="", facts=(), footer="a & b", marking="", author="",
        page="", sheets=sheets,
    )  # fmt: skip
    book = _book(paper)
    assert len(set(map(str.casefold, book.sheetnames))) == 13
    assert all(len(name) <= 31 for name in book.sheetnames)
    cell = book.worksheets[1]["A2"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == ("=1+1", "s", True)
    assert book.worksheets[1]["A3"].value == 7
    assert to_xlsx(paper) == to_xlsx(paper)


@given(st.text(" ab\n€", min_size=100, max_size=400))
def test_what_is_too_long_for_a_cell_ends_after_a_word_and_says_so(text: str) -> None:
    kept, said, rest = fitting(text, 120).partition("… (")
    assert len(kept + said + rest) <= 120
    if len(text) <= 120:
        assert (kept, said) == (text, "")
        return
    kept = kept.removesuffix(" ")
    assert text.startswith(kept)
    assert int(rest.split()[0]) == len(text) - len(kept)
    words = text.split()
    assert kept.split() == words[: len(kept.split())] or len(words[0]) > 60
