"""A form as a workbook: choices in a list, everything else locked, and the marks in the last column."""

from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from stewardmap.exchange.confirming.form import BLANK_LINES, Form
from stewardmap.exchange.confirming.headings import Headings
from stewardmap.exchange.confirming.marks import DATE, MISSING, NEW, TIES

_WIDTHS = (30, 34, 34, 44, 18, 8)
_INK, _SOFT, _FIELD, _LINE = "#1D2329", "#5B6670", "#FFF8E1", "#B8C0C8"


def to_workbook(form: Form) -> bytes:
    """Return a form as XLSX; what can be filled in is not locked, and nothing stands as a formula."""
    import xlsxwriter  # type: ignore[import-untyped]

    content = BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        made = datetime(form.on.year, form.on.month, form.on.day, tzinfo=UTC)
        book.set_properties({"title": form.title, "created": made})
        _Sheet(book, form).write()
    return content.getvalue()


class _Sheet:
    """The one sheet of a form, written from the top."""

    def __init__(self, book: Any, form: Form) -> None:
        self._form, self._words = form, Headings.of(form)
        self._sheet = book.add_worksheet(self._words.sheet)
        self._row = 0
        ink = {"font_name": "Arial", "font_size": 10, "font_color": _INK, "valign": "vcenter"}
        wrap = {"text_wrap": True, "border": 1, "border_color": _LINE}
        self._title = book.add_format({**ink, "font_size": 16, "bold": True})
        self._said = book.add_format({**ink, "text_wrap": True})
        self._head = book.add_format({**ink, **wrap, "bold": True, "bg_color": "#EEF1F4"})
        self._cell = book.add_format({**ink, **wrap})
        self._field = book.add_format({**ink, **wrap, "bg_color": _FIELD, "locked": False, "num_format": "@"})
        self._mark = book.add_format({**ink, "font_size": 6, "font_color": _SOFT, "shrink": True})

    def write(self) -> None:
        """Write it all."""
        form, words, sheet = self._form, self._words, self._sheet
        for column, wide in enumerate(_WIDTHS):
            sheet.set_column(column, column, wide)
        self._line(form.title, self._title, 26)
        for said in form.lead:
            self._line(said, self._said, 30)
        self._cells((words.form, "", "", "", "", form.mark), (self._said,) * 5)
        self._cells((words.filled_on, "", "", "", "", DATE), (*(self._said,) * 3, self._field, self._said))
        self._row += 1
        self._cells((*words.ties, TIES), (self._head,) * 5)
        fields = (*(self._cell,) * 3, self._field, self._field)
        for one in form.rows:
            self._choice()
            self._cells((one.name, one.organisation, one.earlier, "", "", one.mark), fields)
        self._row += 1
        self._line(words.missing_lead, self._said, 30)
        self._cells((*words.missing, MISSING), (self._head,) * 5)
        for _blank in range(BLANK_LINES):
            self._choice()
            self._cells(("", "", "", "", "", NEW), (self._field, self._field, self._cell, *fields[3:]))
        self._finish()

    def _line(self, text: str, how: Any, high: int) -> None:
        self._sheet.merge_range(self._row, 0, self._row, 4, "", how)
        self._sheet.write_string(self._row, 0, text, how)
        self._sheet.set_row(self._row, high)
        self._row += 1

    def _cells(self, cells: tuple[str, ...], how: tuple[Any, ...]) -> None:
        for column, (text, form) in enumerate(zip(cells, (*how, self._mark), strict=True)):
            if text:
                self._sheet.write_string(self._row, column, text, form)
            else:
                self._sheet.write_blank(self._row, column, None, form)
        self._row += 1

    def _choice(self) -> None:
        """Let a row's answer be chosen from a list, by mouse or by Alt and the down key."""
        rule = {
            "validate": "list",
            "source": f"=$H$1:$H${len(self._form.choices)}",
            "error_title": self._words.answer,
            "error_message": self._words.choose,
        }
        self._sheet.data_validation(self._row, 3, self._row, 3, rule)

    def _finish(self) -> None:
        """Put the choices aside, out of sight, and lock what is not to be filled in."""
        for row, choice in enumerate(self._form.choices):
            self._sheet.write_string(row, 7, choice)
        self._sheet.set_column(7, 7, None, None, {"hidden": True})
        self._sheet.protect("", {"format_columns": True, "format_rows": True})
        self._sheet.set_landscape()
        self._sheet.set_paper(9)
        self._sheet.fit_to_pages(1, 0)
        self._sheet.hide_gridlines(2)
