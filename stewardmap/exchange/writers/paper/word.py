"""A paper as a Word paper: native headings, lists and tables, in the council's own styles if it has any."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from stewardmap.exchange.writers.paper.content import (
    Block,
    Chapter,
    Group,
    Heading,
    Listed,
    Paper,
    Part,
    Said,
    Table,
)
from stewardmap.exchange.writers.word_paper import (
    as_docx,
    from_template,
    mark_header,
    plain,
    styled,
    word_paper,
)
from stewardmap.exchange.writers.word_picture import add_picture

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

_SIDE, _TOP = 2.0, 1.8
_SIZES = {
    "Title": 20.0, "Heading 1": 14.0, "Heading 2": 11.0, "Normal": 10.5,
    "Caption": 9.0, "Subtitle": 11.0, "List Number": 10.5, "List Bullet": 9.0,
}  # fmt: skip
_QUIET, _IN_TABLES = 9, 9
_IN_A_CELL, _AFTER_A_TABLE = 1.5, 4
_STAY_TOGETHER = 4
_CLOSE, _APART = 1, 7  # points under a line that belongs to the next, and under one that does not


def to_docx(paper: Paper, template: Path | None = None) -> bytes:
    """Return a paper as DOCX.

    Args:
        paper: what it says.
        template: a Word paper whose styles, head, foot and margins it gets in place of ours.

    Raises:
        UserError: if the template is no Word paper.
    """
    made = from_template(template) if template else word_paper(paper.title, _SIZES, _SIDE, _TOP)
    _particulars(made, paper)
    styled(made, "Title", paper.title)
    styled(made, "Subtitle", paper.dateline)
    for fact in (*paper.facts, ("", paper.marking)):
        _named(made, [fact]).paragraph_format.space_after = 0
    if paper.kindly:
        styled(made, "Normal", paper.kindly)
    for part in paper.of(Chapter.SUMMARY):
        _part(made, part)
    if paper.picture is not None:
        add_picture(made, paper.picture)
    for part in paper.parts:
        if part.chapter is not Chapter.SUMMARY:
            _part(made, part)
    _hold_together(made.paragraphs[-_STAY_TOGETHER:])
    if template is None:
        _foot(made, paper)
    return as_docx(made)


def _hold_together(lines: "Sequence[Paragraph]") -> None:
    """Keep the last lines on one page: one line alone on a page looks lost."""
    for one in lines[:-1]:
        one.paragraph_format.keep_with_next = True


def _particulars(made: "Document", paper: Paper) -> None:
    told = made.core_properties
    told.title, told.author = plain(paper.title), plain(paper.author)
    told.language = f"{paper.language}-{paper.region}"
    told.subject, told.keywords, told.comments = plain(paper.marking), "", ""


def _named(made: "Document", line: Iterable[tuple[str, str]]) -> "Paragraph":
    """Add a line of texts, each with its name before it."""
    found = styled(made, "Normal", "")
    for name, text in line:
        found.add_run(plain(f"{name} ") if name else "").bold = True
        found.add_run(plain(f"{text} "))
    return found


def _part(made: "Document", part: Part) -> None:
    styled(made, "Heading 1", part.heading)
    numbering = _Numbering(made)
    for block in part.blocks:
        _block(made, block, numbering)


def _block(made: "Document", block: Block, numbering: "_Numbering") -> None:
    match block:
        case Said():
            _said(made, block)
        case Heading():
            styled(made, "Heading 2", block.text)
        case Listed():
            number = numbering.next() if block.numbered else None
            for line in block.lines:
                one = styled(made, "List Number" if block.numbered else "List Bullet", line)
                if number is not None:
                    _numbered(one, number)
        case Group():
            _group(made, block)
        case Table():
            _table(made, block)


def _said(made: "Document", block: Said) -> None:
    from docx.shared import Pt

    for run in styled(made, "Normal", block.text).runs:
        run.font.size = Pt(_QUIET) if block.quiet else None


def _group(made: "Document", group: Group) -> None:
    from docx.shared import Cm, Pt

    if group.heading:
        styled(made, "Heading 2", f"{group.heading} ({group.note})" if group.note else group.heading)
    for item in group.items:
        sentence = styled(made, "Normal", "")
        sentence.add_run(f"[{group.mark}] ").bold = True
        sentence.add_run(plain(item.sentence))
        sentence.paragraph_format.keep_with_next = bool(item.lines)
        sentence.paragraph_format.space_after = Pt(_CLOSE)
        for number, line in enumerate(item.lines, start=1):
            under = _named(made, line)
            last = number == len(item.lines)
            under.paragraph_format.left_indent = Cm(0.7)
            under.paragraph_format.space_after = Pt(_APART if last else _CLOSE)
            under.paragraph_format.keep_with_next = not last
            for run in under.runs:
                run.font.size = Pt(_QUIET)


def _table(made: "Document", block: Table) -> None:
    from docx.shared import Pt

    page = made.sections[-1]
    wide = (page.page_width or 0) - (page.left_margin or 0) - (page.right_margin or 0)
    style = "Table Grid" if "Table Grid" in [one.name for one in made.styles] else None
    table = made.add_table(rows=0, cols=len(block.headers), style=style)
    table.autofit = False
    for column, share in zip(table.columns, block.widths, strict=True):
        column.width = int(wide * share / sum(block.widths))
    for cells in (block.headers, *block.rows):
        row = table.add_row().cells
        for cell, text, share in zip(row, cells, block.widths, strict=True):
            cell.width = int(wide * share / sum(block.widths))
            run = cell.paragraphs[0].add_run(plain(text))
            run.font.size, run.bold = Pt(_IN_TABLES), cells is block.headers
            cell.paragraphs[0].paragraph_format.space_before = Pt(_IN_A_CELL)
            cell.paragraphs[0].paragraph_format.space_after = Pt(_IN_A_CELL)
    mark_header(table)
    after = made.add_paragraph()
    after.paragraph_format.space_after = 0
    after.paragraph_format.line_spacing = Pt(_AFTER_A_TABLE)


class _Numbering:
    """Numbers for lists, each of which begins at one."""

    def __init__(self, made: "Document") -> None:
        self._made = made

    def next(self) -> int | None:
        """Return a list of its own, or nothing where the paper's style numbers nothing itself."""
        from docx.oxml.ns import qn

        style = next((one for one in self._made.styles if one.name == "List Number"), None)
        found = style.element.find(f".//{qn('w:numId')}") if style is not None else None
        if found is None:
            return None
        numbers = self._made.part.numbering_part.element
        whole = next(one for one in numbers.num_lst if one.numId == int(found.get(qn("w:val"))))
        made = numbers.add_num(whole.abstractNumId.val)
        made.add_lvlOverride(ilvl=0).add_startOverride(1)
        return int(made.numId)


def _numbered(one: "Paragraph", number: int) -> None:
    properties = one._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001 - the library has no word for it
    properties.get_or_add_numId().val = number
    properties.get_or_add_ilvl().val = 0


def _foot(made: "Document", paper: Paper) -> None:
    from docx.shared import Pt

    line = made.sections[-1].footer.paragraphs[0]
    before, _n, rest = paper.page.partition("{n}")
    between, _m, after = rest.partition("{m}")
    line.add_run(plain(f"{paper.footer} · {before}"))
    _field(line, "PAGE")
    line.add_run(between)
    _field(line, "NUMPAGES")
    line.add_run(after)
    for run in line.runs:
        run.font.size = Pt(8)


def _field(line: "Paragraph", code: str) -> None:
    """Put in a number that Word works out for itself."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    for sort in ("begin", "", "end"):
        made = OxmlElement("w:fldChar" if sort else "w:instrText")
        if sort:
            made.set(qn("w:fldCharType"), sort)
        else:
            made.text = code
        line.add_run()._r.append(made)  # noqa: SLF001 - the library has no word for it
