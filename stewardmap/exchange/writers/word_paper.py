"""What every Word paper of ours begins with: its sheet, its type, and text that its XML can hold."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from stewardmap.errors import UserError
from stewardmap.wording.language import _

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table
    from docx.text.paragraph import Paragraph

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


def from_template(template: Path) -> "Document":
    """Return an empty paper with the styles, the margins, the head and the foot of another.

    Raises:
        UserError: if it cannot be read as one.
    """
    from docx import Document
    from docx.oxml.ns import qn

    try:
        made = Document(str(template))
    except Exception as problem:  # the library raises what its parts do: of zip, of XML, of its own
        said = _("{file} cannot be read as a Word paper. Choose one that ends in .docx.")
        raise UserError(said.format(file=template.name)) from problem
    body = made.element.body
    for one in list(body):
        if one.tag != qn("w:sectPr"):
            body.remove(one)
    return made


def styled(made: "Document", style: str, text: str) -> "Paragraph":
    """Add a paragraph in a style, or in the plain one where a template does not have that."""
    known = any(one.name == style for one in made.styles)
    return made.add_paragraph(plain(text), style=style if known else None)


def _set_type(made: "Document", name: str, size: float) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    style = made.styles[name]
    style.font.size, style.font.name = Pt(size), "Arial"
    style.font.color.rgb = RGBColor(0x1D, 0x23, 0x29)
    if name in ("Caption", "Subtitle"):
        style.font.bold = style.font.italic = False
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
