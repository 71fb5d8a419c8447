"""From an address book to a table of people, and one of organisations where it names any by themselves."""

import codecs
import re
from collections import Counter
from collections.abc import Sequence

from stewardmap.errors import ImportProblem, Problem
from stewardmap.exchange.kinds import TableKind
from stewardmap.exchange.readers.cards.reading import Cards, cards_of_json, cards_of_text
from stewardmap.exchange.readers.cards.rows import Told, told_by
from stewardmap.exchange.readers.table import Row, Table
from stewardmap.exchange.values.cells import plain

_HEADERS = ("name", "organisation", "post", "email", "phone", "tags", "notes", "id")
_ORGANISATION_HEADERS = ("name", "tags", "notes", "id")
_TEXT = re.compile(rb"^\s*BEGIN:VCARD\b", re.IGNORECASE)
_JSON = re.compile(rb"^\s*\[\s*(\[\s*)?\"vcard\"", re.IGNORECASE)


def is_card_file(start: bytes) -> bool:
    """Whether a file that begins so is an address book."""
    return _TEXT.match(_plainly(start)) is not None or _JSON.match(start) is not None


def _plainly(start: bytes) -> bytes:
    """Return the first letters, of whatever width, without a mark before them."""
    wide = start[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    return start[2:].replace(b"\0", b"") if wide else start.removeprefix(codecs.BOM_UTF8)


def tables_of_cards(raw: bytes, file: str) -> tuple[Table, ...]:
    """Return the tables of an address book; a row's number is the line in which its card begins.

    Raises:
        ImportProblem: if a card does not end, or none names anybody.
    """
    found = cards_of_json(raw, file) if _JSON.match(raw) else cards_of_text(raw)
    if found.unended:
        said = "The card that begins here does not end."
        do = "Export the address book again; the file may have been cut short."
        raise ImportProblem(Problem(file, found.unended[0], None, said, do))
    told = [one for card in found.cards if (one := told_by(card)) is not None]
    if not told:
        do = "Export the address book again, with names."
        raise ImportProblem(Problem(file, None, None, "No card in this address book names anybody.", do))
    people = [one for one in told if not one.is_organisation]
    bodies = [one for one in told if one.is_organisation]
    both = bool(people and bodies)
    kinds = ((people, TableKind.PEOPLE, _HEADERS), (bodies, TableKind.ORGANISATIONS, _ORGANISATION_HEADERS))
    notices = _notices(found, told, file)
    tables = []
    for rows, kind, headers in kinds:
        if rows:
            tables.append(_table(rows, kind, headers, (file, kind.value if both else "", notices)))
            notices = []
    return tuple(tables)


def _table(
    told: Sequence[Told], kind: TableKind, headers: Sequence[str], about: tuple[str, str, list[Problem]]
) -> Table:
    file, sheet, notices = about
    used = tuple(header for header in headers if header == "name" or any(one.cells[header] for one in told))
    rows = tuple(Row(one.row, tuple(plain(one.cells[header]) for header in used)) for one in told)
    return Table(
        file=file, sheet=sheet, headers=used, rows=rows, how="address book", notices=tuple(notices),
        rows_are=kind,
    )  # fmt: skip


def _notices(found: Cards, told: Sequence[Told], file: str) -> list[Problem]:
    notices = [
        Problem(file, one.row, None, f"Only one address and one number are kept apart: {', '.join(one.spare)}"
                " went to the notes.", "")
        for one in told if one.spare
    ]  # fmt: skip
    left = Counter(what for one in told for what in one.left)
    if left:
        listed = ", ".join(f"{what} ({count})" for what, count in sorted(left.items()))
        notices.append(Problem(file, None, None, f"Not taken from these cards: {listed}.", ""))
    rows = {one.row for one in told}
    for card in found.cards:
        if card.row not in rows:
            said = "This card is a list of others, or names nobody: it was left out."
            notices.append(Problem(file, card.row, None, said, ""))
    strange = [(row, "This line says nothing that a card can say: it was left out.") for row in found.strange]
    nested = [(row, "A card within another was left out.") for row in found.nested]
    return notices + [Problem(file, row, None, said, "") for row, said in (strange + nested)[:50]]
