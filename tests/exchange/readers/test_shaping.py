"""Headers are found below titles and comments, and cells that do not fit under them are named by row."""

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
