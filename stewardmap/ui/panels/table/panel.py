"""The table beside the map: every fact of it, in rows that can be sorted, with what is selected shared."""

from collections import Counter

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QSignalBlocker, Qt, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHeaderView,
    QPushButton,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from stewardmap.model.changes import Changes
from stewardmap.model.records import Spot
from stewardmap.picture.primitives import Subject
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.table.model import TableModel
from stewardmap.ui.panels.table.sheets import Ground, Sheet, sheets
from stewardmap.ui.parts.flow import Flow
from stewardmap.ui.parts.labels import button, label
from stewardmap.ui.parts.pane import Pane
from stewardmap.wording.language import _

_WIDEST, _NAME, _OTHER = 320, 210, 130


class TablePanel(Pane):
    """One table at a time; it is brought up to date when it is seen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("table_page")
        self._desk, self._session = desk, desk.session
        self._stale: set[QTableView] = set()
        self.views = [_view(TableModel(sheet, self)) for sheet in sheets()]
        self._chips = QButtonGroup(self)
        chips = Flow()
        self._stack = QStackedWidget()
        for at, view in enumerate(self.views):
            chips.add(self._chip(at, model_of(view).sheet))
            self._stack.addWidget(view)
            view.selectionModel().selectionChanged.connect(self._choose)
            view.activated.connect(lambda _index: desk.act("next_pane"))
        self._empty, self._nothing, self._add = self._start()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(8, 8, 8, 8)
        rows.setSpacing(8)
        rows.addWidget(chips)
        rows.addWidget(self._empty)
        rows.addWidget(self._stack, 1)
        self._connect()
        self.show_sheet(0)

    def _chip(self, at: int, sheet: Sheet) -> QPushButton:
        chip = button(sheet.title, "chip", _("Table of {what}").format(what=sheet.title.lower()))
        chip.setCheckable(True)
        chip.clicked.connect(lambda: self.show_sheet(at))
        self._chips.addButton(chip, at)
        return chip

    def _start(self) -> tuple[QWidget, QWidget, QPushButton]:
        """Return what stands over an empty table: what it is for, with one button."""
        around = QWidget()
        rows = QVBoxLayout(around)
        words = label(_("Everything recorded stands here in rows; click a heading to sort by it."), "second")
        add = button(_("Add…"))
        add.clicked.connect(lambda: self._desk.act(model_of(self.view).sheet.add))
        rows.addWidget(words)
        rows.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        return around, words, add

    def _connect(self) -> None:
        self._session.opened.connect(self._renew)
        self._session.closed.connect(self._renew)
        self._session.changed.connect(self._follow)
        self._session.findings_changed.connect(self._renew)
        self._session.selection_changed.connect(self._show_selection)

    @property
    def view(self) -> QTableView:
        """The table that is shown."""
        return self.views[self._stack.currentIndex()]

    def show_sheet(self, at: int) -> None:
        """Show one of the tables."""
        self._stack.setCurrentIndex(at)
        self._chips.button(at).setChecked(True)
        self.main = self.view
        self._refresh()

    @Slot(object)
    def _follow(self, changes: Changes) -> None:
        if set(changes.kinds()) - {Spot}:
            self._renew()

    @Slot()
    def _renew(self) -> None:
        self._stale = set(self.views)
        self._refresh()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Bring up to date what is now seen."""
        super().showEvent(event)
        self._refresh()

    def _refresh(self) -> None:
        view, snapshot = self.view, self._session.snapshot
        if view in self._stale and (self.isVisible() or snapshot is None):
            self._stale.discard(view)
            told = [one.finding for one in self._session.findings if not one.finding.set_aside]
            ids = Counter(str(one.id) for finding in told for one in set(finding.subjects))
            with QSignalBlocker(view.selectionModel()):
                model_of(view).show_map(Ground(snapshot, ids) if snapshot is not None else None)
        self._empty.setVisible(not model_of(view).rowCount())
        self._show_selection()

    @Slot()
    def _show_selection(self) -> None:
        """Select the rows of what is selected, and come to the last of them."""
        view, chosen = self.view, set(self._session.selection)
        if not self.isVisible() or chosen == set(self._chosen()):
            return
        model, selection = model_of(view), QItemSelection()
        rows = model.rows_of(chosen)
        for row in rows:
            selection.select(model.index(row, 0), model.index(row, model.columnCount() - 1))
        with QSignalBlocker(view.selectionModel()):
            view.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            current = next(iter(model.rows_of(set(self._session.selection[-1:]))), None)
            if current is not None:
                column = max(view.currentIndex().column(), 0)
                flag = QItemSelectionModel.SelectionFlag.NoUpdate
                view.selectionModel().setCurrentIndex(model.index(current, column), flag)
                view.scrollTo(model.index(current, column), QAbstractItemView.ScrollHint.EnsureVisible)
        view.viewport().update()

    def _chosen(self) -> tuple[Subject, ...]:
        """Return what the selected rows stand for, the current one last."""
        model = model_of(self.view)
        rows = [index.row() for index in self.view.selectionModel().selectedRows()]
        current = self.view.currentIndex().row()
        ordered = [*sorted(row for row in rows if row != current), *(row for row in rows if row == current)]
        records = [model.record_at(row) for row in ordered]
        return tuple(dict.fromkeys(model.sheet.subject(one) for one in records if one is not None))

    @Slot()
    def _choose(self) -> None:
        chosen = self._chosen()
        if chosen:
            self._session.select(*chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Select nothing on Esc, and remove what is selected on Del."""
        if event.key() == Qt.Key.Key_Escape:
            self._session.select()
        elif event.key() == Qt.Key.Key_Delete:
            self._desk.act("remove")
        else:
            super().keyPressEvent(event)


def model_of(view: QTableView) -> TableModel:
    """Return the rows of a table."""
    model = view.model()
    if not isinstance(model, TableModel):
        raise TypeError(type(model).__name__)
    return model


def _view(model: TableModel) -> QTableView:
    view = QTableView()
    view.setObjectName(f"table_{model.sheet.kind.kind}")
    view.setAccessibleName(_("Table of {what}").format(what=model.sheet.title.lower()))
    view.setModel(model)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setTabKeyNavigation(False)
    view.setWordWrap(False)
    view.setCornerButtonEnabled(False)
    view.verticalHeader().hide()
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    view.verticalHeader().setDefaultSectionSize(28)
    head = view.horizontalHeader()
    head.setMaximumSectionSize(2 * _WIDEST)
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    view.setSortingEnabled(True)
    view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    for column in range(model.columnCount()):
        view.setColumnWidth(column, _NAME if column < 3 else _OTHER)
    return view
