"""Every table of a map: a folder of CSV files, or one workbook; importing them again gives the same map."""

import re
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from stewardmap.errors import UserError, WorldError
from stewardmap.exchange.kinds import ASKED_FOR, TableKind
from stewardmap.exchange.shapes import shape_of
from stewardmap.exchange.values.cells import guarded, plain
from stewardmap.exchange.writers.csv_text import csv_bytes
from stewardmap.exchange.writers.rows import Cells, Rows
from stewardmap.exchange.writers.unfinished import finished_mode, unfinished_folder
from stewardmap.exchange.writers.whole_file import write_whole
from stewardmap.model.snapshot import Snapshot

_ALWAYS = ASKED_FOR[:-1]
_NOT_WRITTEN = ("first name", "surname")
_LONGEST_IN_EXCEL = 32_767
_WHOLE_NUMBER = re.compile(r"(?:0|[1-9][0-9]{0,8})\Z")
_MADE = datetime(2000, 1, 1, tzinfo=UTC)  # any day: the same map gives the same bytes
Sheet = tuple[TableKind, list[str], list[list[str]]]


def write_tables(snapshot: Snapshot, out: Path) -> None:
    """Write all tables of a map: to one workbook if the name ends in .xlsx, else to a folder of CSV files.

    `id` in every table is the map's own id, and `ref` the id that came with an import. CSV is UTF-8 with a
    byte order mark, so that Excel reads it; cells that look like formulas are made harmless and are read
    back exactly. Nothing half-written is ever left.

    Raises:
        WorldError: if it cannot be written.
        UserError: if a text is too long for a sheet.
    """
    if not out.parent.is_dir():
        raise WorldError(f"There is no folder {out.parent}. Make it first, or choose another.")
    try:
        if out.suffix.lower() == ".xlsx":
            if out.is_dir():
                raise WorldError(f"{out} is a folder. Choose the name of a file.")
            write_whole(out, _workbook(snapshot))
        else:
            _write_folder(out, snapshot)
    except OSError as error:
        why = error.strerror or str(error)
        do = "Choose another place, or close it where it is open."
        raise WorldError(f"{out} cannot be written: {why}. {do}") from error


def sheets_of(snapshot: Snapshot) -> Iterator[Sheet]:
    """Yield each table: its kind, its headers and its rows; the rarer ones only where they have any row."""
    rows = Rows(snapshot)
    for kind in TableKind:
        if kind is TableKind.NETWORK:
            continue
        found = list(rows.of(kind))
        if found or kind in _ALWAYS:
            headers = [field for field in shape_of(kind).fields if field not in _NOT_WRITTEN]
            yield kind, headers, [_row(cells, headers) for cells in found]


def _row(cells: Cells, headers: list[str]) -> list[str]:
    return [cells.get(header, "") for header in headers]


def file_name(kind: TableKind) -> str:
    """Return the name of a table's CSV file."""
    return f"{kind.value.replace(' ', '_')}.csv"


def _write_folder(out: Path, snapshot: Snapshot) -> None:
    """Write into a folder beside, then put it in place; an export that stood there before is replaced."""
    if out.exists() and not out.is_dir():
        raise WorldError(f"{out} is a file. Choose the name of a folder, or one that ends in .xlsx.")
    strange = next((file for kind in TableKind if not _may_go(file := out / file_name(kind))), None)
    if strange is not None:
        raise WorldError(f"{strange} is there already and is no export. Choose another folder.")
    beside = unfinished_folder(out)
    try:
        for kind, headers, rows in sheets_of(snapshot):
            (beside / file_name(kind)).write_bytes(csv_bytes(headers, rows))
        beside.chmod(finished_mode(0o777))
        if not out.exists():
            beside.rename(out)
        elif _is_only_ours(out):
            _take_the_place(out, beside)
        else:
            _replace_files(out, beside)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _is_only_ours(out: Path) -> bool:
    """Whether a folder holds an export and nothing else, and may be put aside whole."""
    ours = {file_name(kind) for kind in TableKind}
    whole = not out.is_symlink() and not out.is_mount() and out.resolve() != Path.cwd()
    return whole and all(one.name in ours for one in out.iterdir())


def _take_the_place(out: Path, beside: Path) -> None:
    """Put a folder in the place of another, so that tables of two exports never stand together."""
    shutil.copymode(out, beside)
    aside = unfinished_folder(out)
    old = aside / out.name
    try:
        out.rename(old)
        beside.rename(out)
    except BaseException:
        if old.exists():
            old.rename(out)
        aside.rmdir()
        raise
    shutil.rmtree(aside, ignore_errors=True)


def _may_go(file: Path) -> bool:
    """Whether nothing is lost with a file: it is not there, or its headers are those of an export."""
    if not file.exists():
        return True
    with file.open(encoding="utf-8-sig", errors="replace", newline="") as lines:
        return {"id", "ref"} <= {word.strip(' "\r\n') for word in re.split(r"[,;\t]", lines.readline(10_000))}


def _replace_files(out: Path, beside: Path) -> None:
    written = {file.name for file in beside.iterdir()}
    for file in sorted(beside.iterdir()):
        file.replace(out / file.name)
    for kind in TableKind:  # a table of an earlier export that this map has no rows for
        if file_name(kind) not in written:
            (out / file_name(kind)).unlink(missing_ok=True)


def _workbook(snapshot: Snapshot) -> bytes:
    import xlsxwriter  # type: ignore[import-untyped]

    content = BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        book.set_properties({"created": _MADE})
        head = book.add_format({"bold": True, "bottom": 1})
        as_text = book.add_format({"quote_prefix": True})
        for kind, headers, rows in sheets_of(snapshot):
            sheet = book.add_worksheet(kind.value)
            sheet.freeze_panes(1, 0)
            for column, header in enumerate(headers):
                sheet.write_string(0, column, header, head)
            sheet.set_column(0, 0, 28)
            sheet.set_column(1, max(1, len(headers) - 1), 18)
            for number, row in enumerate(rows, start=1):
                _write_row(sheet, number, row, as_text, kind)
    return content.getvalue()


def _write_row(sheet: Any, number: int, row: list[str], as_text: object, kind: TableKind) -> None:
    for column, cell in enumerate(row):
        if not cell:
            continue
        safe = guarded(cell) if plain(cell) != cell else cell
        if len(safe) > _LONGEST_IN_EXCEL:
            said = f"A text in {kind.value} is too long for a sheet."
            raise UserError(f"{said} Export a folder of CSV files instead.")
        if _WHOLE_NUMBER.match(cell):
            sheet.write_number(number, column, int(cell))
        else:
            sheet.write_string(number, column, safe, as_text if cell[0] in "=+-@" else None)
