"""One door for every table that a user may bring."""

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from stewardmap.errors import ImportProblem, Problem
from stewardmap.exchange.readers.cards import is_card_file, tables_of_cards
from stewardmap.exchange.readers.decoding import decoded
from stewardmap.exchange.readers.delimited import NAMES, grid_of_text
from stewardmap.exchange.readers.networks import network_format, tables_of_network
from stewardmap.exchange.readers.read_as import UNSAID, ReadAs
from stewardmap.exchange.readers.shaping import shaped
from stewardmap.exchange.readers.table import Table
from stewardmap.exchange.readers.workbook import grids_of_workbook

_START = 4096
MOST_TEXT = 50 * 1024 * 1024


def read_tables(path: Path, named: Collection[str] = (), read_as: ReadAs = UNSAID) -> tuple[Table, ...]:
    """Return the table of a CSV file, one for each sheet of a workbook that is not empty, or
    those of an address book or of another tool's network.

    `named` are headers that the user says are there: the row that holds them all is the row of headers.
    `read_as` is for a text table of which the user sees that it was read wrongly.

    Raises:
        ImportProblem: if there is no such file, or it holds no table; each problem in one line.
    """
    try:
        _check_there(path)
        with path.open("rb") as file:
            start = file.read(_START)
        if start.startswith(b"PK\x03\x04"):
            return _sheets(path, named)
        if path.stat().st_size > MOST_TEXT:
            raise _refusal(path, "This file is larger than 50 MB.", "Split it, or leave columns out.")
        if is_card_file(start):
            return tables_of_cards(path.read_bytes(), path.name)
        if form := network_format(start):
            return tables_of_network(path.read_bytes(), path.name, form)
        return (_text_table(path, named, read_as),)
    except OSError as error:
        why = error.strerror or "it cannot be read"
        raise _refusal(
            path, f"This file cannot be read: {why}.", "Check the path, or close it elsewhere."
        ) from error
    except ValueError as error:  # a path with a NUL in it
        raise _refusal(path, "This is no path of a file.", "Check the path.") from error


def _refusal(path: Path, said: str, do: str) -> ImportProblem:
    return ImportProblem(Problem(path.name or str(path), None, None, said, do))


def _check_there(path: Path) -> None:
    if path.is_dir():
        raise _refusal(path, "This is a folder, not a file.", "Name the tables in it one by one.")
    if not path.exists():
        raise _refusal(path, "There is no such file.", "Check the path.")
    if not path.is_file():
        raise _refusal(path, "This is not an ordinary file.", "Save the table to a file first.")
    if path.stat().st_size == 0:
        raise _refusal(path, "This file is empty.", "Save the table again.")


def _text_table(path: Path, named: Collection[str], read_as: ReadAs) -> Table:
    text, encoding = decoded(path.read_bytes(), path.name, read_as.encoding)
    grid, delimiter = grid_of_text(text, path.name, read_as.delimiter)
    table = shaped(grid, path.name, how=f"{encoding}, {NAMES.get(delimiter, delimiter)}", named=named)
    return replace(table, encoding=encoding, delimiter=delimiter)


def _sheets(path: Path, named: Collection[str]) -> tuple[Table, ...]:
    grids = [(sheet, grid) for sheet, grid in grids_of_workbook(path) if grid]
    if not grids:
        do = "Put the headers in the first row and one thing in each row below."
        raise _refusal(path, "There is nothing in this workbook.", do)
    return tuple(
        shaped(grid, path.name, sheet, "Excel workbook", loose=True, named=named) for sheet, grid in grids
    )
