"""The table beside the map: every fact of it in rows, with what is selected shared."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from stewardmap.model.changes import Changes
from stewardmap.model.records import Spot
from stewardmap.picture.primitives import Subject
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.table.columns_menu import ColumnsMenu
from stewardmap.ui.panels.table.empty import TableEmpty
from stewardmap.ui.panels.table.filtering import read_filter
from stewardmap.ui.panels.table.gestures import Gestures
from stewardmap.ui.panels.table.ground import Ground
from stewardmap.ui.panels.table.head import TableHead
from stewardmap.ui.panels.table.lists import ListsMenu, Members
from stewardmap.ui.panels.table.model import TableModel
from stewardmap.ui.panels.table.setting_bar import SettingBar
from stewardmap.ui.panels.table.sheets.every import every_sheet
from stewardmap.ui.panels.table.view import CellView
from stewardmap.ui.parts.pane import Pane
from stewardmap.wording.language import _

if TYPE_CHECKING:
    from stewardmap.operations.commands import Command


class TablePanel(Pane):
    """One table at a time; it is made when it is first shown, and brought up to date when it is seen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("help", "table")
        self.setObjectName("table_page")
        self._desk, self._session = desk, desk.session
        self.sheets = every_sheet()
        self._views: dict[int, CellView] = {}
        self._filters: dict[int, str] = {}
        self._stale: dict[int, bool] = {}  # and whether the rows are to stay where they are
        self._at, self._own_edit = 0, False
        self.gestures = Gestures(desk, self)
        self.columns = ColumnsMenu(desk.preferences)
        self.lists, self.members = ListsMenu(desk), Members(desk, self.sheets, self.columns)
        desk.listed = self.members.of
        self.head = TableHead(desk, self.sheets, self.lists, self.columns)
        self.bar = SettingBar()
        self.empty = TableEmpty(desk)
        self._stack = QStackedWidget()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(8, 8, 8, 8)
        rows.setSpacing(8)
        for widget in (self.head, self.bar, self.empty):
            rows.addWidget(widget)
        rows.addWidget(self._stack, 1)
        self._connect()
        self.show_sheet(0)

    def _connect(self) -> None:
        self._session.opened.connect(self._start)
        self._session.closed.connect(self._start)
        self._session.changed.connect(self._follow)
        self._session.findings_changed.connect(lambda: self._renew(in_place=True))
        self._session.selection_changed.connect(self._show_selection)
        self.head.sheet_wanted.connect(self.show_sheet)
        self.head.filter_wanted.connect(self.filter)
        self.head.setting_wanted.connect(self.start_setting)
        self.head.left.connect(self.view.setFocus)
        self.empty.everything_wanted.connect(self.head.box.clear)
        self.columns.changed.connect(self._show_columns)
        self.lists.wanted.connect(self.look_for)
        self.bar.wanted.connect(self.gestures.set_all)
        self.bar.closed.connect(self._close_setting)

    @property
    def view(self) -> CellView:
        """The table that is shown."""
        if self._at not in self._views:
            view = CellView(TableModel(self.sheets[self._at], self))
            view.cells.read_only = bool(self._session.read_only)
            view.selectionModel().selectionChanged.connect(self._choose)
            view.asked.connect(self.gestures.do)
            view.settled.connect(self.gestures.settle)
            self._views[self._at] = view
            self._stack.addWidget(view)
            self._stale[self._at] = False
            self._hide_columns(view)
        return self._views[self._at]

    @Slot(int)
    def show_sheet(self, at: int) -> None:
        """Show one of the tables."""
        self._at = at
        view = self.view
        self._stack.setCurrentWidget(view)
        self.main = view
        self.bar.hide()
        self.head.show_sheet(at, self._filters.get(at, ""))
        self.columns.of(self.sheets[at])
        self._refresh()

    def do(self, command: "Command", said: str = "") -> None:
        """Carry out an edit made here: the rows stay where they are for the next one."""
        self._own_edit = True
        try:
            self._session.do(command, said)
        finally:
            self._own_edit = False

    @Slot()
    def _start(self) -> None:
        self.members.forget()
        self._filters = {}
        self.head.show_sheet(self._at, "")
        for at, view in self._views.items():
            view.cells.filter([])
            view.cells.read_only = bool(self._session.read_only)
            view.cells.show_map(None)
            self._stale[at] = False
        self._refresh()

    @Slot(object)
    def _follow(self, changes: Changes) -> None:
        if set(changes.kinds()) - {Spot}:
            self._renew(in_place=self._own_edit)

    def _renew(self, *, in_place: bool) -> None:
        self._stale = {at: in_place and self._stale.get(at, True) for at in self._views}
        self._refresh()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Bring up to date what is now seen."""
        super().showEvent(event)
        self._refresh()

    def _refresh(self) -> None:
        snapshot = self._session.snapshot
        if self._at in self._stale and self.isVisible():
            in_place = self._stale.pop(self._at) or self.view.is_in_hand
            ground = Ground(snapshot, self._session.findings) if snapshot is not None else None
            self.view.cells.show_map(ground, as_they_stand=in_place)
            self.head.count(ground)
        self._say_what_is_shown()
        self._show_selection()

    def _say_what_is_shown(self) -> None:
        model = self.view.cells
        shown, total = model.rowCount(), model.total
        self.empty.refresh(model.sheet, shown=shown, total=total)
        said = ""
        if shown != total and self._session.snapshot is not None:
            said = _("table: {n} of {total} shown").format(n=f"{shown:,}", total=f"{total:,}")
        self._session.say_left_out("table", said)

    @property
    def looked_for(self) -> tuple[str, str]:
        """The key of the table that is shown, and what is looked for in it."""
        return self.sheets[self._at].key, self._filters.get(self._at, "")

    @Slot(str, str)
    def look_for(self, key: str, words: str) -> None:
        """Show the rows of one table that have these words."""
        at = next(place for place, one in enumerate(self.sheets) if one.key == key)
        self._filters[at] = words
        self.show_sheet(at)
        self.filter(words)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def filter(self, text: str) -> None:
        """Show the rows that have these words."""
        self._filters[self._at] = text
        wanted, unknown = read_filter(text, self.sheets[self._at].columns)
        self.view.cells.filter(wanted)
        self.head.say_unknown(unknown)
        self._say_what_is_shown()
        self._show_selection()

    @Slot()
    def _show_columns(self) -> None:
        self._hide_columns(self.view)
        self.filter(self._filters.get(self._at, ""))

    def _hide_columns(self, view: CellView) -> None:
        sheet = view.cells.sheet
        hidden = self.columns.hidden(sheet)
        view.cells.shown = [at for at, one in enumerate(sheet.columns) if one.key not in hidden]
        for at, one in enumerate(sheet.columns):
            view.setColumnHidden(at, one.key in hidden)

    @Slot()
    def _show_selection(self) -> None:
        """Select the rows of what is selected, and come to the last of them."""
        if not self.isVisible() or self._session.snapshot is None:
            return
        view, chosen = self.view, self._session.selection
        self.bar.count(len(view.rows()))
        if set(chosen) == set(self._chosen()):
            return
        rows = view.cells.rows_of(set(chosen))
        current = next(iter(view.cells.rows_of(set(chosen[-1:]))), None)
        view.show_rows(rows, current)
        self.bar.count(len(rows))

    def _chosen(self) -> tuple[Subject, ...]:
        """Return what the selected rows stand for, the current one last."""
        model = self.view.cells
        return tuple(dict.fromkeys(one for row in self.view.rows() for one in model.about(row)[:1]))

    @Slot()
    def _choose(self) -> None:
        chosen = self._chosen()
        if chosen:
            self._session.select(*chosen)
        self.bar.count(len(self.view.rows()))

    @Slot()
    def start_setting(self) -> None:
        """Ask what to set for all rows that are selected."""
        if self.view.cells.sheet.kind is None:
            self._session.announce(
                _("Nothing in this table is typed: it says what the map says."), problem=True
            )
            return
        self.bar.start(self.view.cells, self.view.column_now)
        self.bar.count(len(self.view.rows()))

    @Slot()
    def _close_setting(self) -> None:
        self.bar.hide()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def has_keyboard(self) -> bool:
        """Whether the cells have the keyboard, so that keys mean rows and not what is on the map."""
        return self.view.hasFocus()
