"""From rows of cells to a table: where the headers stand, and what does not fit under them."""

from collections.abc import Collection

from stewardmap.errors import ImportProblem, Problem
from stewardmap.exchange.headers import is_known_header
from stewardmap.exchange.readers.table import Grid, Row, Table
from stewardmap.exchange.values.cells import plain
from stewardmap.exchange.values.words import folded

MOST_COLUMNS = 1_000
_HEADERS_WITHIN = 12  # rows from the top in which headers are looked for


def shaped(
    grid: Grid, file: str, sheet: str = "", how: str = "", *, loose: bool = False, named: Collection[str] = ()
) -> Table:
    """Return the table that a grid holds.

    `loose` is for sheets, where a cell beside the table is a remark and not a sign of shifted cells; `named`
    are headers that the user says are there.

    Raises:
        ImportProblem: if there is nothing in it, or it is far wider than any table of ours.
    """
    where = f"{file}, sheet {sheet}" if sheet else file
    if not grid:
        do = "Put the headers in the first row and one thing in each row below."
        raise ImportProblem(Problem(where, None, None, "There is nothing in this table.", do))
    widest = max(_width(cells) for _number, cells in grid)
    if widest > MOST_COLUMNS:
        said = f"This table has {widest} columns; {MOST_COLUMNS} is the most."
        raise ImportProblem(Problem(where, None, None, said, "Leave out those that are not needed."))
    place = _header_place(grid, named)
    header_row, cells = grid[place]
    headers = _named([cell.strip() for cell in cells])
    body = grid[place + 1 :]
    width = max([len(headers), *(_width(row) for _, row in body)]) if loose else len(headers)
    headers += [f"(column {_letters(column)})" for column in range(len(headers), width)]
    problems, notices = _misfits(body, len(headers), where)
    notices += [*_passed_over(grid[:place], where), *_about_headers(headers, cells, body, header_row, where)]
    rows = tuple(Row(number, _padded(row, len(headers))) for number, row in body)
    return Table(
        file=file, sheet=sheet, headers=tuple(headers), header_row=header_row, rows=rows, how=how,
        problems=tuple(problems), notices=tuple(notices),
    )  # fmt: skip


def _width(cells: list[str]) -> int:
    """Return the number of cells up to the last that is filled."""
    width = len(cells)
    while width and not cells[width - 1].strip():
        width -= 1
    return width


def _padded(cells: list[str], width: int) -> tuple[str, ...]:
    wanted = [plain(cell) for cell in cells[:width]]
    return tuple(wanted + [""] * (width - len(wanted)))


def _header_place(grid: Grid, named: Collection[str]) -> int:
    """Find the headers below comments and titles.

    They are the row that holds most of what the user named; else the first of more than one cell, unless a
    row below has more words that we know and more cells. A row of as many cells has to be all words that we
    know, below a row with none: words of ours may be values, too, and no row is to be lost for it.
    """
    start = [cells for _, cells in grid[:_HEADERS_WITHIN]]
    wanted = {folded(name) for name in named}
    holding = [len(wanted & {folded(cell) for cell in cells}) for cells in start]
    if max(holding):
        return holding.index(max(holding))
    several = [not _is_comment(cells) and _filled(cells) > 1 for cells in start]
    if True not in several:
        comments = [_is_comment(cells) for cells in start]
        return comments.index(False) if False in comments else 0
    first = several.index(True)
    known = [0 if _is_comment(cells) else len(set(filter(is_known_header, cells))) for cells in start]
    best = known.index(max(known))
    wider = _filled(start[best]) > _filled(start[first])
    sure = known[first] == 0 and known[best] == _filled(start[best])
    return best if known[best] > max(1, known[first]) and (wider or sure) else first


def _passed_over(above: Grid, where: str) -> list[Problem]:
    rows = [str(number) for number, cells in above if not _is_comment(cells)]
    if not rows:
        return []
    said = f"Above the headers stands something in row {', '.join(rows)}."
    return [Problem(where, int(rows[0]), None, said, "It was left alone.")]


def _filled(cells: list[str]) -> int:
    return sum(1 for cell in cells if cell.strip())


def _is_comment(cells: list[str]) -> bool:
    first = cells[0].lstrip()
    return first.startswith("#") and (len(first) > 1 or _filled(cells) == 1)


def _named(cells: list[str]) -> list[str]:
    """Give a blank header its column's letter, and a repeated one a number."""
    named: list[str] = []
    seen: dict[str, int] = {}
    for column, cell in enumerate(cells):
        header = plain(cell) or f"(column {_letters(column)})"
        seen[header] = seen.get(header, 0) + 1
        named.append(header if seen[header] == 1 else f"{header} ({seen[header]})")
    return named


def _letters(column: int) -> str:
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _misfits(body: Grid, width: int, where: str) -> tuple[list[Problem], list[Problem]]:
    problems = [
        Problem(
            where, number, None, f"This row has {_width(cells)} cells where there are {width} headers.",
            "Put a cell that holds the delimiter in quotation marks, or take out the cells too many.",
        )
        for number, cells in body
        if _width(cells) > width
    ]  # fmt: skip
    short = [number for number, cells in body if len(cells) < width]
    if not short:
        return problems, []
    named = ", ".join(map(str, short[:20])) + (f" and {len(short) - 20} more" if len(short) > 20 else "")
    said = f"These rows have fewer cells than there are headers: {named}."
    return problems, [Problem(where, short[0], None, said, "The cells that are missing were taken as empty.")]


def _about_headers(
    headers: list[str], cells: list[str], body: Grid, header_row: int, where: str
) -> list[Problem]:
    notices = []
    for column, header in enumerate(headers):
        blank = column >= len(cells) or not cells[column].strip()
        if blank and any(len(row) > column and row[column].strip() for _, row in body):
            said = "This column has no header; what stands in it was left alone."
            notices.append(Problem(where, header_row, header, said, "Give it a header to have it read."))
        elif not blank and header != plain(cells[column].strip()):
            said = "Another column has the same header; the first of them is read."
            notices.append(Problem(where, header_row, header, said, "Rename one if this one is meant."))
    return notices
