"""Sheets of an Excel workbook, through calamine."""

import datetime
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

from stewardmap.errors import ImportProblem, Problem
from stewardmap.exchange.readers.archive import inspect_workbook
from stewardmap.exchange.readers.decoding import SAVE_AS
from stewardmap.exchange.readers.table import Grid

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

_MIDNIGHT = datetime.time()


def grids_of_workbook(path: Path) -> list[tuple[str, Grid]]:
    """Return each sheet's name and its rows that are not blank.

    Dates become ISO text, whole numbers lose their point, yes and no stand for a tick, and a cell merged
    downwards is repeated in each row it covers.

    Raises:
        ImportProblem: if the file is damaged, has a password, or would unpack to more than can be handled.
    """
    from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, ZipError

    inspect_workbook(path)
    try:
        with CalamineWorkbook.from_path(path) as workbook:
            return [
                (name, _grid(workbook.get_sheet_by_name(name), path.name))
                for name, about in zip(workbook.sheet_names, workbook.sheets_metadata, strict=True)
                if about.typ == SheetTypeEnum.WorkSheet
            ]
    except (CalamineError, ZipError, OSError, ValueError) as error:
        said = "This workbook cannot be read; it may be damaged."
        raise ImportProblem(Problem(path.name, None, None, said, SAVE_AS)) from error


def _grid(sheet: "CalamineSheet", file: str) -> Grid:
    if sheet.start is None:
        return []
    top = sheet.start[0]
    rows = [[_text(cell) for cell in row] for row in sheet.iter_rows()]
    left = sheet.start[1]
    if left:
        rows = [[""] * left + row for row in rows]
    if len(rows) == sheet.start[0] + sheet.height:  # calamine pads the top of some sheets and not of others
        top = 0
    _fill_down(rows, sheet.merged_cell_ranges or [], top)
    _refuse_what_cannot_be_kept(rows, top, f"{file}, sheet {sheet.name}")
    return [(top + place + 1, row) for place, row in enumerate(rows) if any(cell.strip() for cell in row)]


def _fill_down(
    rows: list[list[str]], merged: list[tuple[tuple[int, int], tuple[int, int]]], top: int
) -> None:
    for (first, column), (last, _) in merged:
        start = first - top
        if 0 <= start < len(rows) and column < len(rows[start]):
            for place in range(start + 1, min(last - top + 1, len(rows))):
                rows[place][column] = rows[start][column]


def _text(cell: object) -> str:
    if isinstance(cell, str):
        return unicodedata.normalize("NFC", cell)
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime.datetime):
        return cell.date().isoformat() if cell.time() == _MIDNIGHT else cell.isoformat(" ", "seconds")
    if isinstance(cell, datetime.date):
        return cell.isoformat()
    return str(cell)


def _refuse_what_cannot_be_kept(rows: list[list[str]], top: int, file: str) -> None:
    for place, row in enumerate(rows):
        for cell in row:
            if "\0" in cell or any("\ud800" <= c <= "\udfff" for c in cell):
                said = "A cell here has a character that cannot be kept."
                raise ImportProblem(Problem(file, top + place + 1, None, said, "Type the cell again."))
