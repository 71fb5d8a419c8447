"""The rows of the diary: headings that are passed over, and entries that can be come to."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from stewardmap.analysis.diary.event import Event
from stewardmap.wording.diary import Entry, Month, sort_in_words
from stewardmap.wording.language import _

Index = QModelIndex | QPersistentModelIndex
ROW = int(Qt.ItemDataRole.UserRole)


class DiaryRows(QAbstractListModel):
    """Months and their entries, one under another; a row is an entry, or the text of a heading."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[Entry | str] = []

    def show_these(self, months: tuple[Month, ...]) -> None:
        """Put these in the place of those there."""
        self.beginResetModel()
        self.rows = []
        for month in months:
            self.rows += [month.heading, *month.entries]
        self.endResetModel()

    def place_of(self, event: Event | None) -> int | None:
        """Return the row in which an event stands."""
        found = (at for at, row in enumerate(self.rows) if isinstance(row, Entry) and row.event == event)
        return next(found, None)

    def entry_at(self, row: int) -> Entry | None:
        """Return the entry of a row, or None for a heading."""
        found = self.rows[row] if 0 <= row < len(self.rows) else None
        return found if isinstance(found, Entry) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the arrow keys pass over headings."""
        if self.entry_at(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row itself, its text, or what is read out of it."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if isinstance(row, str):
            return row if role in _TEXTS else None
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{row.when}: {row.said}"
        return read_out(row) if role == Qt.ItemDataRole.AccessibleTextRole else None


_TEXTS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


def read_out(entry: Entry) -> str:
    """Return what a screen reader says of an entry, with its sort and whether it is soon."""
    soon = _("leaving soon") if entry.event.soon else sort_in_words(entry.event.kind).lower()
    return _("{when}: {said} ({sort})").format(when=entry.when, said=entry.said, sort=soon)
