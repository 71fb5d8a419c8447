"""The saved lists: a button that opens one or saves another, and who and what each of them holds now."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QMenu, QPushButton

from stewardmap.model.ids import Id
from stewardmap.model.records import SavedView
from stewardmap.model.saved_list import from_text
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.table.column import Sheet
from stewardmap.ui.panels.table.columns_menu import ColumnsMenu
from stewardmap.ui.panels.table.filtering import read_filter
from stewardmap.ui.panels.table.ground import Ground
from stewardmap.ui.panels.table.model import TableModel
from stewardmap.ui.parts.labels import as_button_text
from stewardmap.ui.saved_views import lists_in_order
from stewardmap.wording.language import _


class ListsMenu(QPushButton):
    """Says `wanted` with what a list holds: the key of its table, and the words."""

    wanted = Signal(str, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("lists")
        self.setText(_("Lists"))
        self.setAccessibleName(_("Saved lists"))
        self._desk = desk
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._list)
        self.setMenu(self._menu)

    @Slot()
    def _list(self) -> None:
        self._menu.clear()
        for kept in lists_in_order(self._desk.session.snapshot):
            one = from_text(kept.shows)
            if one is not None:
                opened = self._menu.addAction(as_button_text(kept.name))
                opened.triggered.connect(lambda _on=False, one=one: self.wanted.emit(one.of, one.words))
        self._menu.addSeparator()
        made = {action.objectName(): action for _menu, every in self._desk.menus() for action in every}
        for name in ("save_list", "rename_list", "remove_list"):
            if name in made:
                self._menu.addAction(made[name])


class Members:
    """Works out what saved lists hold; the cells that an edit cannot have changed are kept for the next."""

    def __init__(self, desk: Desk, sheets: Sequence[Sheet], columns: ColumnsMenu) -> None:
        self._desk, self._columns = desk, columns
        self._sheets = {one.key: one for one in sheets}
        self._models: dict[Id, TableModel] = {}

    def forget(self) -> None:
        """Let go of the map."""
        self._models.clear()

    def of(self, lists: frozenset[Id]) -> frozenset[Id]:
        """Return the people and organisations on any of these lists, as the map is now."""
        snapshot = self._desk.session.snapshot
        if snapshot is None or not lists:
            return frozenset()
        ground = Ground(snapshot, self._desk.session.findings)
        kept = (snapshot.of(SavedView).get(one) for one in lists)
        return frozenset(row for one in kept if one is not None for row in self._rows(one, ground))

    def _rows(self, kept: SavedView, ground: Ground) -> Sequence[Id]:
        one = from_text(kept.shows)
        if one is None:
            return ()
        sheet = self._sheets[one.of]
        model = self._models.get(kept.id)
        if model is None or model.sheet is not sheet:
            model = self._models[kept.id] = TableModel(sheet, self._columns)
        hidden = self._columns.hidden(sheet)
        model.shown = [at for at, column in enumerate(sheet.columns) if column.key not in hidden]
        wanted, _unknown = read_filter(one.words, sheet.columns)
        return model.rows_with(wanted, ground)
