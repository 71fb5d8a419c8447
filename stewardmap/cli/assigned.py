"""The table that says which post goes to which part of a split organisation."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from stewardmap.cli.called import post_called
from stewardmap.errors import ImportProblem, Problem, UserError
from stewardmap.exchange.readers import read_tables
from stewardmap.exchange.readers.table import Row, Table
from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot

_POST = ("post", "title", "post title", "post id")
_PART = ("part", "to", "into", "organisation", "organization", "new organisation")


@dataclass(frozen=True, slots=True)
class Assigned:
    """A post, and the part it goes to."""

    post: Id
    part: str


def assigned_posts(
    snapshot: Snapshot, path: Path, parts: Sequence[str], bodies: Sequence[Id]
) -> tuple[Assigned, ...]:
    """Return what a table with the columns post and part says; a row without a part is undecided.

    Args:
        snapshot: for the posts; a title is looked for in the organisations that split.
        path: a CSV file or a workbook.
        parts: the names of all parts.
        bodies: the organisations that split.

    Raises:
        ImportProblem: every row that names no such post or part, or names a post twice.
    """
    found: list[Assigned] = []
    problems: list[Problem] = []
    for table in read_tables(path):
        post, part = _column(table, _POST), _column(table, _PART)
        for row in table.rows:
            try:
                found += _read(snapshot, bodies, parts, row.cells[post], row.cells[part])
            except UserError as error:
                problems.append(_problem(table, row, str(error)))
    problems += _twice(path.name, found, snapshot)
    if problems:
        raise ImportProblem(*problems)
    return tuple(found)


def _column(table: Table, names: Iterable[str]) -> int:
    headers = [header.strip().casefold() for header in table.headers]
    for name in names:
        if name in headers:
            return headers.index(name)
    said = "This table needs a column post and a column part."
    raise ImportProblem(Problem(table.name, table.header_row, None, said, "Name the columns so."))


def _read(
    snapshot: Snapshot, bodies: Sequence[Id], parts: Sequence[str], post: str, part: str
) -> Iterator[Assigned]:
    if not part.strip():
        return
    known = {one.casefold(): one for one in parts}
    wanted = " ".join(part.split()).casefold()
    if wanted not in known:
        raise UserError(f'"{part}" is none of the parts: {"; ".join(parts)}.')
    yield Assigned(_post(snapshot, bodies, post), known[wanted])


def _post(snapshot: Snapshot, bodies: Sequence[Id], title: str) -> Id:
    inside = [one for one in snapshot.posts.values() if one.organisation_id in bodies]
    named = [one.id for one in inside if one.title.casefold() == " ".join(title.split()).casefold()]
    found = named[0] if len(named) == 1 else post_called(snapshot, title)
    if found not in {one.id for one in inside}:
        raise UserError(f'"{title}" is no post of an organisation that splits.')
    return found


def _problem(table: Table, row: Row, said: str) -> Problem:
    return Problem(table.name, row.number, None, said, "")


def _twice(file: str, found: Sequence[Assigned], snapshot: Snapshot) -> Iterator[Problem]:
    posts = [one.post for one in found]
    for post in sorted({post for post in posts if posts.count(post) > 1}):
        title = snapshot.posts[post].title
        yield Problem(file, None, None, f'"{title}" is assigned more than once.', "Keep one row for it.")
