"""What every Word paper of ours begins with: its sheet, its type, and text that its XML can hold."""

from collections.abc import Mapping
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table

_SHORT, _LONG = 21, 29.7  # A4, in centimetres


def word_paper(
    title: str, sizes: Mapping[str, float], side: float, top: float, *, across: bool = False
) -> "Document":
    """Return an empty A4 paper under a title; `sizes` are points by style, margins are in centimetres."""
    from docx import Document
    from docx.enum.section import WD_ORIENT
    from docx.shared import Cm

    made = Document()
    page = made.sections[0]
    page.page_width, page.page_height = Cm(_SHORT), Cm(_LONG)
    if across:
        page.orientation = WD_ORIENT.LANDSCAPE
        page.page_width, page.page_height = Cm(_LONG), Cm(_SHORT)
    page.left_margin = page.right_margin = Cm(side)
    page.top_margin = page.bottom_margin = Cm(top)
    made.core_properties.title = plain(title)
    for name, size in sizes.items():
        _set_type(made, name, size)
    return made


def _set_type(made: "Document", name: str, size: float) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    style = made.styles[name]
    style.font.size, style.font.name = Pt(size), "Arial"
    style.font.color.rgb = RGBColor(0x1D, 0x23, 0x29)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)  # else the theme's type wins over the name


def mark_header(table: "Table") -> None:
    """Mark the first row as the table's header, which a screen reader says and each page repeats."""
    from docx.oxml import OxmlElement

    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 - the library has no word for it


def as_docx(made: "Document") -> bytes:
    """Return the paper as a file's bytes."""
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def plain(text: str) -> str:
    """Return text without the characters that no XML may hold."""
    return "".join(sign for sign in text if sign in "\t\n" or (sign >= " " and sign not in "\ufffe\uffff"))
