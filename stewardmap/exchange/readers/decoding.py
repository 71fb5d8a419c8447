"""From bytes to text: a byte order mark, else strict UTF-8, else Windows-1252."""

import codecs
import unicodedata

from stewardmap.errors import ImportProblem, Problem

SAVE_AS = 'Open it in a spreadsheet and save it as ".xlsx" or as "CSV UTF-8".'

_MARKS = (
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
_NOT_TEXT = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Excel file, or one with a password"),
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"SQLite format 3\x00", "a database"),
    (b"{\\rtf", "a text document"),
    (b"<?xml", "an XML file"),
    (b"<!DOCTYPE", "a web page"),
    (b"<html", "a web page"),
)
_ALLOWED_CONTROLS = frozenset("\t\n\r\v\f\x1c\x1d\x1e\x1f\x85")


# Those that a user may choose, by the names that are shown, and what Python calls them.
ENCODINGS = {
    "UTF-8": "utf-8", "Windows-1252": "cp1252", "UTF-16": "utf-16", "ISO 8859-15": "iso8859-15",
    "Mac OS Roman": "mac-roman", "DOS 850": "cp850", "Windows-1250": "cp1250",
}  # fmt: skip


def decoded(raw: bytes, file: str, encoding: str = "") -> tuple[str, str]:
    """Return the text in NFC and the name of the encoding it was read by: the one that is given, or a guess.

    Raises:
        ImportProblem: for bytes that are no text, or text with characters that cannot be kept.
    """
    for start, what in _NOT_TEXT:
        if raw.startswith(start):
            raise ImportProblem(Problem(file, None, None, f"This is {what}, not a table.", SAVE_AS))
    text, how = _text_in(encoding, raw, file) if encoding else _text(raw, file)
    _refuse_what_cannot_be_kept(text, file)
    return unicodedata.normalize("NFC", text), how


def _text_in(encoding: str, raw: bytes, file: str) -> tuple[str, str]:
    for mark, codec, name in _MARKS:
        if name == encoding and raw.startswith(mark):
            raw, chosen = raw[len(mark) :], codec
            break
    else:
        chosen = ENCODINGS[encoding]
    try:
        return raw.decode(chosen), encoding
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        said = f"A letter here cannot be read as {encoding}."
        raise ImportProblem(Problem(file, line, None, said, "Read it by another encoding.")) from error


def _text(raw: bytes, file: str) -> tuple[str, str]:
    for mark, codec, name in _MARKS:
        if raw.startswith(mark):
            try:
                return raw[len(mark) :].decode(codec), name
            except UnicodeDecodeError as error:
                said = f"This file says it is {name} but is damaged at byte {error.start + len(mark)}."
                raise ImportProblem(Problem(file, None, None, said, SAVE_AS)) from error
    wide = _without_a_mark(raw)
    if wide:
        return raw.decode(wide), "UTF-16"
    try:
        return raw.decode("utf-8"), "UTF-8"
    except UnicodeDecodeError:
        pass
    try:
        return raw.decode("cp1252"), "Windows-1252"
    except UnicodeDecodeError as error:
        said = "This file is in no encoding that can be read."
        raise ImportProblem(Problem(file, None, None, said, SAVE_AS)) from error


def _without_a_mark(raw: bytes) -> str:
    """Return the UTF-16 that a text without a mark is in: every other byte of plain letters is NUL."""
    start = raw[:4096]
    if len(raw) % 2 or start.count(0) * 4 < len(start):
        return ""
    odd, even = start[1::2].count(0), start[::2].count(0)
    codec = "utf-16-le" if odd > even else "utf-16-be"
    try:
        text = raw.decode(codec)
    except UnicodeDecodeError:
        return ""
    return codec if min(odd, even) == 0 and "\0" not in text else ""


def _refuse_what_cannot_be_kept(text: str, file: str) -> None:
    """Raise ImportProblem, with the line, for NUL or for text that is mostly control characters."""
    nul = text.find("\0")
    if nul >= 0:
        line = text.count("\n", 0, nul) + 1
        said = "There is a NUL character here, so this is not a plain table."
        raise ImportProblem(Problem(file, line, None, said, SAVE_AS))
    start = text[:4096]
    odd = sum(1 for c in start if unicodedata.category(c) == "Cc" and c not in _ALLOWED_CONTROLS)
    if odd * 20 > len(start):
        raise ImportProblem(Problem(file, None, None, "This is not a text table.", SAVE_AS))
