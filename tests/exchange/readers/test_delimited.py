"""Delimiters are told from short files too, and quotes that do not close are named by row."""

import csv
from io import StringIO

import pytest

from stewardmap.errors import ImportProblem
from stewardmap.exchange.readers.delimited import grid_of_text


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("name;organisation\nHall, Jo;Eastport Council\n", ";"),
        ("name,tags\nJo,one;two\nAnn,three;four\n", ","),
        ("from\tto\nJo, of Eastport\tAnn\n", "\t"),
        ("a|b\n1|2\n", "|"),
        ('name,notes\nJo,"a; b; c"\n', ","),
        ("sep=;\nname;post\nJo;Director\n", ";"),
        ("# made by hand, in 2026\nname;post\nJo;Director\n", ";"),
        ("name\nJo\n", ","),
    ],
)
def test_the_delimiter_is_found(text: str, delimiter: str) -> None:
    assert grid_of_text(text, "x.csv")[1] == delimiter


def test_rows_are_counted_as_a_spreadsheet_counts_them() -> None:
    grid, _ = grid_of_text('name,notes\nJo,"two\nlines"\n\nAnn,none\n', "x.csv")
    assert [number for number, _ in grid] == [1, 2, 4]


def test_the_line_that_names_the_delimiter_counts_as_a_row() -> None:
    grid, _ = grid_of_text("sep=;\nname;post\nJo;Director\n", "x.csv")
    assert grid[1] == (3, ["Jo", "Director"])


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ('name,post\nJo,Director\n"Ann,Manager\nBo,Clerk\n', 3),
        ('name,post\n"Ann,Manager\nBo,"Clerk"\n', 2),
        ('name,post\nJo,Director\nAnn,"Head" of it\n', 3),
    ],
)
def test_a_quote_that_does_not_close_is_named_by_the_row_where_it_opens(text: str, row: int) -> None:
    with pytest.raises(ImportProblem) as refused:
        grid_of_text(text, "x.csv")
    assert refused.value.problems[0].row == row


def test_a_quotation_mark_inside_a_cell_is_text() -> None:
    grid, _ = grid_of_text('name,notes\nJo,5" pipe\n', "x.csv")
    assert grid[1][1] == ["Jo", '5" pipe']


def test_a_note_of_a_megabyte_does_not_hide_the_delimiter() -> None:
    note = 'é; "so", they said\r\n| and\tmore; ' * 40_000
    text = StringIO(newline="")
    csv.writer(text).writerows([["name", "notes", "id"], ["Ada", note, "1"], ["Bea", "", "2"]])
    grid, delimiter = grid_of_text(text.getvalue(), "people.csv")
    assert delimiter == ","
    assert [row for _, row in grid] == [["name", "notes", "id"], ["Ada", note, "1"], ["Bea", "", "2"]]
