"""The rows of a returned form, from a workbook or a Word paper."""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from stewardmap.errors import ImportProblem, Problem
from stewardmap.exchange.readers.archive import inspect_word_paper
from stewardmap.exchange.readers.table import Grid
from stewardmap.exchange.readers.workbook import grids_of_workbook

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

MOST_BYTES = 20 * 1024 * 1024
_DEEPEST = 200
_PAPER = "word/document.xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DO = "Ask for the form again, as it was sent: .xlsx or .docx."


def rows_of_form(path: Path) -> Grid:
    """Return the rows of every sheet or table in a file, as text; those of a Word paper are counted through.

    Raises:
        ImportProblem: if there is no such file, or it cannot be read.
    """
    try:
        if not path.is_file():
            raise _refusal(path, "There is no such file.", "Check the path.")
        if path.stat().st_size > MOST_BYTES:
            raise _refusal(path, "This file is larger than 20 MB, which no form is.", _DO)
        with path.open("rb") as file:
            start = file.read(4)
        if not start.startswith(b"PK\x03\x04"):
            raise _refusal(path, "This is no form: neither a workbook nor a Word paper.", _DO)
        if _is_word(path):
            return _paper(path)
        return [row for _sheet, grid in grids_of_workbook(path) for row in grid]
    except OSError as error:
        why = error.strerror or "it cannot be read"
        raise _refusal(path, f"This file cannot be read: {why}.", "Close it elsewhere.") from error
    except ValueError as error:  # a path with a NUL in it
        raise _refusal(path, "This is no path of a file.", "Check the path.") from error


def _refusal(path: Path, said: str, do: str) -> ImportProblem:
    return ImportProblem(Problem(path.name or str(path), None, None, said, do))


def _is_word(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as parts:
            return any(name.lower().startswith("word/") for name in parts.namelist())
    except (zipfile.BadZipFile, NotImplementedError) as error:
        raise _refusal(path, "This file is damaged.", _DO) from error


def _paper(path: Path) -> Grid:
    from xml.etree.ElementTree import ParseError

    from defusedxml import DefusedXmlException

    inspect_word_paper(path)
    try:
        with zipfile.ZipFile(path) as parts:
            root = _root(parts.read(_PAPER))
    except (KeyError, zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise _refusal(path, "This file is damaged.", _DO) from error
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise _refusal(path, "The text of this paper cannot be read.", _DO) from error
    rows = [[_text(cell) for cell in row.iter(f"{_W}tc")] for row in root.iter(f"{_W}tr")]
    return [(number, cells) for number, cells in enumerate(rows, 1) if any(cell.strip() for cell in cells)]


def _root(raw: bytes) -> "Element":
    """Return the root of a paper, refusing what is nested deeper than any paper is."""
    from defusedxml.ElementTree import iterparse

    deep = 0
    root: Element | None = None
    for event, element in iterparse(BytesIO(raw), events=("start", "end"), forbid_dtd=True):
        root = element if root is None else root
        deep += 1 if event == "start" else -1
        if deep > _DEEPEST:
            raise ValueError("nested too deep")
    if root is None:
        raise ValueError("no root")
    return root


def _text(cell: "Element") -> str:
    """Return the words of a cell; those of a list to choose from are what was chosen."""
    return "\n".join(line for line in map("".join, _lines(cell)) if line.strip())


def _lines(cell: "Element") -> Iterator[Iterator[str]]:
    for paragraph in cell.iter(f"{_W}p"):
        yield (part.text or "" for part in paragraph.iter(f"{_W}t"))
