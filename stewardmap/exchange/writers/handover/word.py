"""A paper of a handover as a Word paper, to be filled on the screen or by hand."""

from io import BytesIO
from typing import TYPE_CHECKING

from stewardmap.exchange.writers.handover.content import HandoverPaper, Part

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table

_SIDE, _TOP, _WIDE, _TALL = 1.8, 1.5, 17.4, 1.3
_SIZES = {"Title": 18, "Heading 1": 13, "Normal": 10}
_BLANK_LINES = 4


def to_docx(paper: HandoverPaper) -> bytes:
    """Return the paper as DOCX, with headings and header rows that a screen reader knows."""
    from docx import Document

    made = Document()
    _set_up(made, paper)
    made.add_paragraph(_plain(paper.title), style="Title")
    made.add_paragraph(_plain(f"{paper.dateline} · {paper.marking}"))
    for at, page in enumerate(paper.pages):
        for number, part in enumerate(page):
            _add(made, part, new_page=bool(at) and not number)
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def _set_up(made: "Document", paper: HandoverPaper) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt, RGBColor

    page = made.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(_SIDE)
    page.top_margin = page.bottom_margin = Cm(_TOP)
    properties = made.core_properties
    properties.title, properties.author = _plain(paper.title), paper.author
    properties.language = f"{paper.language}-{paper.region}"
    for name, size in _SIZES.items():
        style = made.styles[name]
        style.font.size, style.font.name = Pt(size), "Arial"
        style.font.color.rgb = RGBColor(0x1D, 0x23, 0x29)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)  # else the theme's type wins over the name


def _add(made: "Document", part: Part, *, new_page: bool) -> None:
    heading = made.add_paragraph(_plain(part.heading), style="Heading 1")
    heading.paragraph_format.page_break_before = new_page
    if part.lead:
        made.add_paragraph(_plain(part.lead))
    if part.rows:
        _table(made, part)
    for prompt in part.prompts:
        made.add_paragraph().add_run(_plain(prompt)).bold = True
        _lines(made)


def _table(made: "Document", part: Part) -> None:
    from docx.oxml import OxmlElement
    from docx.shared import Cm

    table = made.add_table(rows=0, cols=len(part.headers), style="Table Grid")
    table.autofit = False
    share = _WIDE / sum(part.widths)
    for cells in (part.headers, *part.rows):
        row = table.add_row()
        for cell, text, wide in zip(row.cells, cells, part.widths, strict=True):
            cell.text, cell.width = _plain(text), Cm(wide * share)
        if cells is not part.headers and part.tall:
            row.height = Cm(_TALL)
    head = table.rows[0]
    for cell in head.cells:
        cell.paragraphs[0].runs[0].bold = True
    head._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 - the library has no word for it


def _lines(made: "Document") -> None:
    """Room to write in: a framed box that grows with what is typed."""
    from docx.shared import Cm

    box: Table = made.add_table(rows=1, cols=1, style="Table Grid")
    box.rows[0].height = Cm(0.75 * _BLANK_LINES)


def _plain(text: str) -> str:
    """Return text without the characters that no XML may hold."""
    return "".join(sign for sign in text if sign in "\t\n" or (sign >= " " and sign not in "\ufffe\uffff"))
