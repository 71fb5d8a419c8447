"""Headers are found below titles and comments, and cells that do not fit under them are named by row."""

import pytest

from stewardmap.errors import ImportProblem
from stewardmap.exchange.readers.shaping import MOST_COLUMNS, shaped
from tests.exchange.tables import table


def test_a_title_above_the_headers_is_no_header() -> None:
    found = table("Our contacts\n\nName,Organisation\nJo,Eastport Council\n")
    assert (found.headers, found.header_row, found.rows[0].number) == (("Name", "Organisation"), 3, 4)


def test_a_title_of_two_cells_gives_way_to_headers_that_are_known() -> None:
    found = table("Contacts,March 2026,\nName,Organisation,Job title\nJo,Eastport Council,Director\n")
    assert found.headers == ("Name", "Organisation", "Job title")


def test_comments_are_left_out() -> None:
    found = table("# it's a comment, really\nname,post\nJo,Director\n")
    assert found.header_row == 2


def test_a_row_with_too_many_cells_is_a_problem_at_its_row() -> None:
    found = table("name,post\nJo,Director\nAnn,Head, of it\n")
    assert [(one.row, one.column) for one in found.problems] == [(3, None)]


def test_blank_cells_beyond_the_headers_are_nothing() -> None:
    found = table("name,post,,\nJo,Director,,\nAnn,Head,,,,\n")
    assert not found.problems
    assert not found.notices


def test_short_rows_are_told_of_and_filled_up() -> None:
    found = table("name,post,email\nJo,Director\n")
    assert found.rows[0].cells == ("Jo", "Director", "")
    assert [one.row for one in found.notices] == [2]


def test_what_stands_under_a_blank_header_is_told_of() -> None:
    found = table("name,,post\nJo,remark,Director\n")
    assert [(one.row, one.column) for one in found.notices] == [(1, "(column B)")]


def test_spaces_round_headers_and_cells_are_dropped() -> None:
    found = table(" Name , Post \n  Jo  ,Director\n")
    assert (found.headers, found.rows[0].cells) == (("Name", "Post"), ("Jo", "Director"))


def test_text_is_brought_to_one_form_of_letters(tmp_path: object) -> None:
    from stewardmap.exchange.readers.decoding import decoded

    assert decoded("name\nSia\u0302n".encode(), "x.csv")[0] == "name\nSiân"


def test_words_of_ours_among_the_values_are_not_taken_for_the_headers() -> None:
    marks = table("name,March,April\nAnn,x,x\nBo,x,\n")
    assert (marks.header_row, marks.headers) == (1, ("name", "March", "April"))
    values = table("Name,Team,Status\nAnn,Board,Member\n")
    assert (values.header_row, len(values.rows)) == (1, 1)


def test_a_title_with_a_word_of_ours_is_passed_over_for_the_headers_below() -> None:
    titled = table("Board,March 2026,\nname,organisation,post\nAnn,NHS,Nurse\n")
    assert titled.header_row == 2


def test_a_row_of_group_headings_gives_way_to_the_fuller_row_below() -> None:
    found = table("Person,,Post,\nName,Email,Job title,Start\nAnn,a@x.example,Nurse,2024\n")
    assert found.headers == ("Name", "Email", "Job title", "Start")


def test_values_of_ours_under_headers_in_another_language_are_a_row() -> None:
    found = table("Naam,Gremium,Funktie\nJan,Board,Manager\n")
    assert (found.header_row, len(found.rows)) == (1, 1)


def test_what_stands_above_the_headers_is_told_of() -> None:
    found = table("# comment\nOur contacts,March 2026,\nName,Organisation,Job title\nJo,Council,Director\n")
    assert [(one.row, one.do) for one in found.notices] == [(2, "It was left alone.")]


def test_the_row_that_holds_what_the_user_named_is_the_row_of_headers() -> None:
    from stewardmap.exchange.readers.delimited import grid_of_text
    from stewardmap.exchange.readers.shaping import shaped

    grid, _ = grid_of_text("Lijst,2026\nWie,Waar\nBoard,Member\nJan,NHS\n", "x.csv")
    assert shaped(grid, "x.csv").header_row == 3
    assert shaped(grid, "x.csv", named=["wie", "Waar"]).header_row == 2


def test_a_table_far_wider_than_any_of_ours_is_refused() -> None:
    headers = [f"h{k}" for k in range(MOST_COLUMNS + 1)]
    with pytest.raises(ImportProblem, match="columns"):
        shaped([(1, headers), (2, ["x"])], "wide.csv")
    assert len(shaped([(1, headers[:-1]), (2, ["x"])], "wide.csv").headers) == MOST_COLUMNS
