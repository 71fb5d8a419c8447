"""A form as a Word paper: the same columns, with the answers in a list in each row."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from stewardmap.exchange.confirming.choices import to_choose
from stewardmap.exchange.confirming.form import BLANK_LINES, Form
from stewardmap.exchange.confirming.headings import Headings
from stewardmap.exchange.confirming.marks import DATE, MISSING, NEW, TIES
from stewardmap.exchange.writers.word_paper import as_docx, mark_header, plain, word_paper

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import _Cell

_WIDTHS = (5.2, 5.6, 5.4, 6.2, 2.9, 1.6)
_ANSWER, _MARK = 3, 5
_SIZES, _EDGE = {"Title": 18, "Normal": 10}, 1.4
Cells = tuple[str, ...]


def to_word(form: Form) -> bytes:
    """Return a form as DOCX, which can be filled on the screen or by hand; its header rows are marked so."""
    made, words = word_paper(form.title, _SIZES, _EDGE, _EDGE, across=True), Headings.of(form)
    made.core_properties.author = ""
    made.add_paragraph(plain(form.title), style="Title")
    for said in form.lead:
        made.add_paragraph(plain(said))
    made.add_paragraph(plain(" · ".join(form.choices)))
    about = [(words.form, "", "", "", "", form.mark), (words.filled_on, "", "", "", "", DATE)]
    _table(made, form, None, about)
    made.add_paragraph()
    rows = [(one.name, one.organisation, one.earlier, "", "", one.mark) for one in form.rows]
    _table(made, form, (*words.ties, TIES), rows)
    made.add_paragraph()
    made.add_paragraph(plain(words.missing_lead))
    _table(made, form, (*words.missing, MISSING), [("", "", "", "", "", NEW)] * BLANK_LINES)
    return as_docx(made)


def _table(made: "Document", form: Form, head: Cells | None, rows: Sequence[Cells]) -> None:
    from docx.shared import Cm

    table = made.add_table(rows=0, cols=len(_WIDTHS), style="Table Grid")
    table.autofit = False
    for cells in (*([head] if head else []), *rows):
        row = table.add_row()
        row.height = Cm(0.8)
        for column, (cell, text, wide) in enumerate(zip(row.cells, cells, _WIDTHS, strict=True)):
            cell.width = Cm(wide)
            _write(cell, text, bold=cells is head, small=column == _MARK)
            if head and cells is not head and column == _ANSWER:
                _choose(cell, form.choices)
    if head:
        mark_header(table)


def _write(cell: "_Cell", text: str, *, bold: bool, small: bool) -> None:
    from docx.shared import Pt, RGBColor

    if text:
        run = cell.paragraphs[0].add_run(plain(text))
        run.bold = bold
        if small:
            run.font.size, run.font.color.rgb = Pt(4), RGBColor(0x5B, 0x66, 0x70)


def _choose(cell: "_Cell", choices: tuple[str, ...]) -> None:
    """Put a list to choose from into a cell."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    def inside(above: Any, name: str, **values: str) -> Any:
        made = OxmlElement(f"w:{name}")
        for key, value in values.items():
            made.set(qn(f"w:{key}"), value)
        above.append(made)
        return made

    box = inside(cell.paragraphs[0]._p, "sdt")  # noqa: SLF001 - the library has no word for it
    listed = inside(inside(box, "sdtPr"), "dropDownList")
    for choice in choices:
        inside(listed, "listItem", displayText=choice, value=choice)
    inside(inside(inside(box, "sdtContent"), "r"), "t").text = to_choose()
