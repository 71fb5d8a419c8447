"""Which header stands for which of our fields, and what kind of table that makes."""

from collections.abc import Mapping, Sequence

from stewardmap.errors import ImportProblem, Problem
from stewardmap.exchange.headers import synonyms_of
from stewardmap.exchange.kinds import ASKED_FOR, TableKind
from stewardmap.exchange.plan.address_books import address_book_columns
from stewardmap.exchange.plan.inputs import ImportInput
from stewardmap.exchange.readers.table import Table
from stewardmap.exchange.shapes import Shape, shape_of
from stewardmap.exchange.values.words import folded

IGNORED = "ignore"
Columns = Mapping[str, tuple[str, ...]]  # our field -> their headers

_GUESSED = tuple(kind for kind in TableKind if kind is not TableKind.NETWORK)
_TELLING: Mapping[TableKind, tuple[str, ...]] = {
    TableKind.PEOPLE: (
        "post",
        "organisation",
        "email",
        "phone",
        "planned end",
        "first name",
        "surname",
        "level",
    ),
    TableKind.ORGANISATIONS: ("sector", "size", "parent", "successor", "sector label"),
    TableKind.POSTS: ("title",),
    TableKind.TIES: ("from", "to", "from id", "to id"),
    TableKind.COLLABORATIONS: ("purpose", "review", "secretariat", "formal"),
    TableKind.MEMBERSHIPS: ("collaboration", "collaboration id"),
    TableKind.CONNECTORS: ("between", "recognised", "funder", "funded until"),
    TableKind.NEEDS: ("a", "b"),
    TableKind.CONTACTS: ("date", "people"),
}


def pairs(words: Sequence[str]) -> dict[str, list[str]]:
    """Return our field -> their headers, from words like "their header=our field".

    Raises:
        ImportProblem: for a word without an equals sign, or with a field that no table has.
    """
    known = {folded(field): field for kind in _GUESSED for field in shape_of(kind).fields} | {"": IGNORED}
    known[IGNORED] = IGNORED
    found: dict[str, list[str]] = {}
    for word in words:
        header, equals, field = word.rpartition("=")
        ours = known.get(folded(field))
        if not equals or ours is None or not header.strip():
            said = f'"{word}" does not say which header is which of our fields.'
            raise ImportProblem(Problem("--columns", None, None, said, 'Write "their header=our field".'))
        found.setdefault(ours, []).append(header.strip())
    return found


def columns_for(table: Table, kind: TableKind, given: Mapping[str, str | Sequence[str]]) -> Columns:
    """Return our field -> their headers: what the user says, then whatever we understand ourselves.

    Raises:
        ImportProblem: if the user names a header that is not there, or a field that this kind has not.
    """
    shape = shape_of(kind)
    chosen = _given(table, shape, given)
    if kind is TableKind.PEOPLE:
        chosen = address_book_columns(table, chosen) | chosen
    used = {header for headers in chosen.values() for header in headers}
    synonyms = synonyms_of(kind, shape.fields)
    own = {folded(field) for field in shape.fields}
    for header in sorted(table.headers, key=lambda h: folded(h) not in own):  # our own words come first
        field = synonyms.get(folded(header))
        if field is not None and field not in chosen and header not in used:
            chosen[field] = (header,)
    chosen.pop(IGNORED, None)
    return chosen


def _given(
    table: Table, shape: Shape, given: Mapping[str, str | Sequence[str]]
) -> dict[str, tuple[str, ...]]:
    there = {folded(header): header for header in reversed(table.headers)}
    ours = {folded(field): field for field in shape.fields} | {IGNORED: IGNORED}
    chosen: dict[str, tuple[str, ...]] = {}
    problems = []
    for field, named in given.items():
        headers = (named,) if isinstance(named, str) else tuple(named)
        for header in headers:
            if folded(header) not in there:
                said, do = "There is no column of this name.", f"Choose one of: {', '.join(table.headers)}."
                problems.append(Problem(table.name, table.header_row, header, said, do))
        if folded(field) not in ours:
            said = f'A table of {shape.kind} has no field "{field}".'
            do = f"Choose one of: {', '.join(shape.fields)}."
            problems.append(Problem(table.name, table.header_row, ", ".join(headers), said, do))
        elif not problems:
            chosen[ours[folded(field)]] = tuple(there[folded(header)] for header in headers)
    if problems:
        raise ImportProblem(*problems)
    return chosen


def kind_of(given: ImportInput) -> TableKind | None:
    """Return what a table's rows are: as said, else as its file says, by its name, or by its headers.

    Nothing if that is unclear.
    """
    said = given.kind or given.table.rows_are
    if said is TableKind.NETWORK and not missing(given, TableKind.TIES):
        return TableKind.TIES  # a table of links
    if said is not None:
        return said
    named = [kind for kind in _GUESSED if _is_named(given.table, kind)]
    for kind in sorted(named, key=lambda kind: -len(kind.value)):  # "contact people" is not "people"
        if not missing(given, kind):
            return kind
    scores = sorted(((_score(given, kind), kind) for kind in ASKED_FOR[:-1]), key=lambda pair: -pair[0])
    best, second = scores[0], scores[1]
    return best[1] if best[0] > second[0] else None


def _is_named(table: Table, kind: TableKind) -> bool:
    name = folded(table.sheet or table.file.rpartition(".")[0])
    return folded(kind.value) == name or (kind in ASKED_FOR and folded(kind.value) in name.split())


def missing(given: ImportInput, kind: TableKind) -> tuple[tuple[str, ...], ...]:
    """Return the groups of fields of which a table of this kind needs one and has none."""
    columns = columns_for(given.table, kind, _that_fit(given, kind))
    return tuple(group for group in shape_of(kind).needed if not any(field in columns for field in group))


def _that_fit(given: ImportInput, kind: TableKind) -> Mapping[str, str | Sequence[str]]:
    fields = {folded(field) for field in shape_of(kind).fields} | {IGNORED}
    there = {folded(header) for header in given.table.headers}
    return {
        field: headers
        for field, headers in given.columns.items()
        if folded(field) in fields
        and all(folded(h) in there for h in ([headers] if isinstance(headers, str) else headers))
    }


def _score(given: ImportInput, kind: TableKind) -> float:
    """Count the telling columns of a kind, and a little for the others; 0 if any that it needs is missing.

    A header of "name" tells of nothing, whatever it may stand for.
    """
    if missing(given, kind):
        return 0.0
    columns = columns_for(given.table, kind, _that_fit(given, kind))
    telling = sum(
        folded(header) != "name" for field in _TELLING[kind] for header in columns.get(field, ())[:1]
    )
    if kind is TableKind.MEMBERSHIPS:  # a board has a place in no other table of people
        telling *= 2
    return telling + len(columns) / 100 if telling else 0.0
