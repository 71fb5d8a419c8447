"""What the keys and menus of the table do: each gesture one step, said in a line where it is refused."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from stewardmap.exchange.values.unread import Unread
from stewardmap.ui.desk import Desk
from stewardmap.ui.door import remove
from stewardmap.ui.panels.table.block import from_clipboard, to_clipboard
from stewardmap.ui.panels.table.draft import Draft
from stewardmap.ui.panels.table.editing import (
    Editing,
    Place,
    RefusedError,
    emptied,
    filled_down,
    paste,
    set_for_all,
)
from stewardmap.ui.panels.table.ground import Ground
from stewardmap.ui.panels.table.typed import typed_in
from stewardmap.ui.panels.table.view import CellView
from stewardmap.wording.labels import kind_label
from stewardmap.wording.language import _, ngettext

if TYPE_CHECKING:
    from stewardmap.ui.panels.table.panel import TablePanel


class Gestures:
    """Joins the cells of the table that is shown to the session."""

    def __init__(self, desk: Desk, panel: "TablePanel") -> None:
        self._desk, self._panel = desk, panel
        self._known: Mapping[str, Callable[[], None]] = {
            "copy": self.copy,
            "copy_with_headings": lambda: self.copy(headings=True),
            "paste": self.paste,
            "empty": self.empty,
            "fill_down": self.fill_down,
            "set_for_all": panel.start_setting,
            "why_not": self.why_not,
            "let_go": desk.session.select,
        }

    def do(self, asked: str) -> None:
        """Do what a key asks for."""
        self._known[asked]()

    @property
    def _view(self) -> CellView:
        return self._panel.view

    def copy(self, *, headings: bool = False) -> None:
        """Put the selected cells on the clipboard: the smallest block that holds them."""
        places, model = self._view.places(), self._view.cells
        if not places:
            return
        columns = [at for at in model.shown if at in {place.column for place in places}]
        block = [[model.cell(row, at).copied for at in columns] for row in sorted({p.row for p in places})]
        if headings:
            block.insert(0, [model.sheet.columns[at].title for at in columns])
        QGuiApplication.clipboard().setMimeData(to_clipboard(block))
        said = ngettext("{n} cell is copied.", "{n} cells are copied.", len(block) * len(columns))
        self._desk.session.announce(said.format(n=len(block) * len(columns)))

    def paste(self) -> None:
        """Put the clipboard's block over the cells, from the first one selected."""
        text = QGuiApplication.clipboard().text()
        if text and self._view.places():
            self._try(
                lambda: paste(self._view.cells, self._ground, from_clipboard(text), self._view.places()),
                _("Paste"),
            )

    def empty(self) -> None:
        """Empty the selected cells."""
        places = self._view.places()
        label = ngettext("Empty {n} cell", "Empty {n} cells", len(places)).format(n=len(places))
        if places:
            self._try(lambda: emptied(self._view.cells, self._ground, places), label)

    def fill_down(self) -> None:
        """Give all selected cells of a column what the first of them has."""
        places = self._view.places()
        if places:
            self._try(lambda: filled_down(self._view.cells, self._ground, places), _("Fill down"))

    def settle(self, row: int, column: int, editor: QWidget) -> None:
        """Put what was typed into a cell."""
        model = self._view.cells
        of = model.sheet.columns[column]

        def draft() -> Draft:
            editing = Editing(model, self._ground)
            editing.typed(
                Place(row, column), lambda edit, ground, record: typed_in(editor, edit, ground, record)
            )
            return editing.done()

        self._try(draft, _("Change {field}").format(field=of.title.lower()))

    def set_all(self, column: int, editor: QWidget) -> None:
        """Put one value into a column of every row that is selected."""
        model, rows = self._view.cells, self._view.rows()
        of = model.sheet.columns[column]
        if of.edit is None or not rows:
            return
        try:
            value = typed_in(editor, of.edit, self._ground, model.record_at(rows[0]))
        except Unread as problem:
            self._desk.session.announce(f"{problem.problem} {problem.do}", problem=True)
            return
        what = "" if model.sheet.kind is None else kind_label(model.sheet.kind.kind, many=len(rows) != 1)
        label = _("Set {field} for {n} {what}").format(field=of.title.lower(), n=len(rows), what=what)
        done = _("{field} is set for {n} {what}.").format(field=of.title, n=len(rows), what=what)
        self._try(lambda: set_for_all(model, self._ground, rows, column, value), label, done)

    def why_not(self) -> None:
        """Say why the current cell cannot be edited."""
        if self._desk.session.is_held:
            return
        index = self._view.currentIndex()
        editing = Editing(self._view.cells, self._ground)
        try:
            editing.value(Place(index.row(), index.column()), None)
        except RefusedError as refused:
            self._desk.session.announce(str(refused), problem=True)

    def remove_rows(self) -> None:
        """Take what the selected rows stand for off the map."""
        model, rows = self._view.cells, self._view.rows()
        if not rows or model.sheet.kind is None:
            self._desk.session.announce(
                _("Rows of this table are worked out and cannot be removed."), problem=True
            )
            return
        what = kind_label(model.sheet.kind.kind, many=len(rows) != 1)
        label = _("Remove {n} {what}").format(n=len(rows), what=what)
        done = _("{n} {what} no longer on the map.").format(n=len(rows), what=what)
        self._desk.session.do(remove(*(model.record_at(row) for row in rows), label=label), done)

    @property
    def _ground(self) -> Ground:
        ground = self._view.cells.ground
        if ground is None:
            raise ValueError("cells stand in an open map")
        return ground

    def _try(self, make: Callable[[], Draft], label: str, done: str = "") -> None:
        """Carry out a draft as one step, or say which cell refuses it and go there."""
        try:
            draft = make()
        except RefusedError as refused:
            self._view.come_to(refused.place)
            self._desk.session.announce(str(refused), problem=True)
            return
        if not draft.is_empty:
            self._panel.do(draft.command(label), done)
