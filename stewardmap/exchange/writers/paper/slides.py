"""A paper as slides: one for what is asked, one for the map, and one or more for each part."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any

from stewardmap.exchange.writers.paper.content import (
    Chapter,
    Group,
    Heading,
    Listed,
    Paper,
    Part,
    Said,
    Table,
)
from stewardmap.exchange.writers.paper.slide_map import draw_map, rgb
from stewardmap.exchange.writers.word_paper import plain

if TYPE_CHECKING:
    from pptx.presentation import Presentation
    from pptx.slide import Slide

WIDE, HIGH = 960.0, 540.0  # points: a wide screen
_EDGE, _TOP, _FOOT = 36.0, 84.0, 512.0
_TITLE_ONLY = 5
_ROOM = 22  # lines of text on a slide
_A_LINE, _A_CELL = 96, 118  # letters that a line of a list holds, and one of a whole row of a table
_ACCENT, _INK, _SECOND = "12436D", "1D2329", "4A545E"


def to_pptx(paper: Paper) -> bytes:
    """Return a paper as PPTX: people and ties are shapes that can be moved, and lines follow them."""
    from pptx import Presentation
    from pptx.util import Pt

    made = Presentation()
    made.slide_width, made.slide_height = Pt(WIDE), Pt(HIGH)
    told = made.core_properties
    told.title, told.author, told.subject = plain(paper.title), plain(paper.author), plain(paper.marking)
    told.language = f"{paper.language}-{paper.region}"
    facts = [f"{name}: {said}" for name, said in paper.facts]
    _listed(made, paper, paper.title, [paper.dateline, *facts, paper.marking, *filter(None, [paper.kindly])])
    for part in paper.of(Chapter.SUMMARY):
        _part(made, paper, part)
    if paper.picture is not None:
        draw_map(_slide(made, paper, paper.title), paper.picture, (_EDGE / 1.5, _TOP - 16))
    for part in paper.parts:
        if part.chapter is not Chapter.SUMMARY:
            _part(made, paper, part)
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def _slide(made: "Presentation", paper: Paper, title: str) -> "Slide":
    """Add a slide with its title, and at its foot the level, the date and its number."""
    from pptx.util import Pt

    slide: Slide = made.slides.add_slide(made.slide_layouts[_TITLE_ONLY])
    slide.shapes.turbo_add_enabled = True
    head: Any = slide.shapes.title
    head.left, head.top, head.width, head.height = Pt(_EDGE), Pt(18), Pt(WIDE - 2 * _EDGE), Pt(52)
    _write(head.text_frame, [title], 26 if len(title) < 60 else 18, _ACCENT, bold=True)
    foot = slide.shapes.add_textbox(Pt(_EDGE), Pt(_FOOT), Pt(WIDE - 2 * _EDGE), Pt(20))
    _write(foot.text_frame, [f"{paper.footer} · {len(made.slides)}"], 9, _SECOND)
    return slide


def _write(frame: Any, lines: Sequence[str], size: float, colour: str, *, bold: bool = False) -> None:
    from pptx.enum.text import PP_ALIGN
    from pptx.util import Pt

    frame.word_wrap = True
    for number, line in enumerate(lines):
        one = frame.paragraphs[0] if not number else frame.add_paragraph()
        one.alignment, one.space_after = PP_ALIGN.LEFT, Pt(size / 3)
        run = one.add_run()
        run.text = plain(line)
        run.font.size, run.font.bold = Pt(size), bold
        run.font.color.rgb = rgb(colour)


def _part(made: "Presentation", paper: Paper, part: Part) -> None:
    tables = [block for block in part.blocks if isinstance(block, Table)]
    for table in tables:
        _tables(made, paper, part.heading, table)
    if not tables or any(isinstance(block, Listed) for block in part.blocks):
        for some in _slides_of(list(_lines(part))):
            _listed(made, paper, part.heading, some)


def _lines(part: Part) -> Iterator[str]:
    """Yield what a part says, a finding by its sentence and what is asked: reasons are for the paper."""
    for block in part.blocks:
        match block:
            case Heading():
                yield f"{block.text}:"
            case Said():
                yield block.text
            case Listed():
                numbers = (f"{n}. " if block.numbered else "– " for n in range(1, len(block.lines) + 1))
                yield from (number + line for number, line in zip(numbers, block.lines, strict=True))
            case Group():
                yield from (f"[{block.mark}] {item.sentence}" for item in block.items)


def _slides_of(lines: Sequence[str]) -> Iterator[list[str]]:
    """Yield as many lines at a time as a slide holds."""
    some: list[str] = []
    left: float = _ROOM
    for line in lines:
        needs = 1 + len(line) // _A_LINE
        if some and needs > left:
            yield some
            some, left = [], _ROOM
        some.append(line)
        left -= needs + 0.4
    if some:
        yield some


def _listed(made: "Presentation", paper: Paper, title: str, lines: Sequence[str]) -> None:
    from pptx.util import Pt

    slide = _slide(made, paper, title)
    size = 18 if sum(1 + len(line) // (_A_LINE - 16) for line in lines) < 0.62 * _ROOM else 14
    body = slide.shapes.add_textbox(Pt(_EDGE), Pt(_TOP), Pt(WIDE - 2 * _EDGE), Pt(_FOOT - _TOP))
    _write(body.text_frame, lines, size, _INK)


def _tables(made: "Presentation", paper: Paper, title: str, block: Table) -> None:
    some: list[tuple[str, ...]] = []
    left = _ROOM - 2.0
    for row in block.rows:
        shares = (
            len(cell) * sum(block.widths) / share for cell, share in zip(row, block.widths, strict=True)
        )
        needs = 1.2 * (1 + max(shares) // _A_CELL)
        if some and needs > left:
            _table(made, paper, title, block, some)
            some, left = [], _ROOM - 2.0
        some.append(row)
        left -= needs
    if some:
        _table(made, paper, title, block, some)


def _table(
    made: "Presentation", paper: Paper, title: str, block: Table, rows: Sequence[tuple[str, ...]]
) -> None:
    from pptx.util import Pt

    slide = _slide(made, paper, title)
    room = WIDE - 2 * _EDGE
    shape: Any = slide.shapes.add_table(
        len(rows) + 1, len(block.headers), Pt(_EDGE), Pt(_TOP), Pt(room), Pt(20 * (len(rows) + 1))
    )
    shape._element.nvGraphicFramePr.cNvPr.set("descr", plain(title))  # noqa: SLF001 - the library has no word for it
    for column, share in zip(shape.table.columns, block.widths, strict=True):
        column.width = Pt(room * share / sum(block.widths))
    for number, cells in enumerate((block.headers, *rows)):
        for place, text in enumerate(cells):
            cell = shape.table.cell(number, place)
            cell.margin_top = cell.margin_bottom = Pt(2)
            _write(cell.text_frame, [text], 11, "FFFFFF" if not number else _INK, bold=not number)
