"""A list of rows in which one goes up and down, and each row selects whom it is about."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

from stewardmap.model.ids import Id
from stewardmap.ui.panels.contact_log.rows import Row, Rows
from stewardmap.ui.parts.plain_rows import as_plain_rows
from stewardmap.wording.language import _

Keys = Mapping[int, Callable[[], None]]


class Listing(QTableView):
    """Rows of text; `keys` are what single keys do with the rows that are chosen."""

    chosen = Signal()

    def __init__(self, said: str, headings: Sequence[str], widths: Sequence[int]) -> None:
        super().__init__()
        self.setAccessibleName(said)
        self.keys: Keys = {}
        self._model = Rows(headings, self)
        self.setModel(self._model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        as_plain_rows(self, widths)
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        self.selectionModel().selectionChanged.connect(self.chosen)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; what was chosen stays so where it is still there, else the row in its place."""
        if tuple(rows) == self._model.rows:
            return
        kept, at = {row.id for row in self.rows_chosen()}, self.currentIndex().row()
        with QSignalBlocker(self.selectionModel()):
            self._model.show_rows(rows)
            again = [n for n, row in enumerate(rows) if row.id in kept] or [min(max(at, 0), len(rows) - 1)]
            self.setCurrentIndex(self._model.index(again[0], 0))
        self.chosen.emit()

    def choose(self, at: Id) -> None:
        """Choose the row of one thing, if there is one, and come to it."""
        for row, one in enumerate(self._model.rows):
            if one.id == at:
                self.setCurrentIndex(self._model.index(row, 0))
                self.scrollTo(self._model.index(row, 0))

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows."""
        return self._model.rows

    def rows_chosen(self) -> list[Row]:
        """Return the rows that are chosen, from top to bottom."""
        indexes = self.selectionModel().selectedRows()
        return [self._model.rows[one.row()] for one in sorted(indexes, key=lambda one: one.row())]

    def people_chosen(self) -> list[Id]:
        """Return whom the chosen rows are about, each once."""
        return list(dict.fromkeys(one for row in self.rows_chosen() for one in row.people))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Do what the key is for."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in self.keys:
            self.keys[event.key()]()
        else:
            super().keyPressEvent(event)


def heads_of_log() -> tuple[str, ...]:
    """Return the headings of the log."""
    return _("When"), _("With"), _("What"), _("A line"), _("Apologies"), _("Meeting of")


def heads_of_actions() -> tuple[str, ...]:
    """Return the headings of the actions."""
    return _("What"), _("By when"), _("Who"), _("Promised to"), _("About the finding")


WHY, WORDS = 3, 4


def heads_of_due() -> tuple[str, ...]:
    """Return the headings of those who are due."""
    return _("Who"), _("Due"), _("Last contact"), _("Why"), _("Last words")
