"""Whatever a user brings is read, or refused in one plain line; nothing else ever comes out."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stewardmap.errors import ImportProblem, Problem
from stewardmap.exchange.readers import Table, read_tables
from tests.exchange.tables import FILES

MESSY = FILES / "messy_tables"


def read(path: Path) -> Table:
    (table,) = read_tables(path)
    return table


def outcome(path: Path) -> Sequence[Table | Problem]:
    """What comes of reading a file: tables, or problems that say where and what to do."""
    try:
        return read_tables(path)
    except ImportProblem as refused:
        if all(problem.file and problem.problem and problem.do for problem in refused.problems):
            return refused.problems
        raise


def cells(table: Table) -> list[tuple[str, ...]]:
    return [row.cells for row in table.rows]


@pytest.mark.parametrize(
    ("file", "headers", "first_row"),
    [
        ("csvkit/test_utf8_bom.csv", ("foo", "bar", "baz"), ("1", "2", "3")),
        ("csvkit/test_utf16_big.csv", ("a", "b", "c"), ("1", "2", "3")),
        ("csvkit/test_utf16_little.csv", ("a", "b", "c"), ("1", "2", "3")),
        ("csvkit/mac_newlines.csv", ("a", "b", "c"), ("1", "2", "3")),
        ("csvkit/dummy.tsv", ("a", "b", "c"), ("1", "2", "3")),
        ("frictionless/delimiter.csv", ("id", "name"), ("1", "english")),
        ("frictionless/bom.csv", ("id", "name"), ("1", "english")),
        ("frictionless/skip-rows-before-headers.csv", ("id", "name"), ("1", "english")),
        ("frictionless/leading-zeros.csv", ("value",), ("01",)),
        ("frictionless/issue-1232.csv", None, ("030151360", "03", "015", "1360", "POLPENAZZE DEL GARDA",
         "BS", "13/10/2021")),
        ("manynet/testCSVSemiColon.csv", ("From", "To", "Weight"), ("1", "2", "1")),
        ("manynet/test.xlsx", ("From", "To", "Weight"), ("1", "2", "1")),
    ],
)  # fmt: skip
def test_messy_files_are_read(file: str, headers: tuple[str, ...] | None, first_row: tuple[str, ...]) -> None:
    table = read(MESSY / file)
    assert headers is None or table.headers == headers
    assert table.rows[0].cells == first_row


def test_windows_text_is_told_from_utf8() -> None:
    table = read(MESSY / "frictionless/latin1.csv")
    assert table.rows[1].cells == ("2", "©")
    assert table.how == "Windows-1252, comma"
    assert read(MESSY / "frictionless/bom.csv").how == "UTF-8, comma"


def test_row_numbers_are_those_of_the_file() -> None:
    table = read(MESSY / "frictionless/skip-rows-before-headers.csv")
    assert (table.header_row, [row.number for row in table.rows]) == (2, [3, 4])


def test_blank_and_repeated_headers_get_names_of_their_own() -> None:
    assert read(MESSY / "frictionless/blank-headers.csv").headers == ("id", "(column B)", "age")
    table = read(MESSY / "frictionless/duplicate-headers.csv")
    assert table.headers == ("id", "name", "id (2)", "age", "id (3)")
    assert [notice.column for notice in table.notices] == ["id (2)", "id (3)"]


def test_sheets_are_read_and_empty_ones_left_out() -> None:
    tables = read_tables(MESSY / "csvkit/sheets.xlsx")
    assert [table.sheet for table in tables] == ["data", "ʤ"]
    assert tables[0].rows[0].cells[:6] == (
        "Chicago Reader",
        "1971-01-01",
        "40",
        "yes",
        "1",
        "1971-01-01 04:14:00",
    )
    assert [(notice.row, notice.column) for notice in tables[0].notices] == [(1, "(column H)")]


def test_every_messy_file_is_read_or_refused_at_a_place() -> None:
    for file in sorted(MESSY.rglob("*.*")):
        assert outcome(file)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.csv", b"", "empty"),
        ("blank.csv", b"\n ,\n,,\n", "nothing in this table"),
        ("picture.csv", b"\x89PNG\r\n\x1a\n" + bytes(range(200)), "picture"),
        ("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old Excel"),
        ("paper.pdf", b"%PDF-1.7\n...", "PDF"),
        ("noise.csv", bytes(range(1, 32)) * 20, "not a text table"),
        ("nul.csv", b"name,post\nJo,Direc\0tor\n", "NUL"),
        ("half.csv", b"\xff\xfea\x00,\x00\x00\xd8", "damaged"),
        ("odd.csv", b"name\n\x81\x8d\n", "no encoding"),
        ("broken.xlsx", b"PK\x03\x04 and then nothing", "damaged"),
    ],
)
def test_what_is_no_table_is_refused_in_one_line(
    tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(ImportProblem) as refused:
        read_tables(path)
    (problem,) = refused.value.problems
    assert said in problem.problem
    assert problem.file == name
    assert "\n" not in str(refused.value)


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    for path, said in (
        (tmp_path / "none.csv", "no such file"),
        (tmp_path, "folder"),
        (Path("a\0b"), "no such file|no path"),
    ):
        with pytest.raises(ImportProblem, match=said):
            read_tables(path)


def test_a_text_above_the_cap_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("stewardmap.exchange.readers.opening.MOST_TEXT", 10)
    (tmp_path / "large.csv").write_text("name,post\nJo,Director\n")
    with pytest.raises(ImportProblem, match="larger than"):
        read_tables(tmp_path / "large.csv")


def test_the_row_of_a_nul_is_named(tmp_path: Path) -> None:
    (tmp_path / "nul.csv").write_bytes(b"name,post\nJo,Director\nAnn,\0\n")
    with pytest.raises(ImportProblem) as refused:
        read_tables(tmp_path / "nul.csv")
    assert refused.value.problems[0].row == 3


_PIECES = st.sampled_from(
    [b",", b";", b"\t", b"|", b'"', b'""', b"\n", b"\r", b"\r\n", b"#", b"name", b"sep=;\n", b"\xff\xfe",
    b"'", b"=1",
     b"\xef\xbb\xbf", b"PK\x03\x04", b"\x00", b"\xe9", b"\xed\xa0\x80", b" ", b"\xc3\xa9", b"\x1a", b"\xff"]
)  # fmt: skip


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.binary(max_size=200), st.lists(_PIECES, max_size=40).map(b"".join)))
def test_any_bytes_give_tables_or_a_problem(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "any.csv"
    path.write_bytes(content)
    for table in outcome(path):
        if not isinstance(table, Table):
            continue
        assert table.headers
        assert all(len(row.cells) == len(table.headers) for row in table.rows)
        assert all(number > table.header_row for number in (row.number for row in table.rows))


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_known_by_its_letters(tmp_path: Path, codec: str) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes("name\tpost\r\nSiân\tClerk\r\nরহিমা\tNurse\r\n".encode(codec))
    (table,) = read_tables(path)
    assert [row.cells for row in table.rows] == [("Siân", "Clerk"), ("রহিমা", "Nurse")]
    assert table.how == "UTF-16, tab"
