"""The button that says which columns of a table are shown; what is chosen stays chosen."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QMenu, QPushButton

from stewardmap.ui.panels.table.column import Sheet
from stewardmap.ui.parts.labels import as_button_text
from stewardmap.ui.preferences import Preferences
from stewardmap.wording.language import _


class ColumnsMenu(QPushButton):
    """Lists the columns of the table that is shown, with a tick for each that is there."""

    changed = Signal()

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.setObjectName("columns")
        self.setText(_("Columns"))
        self.setAccessibleName(_("Which columns are shown"))
        self._preferences = preferences
        self._sheet: Sheet | None = None
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._list)
        self.setMenu(self._menu)

    def of(self, sheet: Sheet) -> None:
        """Offer the columns of this table from now on."""
        self._sheet = sheet

    def hidden(self, sheet: Sheet) -> frozenset[str]:
        """Return the columns of a table that are not shown, by their keys."""
        kept = self._preferences.text(_name(sheet), "?")
        if kept == "?":
            return frozenset(one.key for one in sheet.columns if one.aside)
        return frozenset(kept.split("|")) & {one.key for one in sheet.columns[1:]}

    @Slot()
    def _list(self) -> None:
        self._menu.clear()
        if self._sheet is None:
            return
        sheet, hidden = self._sheet, self.hidden(self._sheet)
        for column in sheet.columns[1:]:
            action = self._menu.addAction(as_button_text(column.title))
            action.setCheckable(True)
            action.setChecked(column.key not in hidden)
            action.toggled.connect(lambda shown, key=column.key: self._keep(sheet, key, shown=shown))
        self._menu.addSeparator()
        self._menu.addAction(_("Show all columns")).triggered.connect(lambda: self._keep_all(sheet))

    def _keep(self, sheet: Sheet, key: str, *, shown: bool) -> None:
        hidden = self.hidden(sheet)
        self._say(sheet, hidden - {key} if shown else hidden | {key})

    def _keep_all(self, sheet: Sheet) -> None:
        self._say(sheet, frozenset())

    def _say(self, sheet: Sheet, hidden: frozenset[str]) -> None:
        self._preferences.keep(_name(sheet), "|".join(sorted(hidden)))
        self.changed.emit()


def _name(sheet: Sheet) -> str:
    return f"table_hides_{sheet.key}"
