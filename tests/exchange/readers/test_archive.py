"""A workbook is looked into before anything unpacks it."""

import time
import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from stewardmap.errors import ImportProblem
from stewardmap.exchange.readers import read_tables
from stewardmap.exchange.readers.archive import MOST_ENTRIES


def refused(path: Path) -> str:
    start = time.process_time()
    with pytest.raises(ImportProblem) as problem:
        read_tables(path)
    assert time.process_time() - start < 5
    return str(problem.value)


def bomb(path: Path, size: int) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("xl/workbook.xml", "<workbook/>")
        parts.writestr("xl/worksheets/sheet1.xml", b" " * size)


def test_a_workbook_that_would_unpack_too_far_is_refused(tmp_path: Path) -> None:
    bomb(tmp_path / "bomb.xlsx", 120 * 2**20)
    assert "unpack" in refused(tmp_path / "bomb.xlsx")


def test_a_workbook_that_is_packed_too_tight_is_refused(tmp_path: Path) -> None:
    bomb(tmp_path / "tight.xlsx", 20 * 2**20)
    assert "unpack" in refused(tmp_path / "tight.xlsx")


def test_a_workbook_of_too_many_parts_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "many.xlsx", "w") as parts:
        for number in range(MOST_ENTRIES + 1):
            parts.writestr(f"xl/{number}.xml", "")
    assert "parts" in refused(tmp_path / "many.xlsx")


def test_a_directory_that_lies_about_a_size_is_not_believed(tmp_path: Path) -> None:
    path = tmp_path / "liar.xlsx"
    bomb(path, 3 * 2**20)
    content = path.read_bytes()
    true, false = (3 * 2**20).to_bytes(4, "little"), (100).to_bytes(4, "little")
    path.write_bytes(content.replace(true, false))
    assert "damaged" in refused(path)


def test_a_compressed_file_that_is_no_workbook_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "some.zip", "w") as parts:
        parts.writestr("readme.txt", "hello")
    assert "no Excel workbook" in refused(tmp_path / "some.zip")


def test_a_sheet_with_cells_at_its_far_corners_is_refused(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "wide.xlsx") as book:
        sheet = book.add_worksheet()
        sheet.write(0, 0, "name")
        sheet.write(1_048_575, 16_383, "far")
    assert "too much" in refused(tmp_path / "wide.xlsx")


def test_a_format_far_away_is_no_cell(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "format.xlsx") as book:
        sheet = book.add_worksheet()
        sheet.write(0, 0, "name")
        sheet.write(1, 0, "Jo")
        sheet.write_blank(1_048_575, 16_383, None, book.add_format({"bold": True}))
    assert read_tables(tmp_path / "format.xlsx")[0].rows[0].cells == ("Jo",)


def with_sheet(path: Path, name: str, old: str, new: str) -> None:
    """A workbook with something in its sheet put otherwise, the sheet under a name that is usual or not."""
    made = path.with_name("made.xlsx")
    with xlsxwriter.Workbook(made) as book:
        book.add_worksheet().write_column(0, 0, ["name", "Jo"])
    with zipfile.ZipFile(made) as parts, zipfile.ZipFile(path, "w") as out:
        for part in parts.namelist():
            content = parts.read(part).decode()
            content = content.replace(old, new) if part.startswith("xl/worksheets/sheet") else content
            content = content.replace("worksheets/sheet1.xml", name)
            out.writestr(part.replace("worksheets/sheet1.xml", name), content)


@pytest.mark.parametrize("name", ["worksheets/sheet1.xml", "elsewhere/one.xml"])
@pytest.mark.parametrize(
    ("place", "said"),
    [
        ('r="InfinininininininininityA2"', "no sheet has a cell"),
        ('r="A99999999999"', "no sheet has a cell"),
        ('r = "XFD1048576"', "too much"),
        ('x=">" r="XFD1048576"', "too much"),
        ('r="XFD1048576" x="/>"', "too much"),
    ],
)
def test_a_cell_cannot_hide_where_it_stands(tmp_path: Path, name: str, place: str, said: str) -> None:
    with_sheet(tmp_path / "far.xlsx", name, 'r="A2" t="s"', f'{place} t="s"')
    assert said in refused(tmp_path / "far.xlsx")


def test_a_workbook_of_the_binary_kind_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "binary.xlsb"
    with_sheet(path, "worksheets/sheet1.xml", "", "")
    with zipfile.ZipFile(path, "a") as parts:
        parts.writestr("xl/workbook.bin", b"x")
    assert "binary" in refused(path)
