"""A paper of a handover as a Word paper, to be filled on the screen or by hand."""

from typing import TYPE_CHECKING

from stewardmap.exchange.writers.handover.content import HandoverPaper, Part
from stewardmap.exchange.writers.word_paper import as_docx, mark_header, plain, word_paper

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table

_SIDE, _TOP, _WIDE, _TALL = 1.8, 1.5, 17.4, 1.3
_SIZES = {"Title": 18, "Heading 1": 13, "Normal": 10}
_BLANK_LINES = 4


def to_docx(paper: HandoverPaper) -> bytes:
    """Return the paper as DOCX, with headings and header rows that a screen reader knows."""
    made = word_paper(paper.title, _SIZES, _SIDE, _TOP)
    made.core_properties.author = paper.author
    made.core_properties.language = f"{paper.language}-{paper.region}"
    made.add_paragraph(plain(paper.title), style="Title")
    made.add_paragraph(plain(f"{paper.dateline} · {paper.marking}"))
    for at, page in enumerate(paper.pages):
        for number, part in enumerate(page):
            _add(made, part, new_page=bool(at) and not number)
    return as_docx(made)


def _add(made: "Document", part: Part, *, new_page: bool) -> None:
    heading = made.add_paragraph(plain(part.heading), style="Heading 1")
    heading.paragraph_format.page_break_before = new_page
    if part.lead:
        made.add_paragraph(plain(part.lead))
    if part.rows:
        _table(made, part)
    for prompt in part.prompts:
        made.add_paragraph().add_run(plain(prompt)).bold = True
        _lines(made)


def _table(made: "Document", part: Part) -> None:
    from docx.shared import Cm

    table = made.add_table(rows=0, cols=len(part.headers), style="Table Grid")
    table.autofit = False
    share = _WIDE / sum(part.widths)
    for cells in (part.headers, *part.rows):
        row = table.add_row()
        for cell, text, wide in zip(row.cells, cells, part.widths, strict=True):
            cell.text, cell.width = plain(text), Cm(wide * share)
        if cells is not part.headers and part.tall:
            row.height = Cm(_TALL)
    for cell in table.rows[0].cells:
        cell.paragraphs[0].runs[0].bold = True
    mark_header(table)


def _lines(made: "Document") -> None:
    """Room to write in: a framed box that grows with what is typed."""
    from docx.shared import Cm

    box: Table = made.add_table(rows=1, cols=1, style="Table Grid")
    box.rows[0].height = Cm(0.75 * _BLANK_LINES)
