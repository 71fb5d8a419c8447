"""Sheets of a workbook: dates, numbers, merged cells, and rows that are where Excel shows them."""

from datetime import date, datetime
from pathlib import Path

import pytest
import xlsxwriter

from stewardmap.errors import ImportProblem
from stewardmap.exchange.readers import Table, read_tables


@pytest.fixture
def book(tmp_path: Path) -> xlsxwriter.Workbook:
    return xlsxwriter.Workbook(tmp_path / "book.xlsx", {"default_date_format": "dd/mm/yyyy"})


def tables(book: xlsxwriter.Workbook) -> tuple[Table, ...]:
    book.close()
    return read_tables(Path(str(book.filename)))


def test_values_become_the_text_a_person_would_write(book: xlsxwriter.Workbook) -> None:
    sheet = book.add_worksheet("people")
    sheet.write_row(0, 0, ["name", "start", "votes", "share", "formal", "when"])
    sheet.write(1, 0, "Jo")
    sheet.write_datetime(1, 1, datetime(2026, 11, 22))  # noqa: DTZ001 - a workbook knows no time zones
    sheet.write_number(1, 2, 5.0)
    sheet.write_number(1, 3, 0.5)
    sheet.write_boolean(1, 4, boolean=True)
    sheet.write_datetime(1, 5, date(2024, 2, 29))
    assert tables(book)[0].rows[0].cells == ("Jo", "2026-11-22", "5", "0.5", "yes", "2024-02-29")


def test_rows_are_numbered_as_excel_numbers_them(book: xlsxwriter.Workbook) -> None:
    sheet = book.add_worksheet()
    sheet.write_row(3, 2, ["name", "post"])
    sheet.write_row(6, 2, ["Jo", "Director"])
    (table,) = tables(book)
    assert (table.header_row, table.rows[0].number) == (4, 7)
    assert table.headers[2:] == ("name", "post")


def test_a_cell_merged_downwards_stands_in_each_of_its_rows(book: xlsxwriter.Workbook) -> None:
    sheet = book.add_worksheet()
    sheet.merge_range(0, 0, 0, 1, "Our people")
    sheet.write_row(1, 0, ["organisation", "name"])
    sheet.merge_range(2, 0, 4, 0, "Eastport Council")
    for row, name in enumerate(("Jo", "Ann", "Bo"), start=2):
        sheet.write(row, 1, name)
    (table,) = tables(book)
    assert table.headers == ("organisation", "name")
    assert [row.cells for row in table.rows] == [("Eastport Council", n) for n in ("Jo", "Ann", "Bo")]


def test_merged_cells_below_blank_rows_are_filled_in_their_own_rows(book: xlsxwriter.Workbook) -> None:
    sheet = book.add_worksheet()
    sheet.write_row(2, 0, ["organisation", "name"])
    sheet.merge_range(3, 0, 4, 0, "Eastport Council")
    sheet.write(3, 1, "Jo")
    sheet.write(4, 1, "Ann")
    (table,) = tables(book)
    assert [(row.number, row.cells) for row in table.rows] == [
        (4, ("Eastport Council", "Jo")),
        (5, ("Eastport Council", "Ann")),
    ]


def test_a_workbook_of_empty_sheets_is_refused(book: xlsxwriter.Workbook) -> None:
    book.add_worksheet("one")
    book.add_worksheet("two")
    with pytest.raises(ImportProblem, match="nothing in this workbook"):
        tables(book)


def test_a_remark_beside_a_table_is_told_of_and_no_problem(book: xlsxwriter.Workbook) -> None:
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ["name", "post"])
    sheet.write_row(1, 0, ["Jo", "Director", "", "ask her"])
    (table,) = tables(book)
    assert not table.problems
    assert [(one.row, one.column) for one in table.notices] == [(1, "(column D)")]
