"""The page as a Word paper, with headings that a screen reader can step through."""

from io import BytesIO
from typing import TYPE_CHECKING

from stewardmap.exchange.writers.brief.content import Brief, Group

if TYPE_CHECKING:
    from docx.document import Document

_SIDE, _TOP = 1.8, 1.4
_SIZES = {"Title": 16, "Heading 1": 11, "List Bullet": 9.5, "Normal": 9.5}


def to_docx(brief: Brief) -> bytes:
    """Return the page as DOCX."""
    from docx import Document

    paper = Document()
    _set_up(paper, brief)
    paper.add_paragraph(_plain(brief.title), style="Title")
    paper.add_paragraph().add_run(_plain(brief.marking)).italic = True
    for group in brief.groups:
        _add(paper, group)
    out = BytesIO()
    paper.save(out)
    return out.getvalue()


def _set_up(paper: "Document", brief: Brief) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt, RGBColor

    page = paper.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(_SIDE)
    page.top_margin = page.bottom_margin = Cm(_TOP)
    properties = paper.core_properties
    properties.title, properties.author = _plain(brief.title), brief.author
    properties.language = f"{brief.language}-{brief.region}"
    for name, size in _SIZES.items():
        style = paper.styles[name]
        style.font.size, style.font.name = Pt(size), "Arial"
        style.font.color.rgb = RGBColor(0x1D, 0x23, 0x29)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)  # else the theme's type wins over the name
        spacing = style.paragraph_format
        spacing.space_before = Pt(6 if name == "Heading 1" else 0)
        spacing.space_after, spacing.line_spacing = Pt(1), 1.0


def _add(paper: "Document", group: Group) -> None:
    heading = paper.add_paragraph(_plain(group.heading), style="Heading 1")
    if group.second:
        run = heading.add_run(f"  {_plain(group.second)}")
        run.bold = False
    for line in group.lines:
        paper.add_paragraph(_plain(line), style="List Bullet")
    if group.more:
        paper.add_paragraph().add_run(_plain(group.more)).italic = True


def _plain(text: str) -> str:
    """Return text without the characters that no XML may hold."""
    return "".join(sign for sign in text if sign in "\t\n" or (sign >= " " and sign not in "\ufffe\uffff"))
