"""A paper as a workbook: a cover sheet, then one table to a sheet, each with its header."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from io import BytesIO
from math import ceil
from typing import Any

from stewardmap.exchange.writers.paper.content import (
    Chapter,
    Group,
    Heading,
    Listed,
    Paper,
    Part,
    Said,
    Sheet,
    Table,
)
from stewardmap.exchange.writers.word_paper import plain
from stewardmap.wording.language import _

_LONGEST_NAME, _NOT_IN_NAMES = 31, str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
_LONGEST_CELL = 32_767
_WIDEST, _NARROWEST, _WRAPS_AFTER, _WIDE_TEXT = 60, 9, 40, 90
_LINE, _ROOM = 15, 0.92  # points, and the share of a column that words fill before they wrap
_MADE = datetime(2000, 1, 1, tzinfo=UTC)  # any day: the same paper gives the same bytes


def to_xlsx(paper: Paper) -> bytes:
    """Return a paper as XLSX: no merged cells, no formulas, header rows frozen and filtered."""
    import xlsxwriter  # type: ignore[import-untyped]

    content = BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        told = {"title": paper.title, "author": paper.author, "subject": paper.marking, "created": _MADE}
        book.set_properties(
            {name: plain(text) if isinstance(text, str) else text for name, text in told.items()}
        )
        tables = _named([*paper.sheets, *_sheets_of_parts(paper)])
        _cover(book, paper, tables)
        for sheet in tables:
            _write(book, sheet, paper)
    return content.getvalue()


def _cover(book: Any, paper: Paper, tables: list[Sheet]) -> None:
    sheet = book.add_worksheet(_("Cover"))
    title, bold = (
        book.add_format({"bold": True, "font_size": 16}),
        book.add_format({"bold": True, "valign": "top"}),
    )
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    link = book.add_format({"underline": 1, "font_color": "#12436D"})
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, _WIDE_TEXT)
    sheet.hide_gridlines(2)
    sheet.write_string(0, 0, plain(paper.title), title)
    lines = [(_("Date"), paper.dateline), *paper.facts, (_("Level"), paper.marking)]
    for part in paper.of(Chapter.SUMMARY):
        asked = [line for block in part.blocks if isinstance(block, Listed) for line in block.lines]
        lines += zip([part.heading, *[""] * len(asked)], asked, strict=False)
    if paper.kindly:
        lines.append(("", paper.kindly))
    if paper.picture is not None:
        lines.append((_("The map in words"), f"{paper.picture.description} {paper.picture.caption}"))
    for row, (name, text) in enumerate(lines, start=2):
        sheet.set_row(row, _height([text], [_WIDE_TEXT]))
        sheet.write_string(row, 0, plain(name), bold)
        sheet.write_string(row, 1, fitting(text), wrapped)
    for row, one in enumerate(tables, start=len(lines) + 3):
        sheet.write_string(row, 0, _("Sheets") if row == len(lines) + 3 else "", bold)
        sheet.write_url(row, 1, f"internal:'{one.name}'!A1", link, plain(one.name))
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _sheets_of_parts(paper: Paper) -> Iterator[Sheet]:
    """Yield a sheet for each table that is not there whole already, and one for what a part says in words."""
    whole = {sheet.name for sheet in paper.sheets}
    for part in paper.parts:
        if part.chapter is Chapter.SUMMARY or part.name in whole:
            continue
        name = part.name or part.heading
        tables = [block for block in part.blocks if isinstance(block, Table)]
        yield from (Sheet(name=name, headers=one.headers, rows=one.rows) for one in tables)
        lines = tuple(_lines(part))
        if lines and (not tables or any(isinstance(block, Listed) for block in part.blocks)):
            heads, first = (_("About"), _("Text")), (("", part.heading),)
            words = _("{name} in words").format(name=name) if tables else name
            yield Sheet(name=words, headers=heads, rows=first + lines if tables else lines)


def _lines(part: Part) -> Iterator[tuple[str, str]]:
    about = ""
    for block in part.blocks:
        match block:
            case Heading():
                about = block.text
            case Said():
                yield about, block.text
            case Listed():
                yield from ((about, line) for line in block.lines)
            case Group():
                for item in block.items:
                    yield block.heading or about, item.sentence
                    yield from ((name.rstrip(":"), text) for line in item.lines for name, text in line)


def _named(sheets: list[Sheet]) -> list[Sheet]:
    """Return the sheets under names that a workbook takes: short, without certain signs, each once."""
    taken: set[str] = {_("Cover").casefold()}
    found: list[Sheet] = []
    for sheet in sheets:
        wanted = plain(sheet.name).translate(_NOT_IN_NAMES).strip()
        name, number = wanted[:_LONGEST_NAME].strip(), 1
        while name.casefold() in taken:
            number += 1
            name = f"{wanted[: _LONGEST_NAME - len(str(number)) - 1].strip()} {number}"
        taken.add(name.casefold())
        found.append(Sheet(name=name, headers=sheet.headers, rows=sheet.rows))
    return found


def _write(book: Any, sheet: Sheet, paper: Paper) -> None:
    page = book.add_worksheet(sheet.name)
    head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    wrapped = {"text_wrap": True, "valign": "top"}
    normal, as_text = book.add_format(wrapped), book.add_format({**wrapped, "quote_prefix": True})
    widths = [_width(header, column) for header, column in zip(sheet.headers, _columns(sheet), strict=True)]
    for column, (header, width) in enumerate(zip(sheet.headers, widths, strict=True)):
        page.write_string(0, column, plain(header), head)
        page.set_column(column, column, width)
    for number, row in enumerate(sheet.rows, start=1):
        page.set_row(number, _height(row, widths))
        for column, cell in enumerate(row):
            if cell.isascii() and cell.isdecimal():
                page.write_number(number, column, int(cell), normal)
            elif cell:
                kind = as_text if cell[0] in "=+-@" else normal
                page.write_string(number, column, fitting(cell), kind)
    page.freeze_panes(1, 0)
    if sheet.rows:
        page.autofilter(0, 0, len(sheet.rows), len(sheet.headers) - 1)
    page.repeat_rows(0)
    page.set_landscape()
    page.fit_to_pages(1, 0)
    page.set_footer(f"&L{plain(paper.footer).replace('&', '&&')}&R&P / &N")


def fitting(text: str, most: int = _LONGEST_CELL) -> str:
    """Return a text as a cell takes it: one that is too long ends after a word, and says what is left out."""
    whole = plain(text)
    if len(whole) <= most:
        return whole
    said = _("… ({n} more letters do not fit into this cell)")
    room = most - len(said.format(n=f"{len(whole):,}")) - 1
    kept = whole[:room]
    if not whole[room].isspace() and len(kept.split(None, 1)) > 1:
        kept = kept[: max(kept.rfind(one) for one in " \n\t")]
    kept = kept.rstrip()
    return f"{kept} {said.format(n=f'{len(whole) - len(kept):,}')}"


def _columns(sheet: Sheet) -> Sequence[int]:
    """Return the length of the longest cell of each column."""
    return [max((len(row[n]) for row in sheet.rows), default=0) for n in range(len(sheet.headers))]


def _width(header: str, longest: int) -> int:
    return min(_WIDEST, max(_NARROWEST, len(header) + 2, min(longest + 2, _WRAPS_AFTER + longest // 8)))


def _height(cells: Sequence[str], widths: Sequence[int]) -> int:
    """Return a row's height in points; not every program works it out when it opens a file."""
    lines = (ceil(len(cell) / (_ROOM * width)) for cell, width in zip(cells, widths, strict=True))
    return _LINE * max(1, *lines, 1)
