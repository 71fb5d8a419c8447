"""A look into a zip file before anything else opens it, so that a bomb is never unpacked."""

import re
import zipfile
import zlib
from pathlib import Path
from typing import BinaryIO

from stewardmap.errors import ImportProblem, Problem

MOST_BYTES = 100 * 1024 * 1024
MOST_RATIO = 200
MOST_ENTRIES = 2_000
MOST_CELLS = 5_000_000
_RATIO_FROM = 1024 * 1024  # small files of one repeated word compress beyond any ratio and do no harm
_LOCAL_HEADER = 30
_STANDS_AT = re.compile(rb"[\s\"']r\s*=\s*[\"']([^\"']*)[\"']")
_PLACE = re.compile(rb"([A-Za-z]{0,3})([0-9]{1,7})")


def inspect_workbook(path: Path) -> None:
    """Read a workbook's zip directory and unpack each part within bounds.

    What reads it afterwards ends the whole program where the memory for a sheet is not there, and chooses
    how to read by what it finds: so every sheet is looked through here, whatever it is called, and a
    workbook of the binary kind is refused.

    Raises:
        ImportProblem: if it is damaged, no workbook, or would unpack to more than can be handled.
    """
    _inspect(path, "xl/workbook.xml", "This is a compressed file but no Excel workbook.")


def inspect_word_paper(path: Path) -> None:
    """Do the same for a Word paper."""
    _inspect(path, "word/document", "This is a compressed file but no Word paper.")


def _inspect(path: Path, needs: str, otherwise: str) -> None:
    try:
        with zipfile.ZipFile(path) as parts, path.open("rb") as raw:
            _check_directory(parts, path)
            if not any(part.filename.lower().startswith(needs) for part in parts.infolist()):
                raise _refusal(path, otherwise)
            for part in parts.infolist():
                if part.filename.lower().endswith("workbook.bin"):
                    raise _refusal(path, "This is a workbook of the binary kind.")
                _check_part(part, raw, path)
    except (zipfile.BadZipFile, NotImplementedError, zlib.error, OSError, ValueError) as error:
        raise _refusal(path, "This workbook is damaged.") from error


def _refusal(path: Path, said: str) -> ImportProblem:
    do = 'Open it in a spreadsheet and save it again as ".xlsx", or as "CSV UTF-8".'
    return ImportProblem(Problem(path.name, None, None, said, do))


def _check_directory(parts: zipfile.ZipFile, path: Path) -> None:
    listed = parts.infolist()
    whole = sum(part.file_size for part in listed)
    packed = sum(part.compress_size for part in listed)
    if len(listed) > MOST_ENTRIES:
        raise _refusal(path, f"This workbook has {len(listed)} parts; {MOST_ENTRIES} is the most.")
    if whole > MOST_BYTES or (whole > _RATIO_FROM and whole > MOST_RATIO * max(packed, 1)):
        raise _refusal(path, f"This workbook would unpack to {whole // 2**20} MB, which is too much.")


def _check_part(part: zipfile.ZipInfo, raw: BinaryIO, path: Path) -> None:
    """Unpack one part ourselves, since a directory may lie about the sizes of what it lists."""
    if part.flag_bits & 1:
        raise _refusal(path, "This workbook has a password.")
    raw.seek(part.header_offset)
    head = raw.read(_LOCAL_HEADER)
    if len(head) < _LOCAL_HEADER:
        raise zipfile.BadZipFile
    name, extra = (int.from_bytes(head[at : at + 2], "little") for at in (26, 28))
    raw.seek(part.header_offset + _LOCAL_HEADER + name + extra)
    packed = raw.read(part.compress_size)
    whole = _unpacked(packed, part)
    if b"sheetData" in whole:
        _check_extent(whole, path)


def _unpacked(packed: bytes, part: zipfile.ZipInfo) -> bytes:
    if part.compress_type == zipfile.ZIP_STORED:
        whole, ended = packed, True
    elif part.compress_type == zipfile.ZIP_DEFLATED:
        inflate = zlib.decompressobj(-15)
        whole = inflate.decompress(packed, part.file_size + 1)
        ended = inflate.eof or not inflate.unconsumed_tail
    else:
        raise zipfile.BadZipFile
    if len(whole) != part.file_size or not ended:
        raise zipfile.BadZipFile
    return whole


def _check_extent(sheet: bytes, path: Path) -> None:
    """Refuse a sheet whose filled cells lie so far apart that the table between them fills the memory."""
    widest = deepest = 0
    for found in _STANDS_AT.finditer(sheet):
        place = _PLACE.fullmatch(found[1])
        if place is None:
            said = "A cell of this workbook stands where no sheet has a cell."
            raise _refusal(path, said)
        if _ends_empty(sheet, found.end()):
            continue
        letters, digits = place.groups()
        deepest = max(deepest, int(digits))
        widest = max(widest, _column_number(letters))
    if widest * deepest > MOST_CELLS:
        said = f"A sheet reaches down to row {deepest} and across to column {widest}, which is too much."
        raise _refusal(path, said)


def _ends_empty(sheet: bytes, at: int) -> bool:
    """Whether the tag that goes on here closes itself, and does not only say so between quotes."""
    end = sheet.find(b">", at)
    rest = sheet[at:end]
    return rest.endswith(b"/") and not rest.count(b'"') % 2 and not rest.count(b"'") % 2


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number
