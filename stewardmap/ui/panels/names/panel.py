"""The list on the left: everyone and everything on the map, and a box that filters it."""

from PySide6.QtCore import QModelIndex, QPoint, QSignalBlocker, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QTreeView, QVBoxLayout, QWidget

from stewardmap.model.changes import Changes
from stewardmap.model.records import (
    Collaboration,
    Holding,
    Membership,
    Organisation,
    Person,
    Post,
    Rights,
    Tag,
)
from stewardmap.picture.primitives import Subject
from stewardmap.ui.deeds.context_menu import Asked, ContextMenu
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.names.delegate import NamesDelegate
from stewardmap.ui.panels.names.model import NamesModel
from stewardmap.ui.parts.changing import changing
from stewardmap.ui.parts.labels import button, label
from stewardmap.ui.parts.magnifier import add_magnifier
from stewardmap.ui.parts.pane import Pane
from stewardmap.wording.language import _

_SHOWN = (Person, Organisation, Collaboration, Holding, Post, Membership, Rights, Tag)
_WORDS = 160


class NamesPanel(Pane):
    """People, Organisations and Collaborations with counts, filtered as one types."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("left")
        self._session = desk.session
        self.box = QLineEdit()
        self.box.setObjectName("filter")
        self.box.setPlaceholderText(_("Filter the list"))
        self.box.setAccessibleName(_("Filter the list"))
        self.box.setClearButtonEnabled(True)
        add_magnifier(self.box, desk.theme)
        self.model = NamesModel(self)
        self.tree = _tree(self.model)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 8, 0, 0)
        rows.setSpacing(8)
        head = QVBoxLayout()
        head.setContentsMargins(8, 0, 8, 0)
        head.addWidget(self.box)
        rows.addLayout(head)
        rows.addWidget(self.tree, 1)
        rows.addWidget(self._start(desk))
        self.main = self.tree
        ContextMenu(desk, self.tree, self._asked_for)
        self._connect()

    def _start(self, desk: Desk) -> QWidget:
        """Return what stands under an empty list: what it is for, with one button."""
        self.start = QWidget()
        rows = QVBoxLayout(self.start)
        rows.setContentsMargins(16, 8, 16, 16)
        rows.setSpacing(8)
        rows.addWidget(
            label(_("Everyone on the map is listed here, with where they work."), "second", least=_WORDS)
        )
        add = changing(button(_("Add a person…")))
        add.clicked.connect(lambda: desk.act("add_person"))
        rows.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        self.start.hide()
        return self.start

    def _connect(self) -> None:
        self.box.textChanged.connect(self._filter)
        self.box.returnPressed.connect(self._take_first)
        self.tree.selectionModel().currentChanged.connect(self._choose)
        self.tree.activated.connect(self._choose)
        self._session.opened.connect(self.refresh)
        self._session.closed.connect(self.refresh)
        self._session.changed.connect(self._follow)
        self._session.selection_changed.connect(self._show_selection)

    @Slot(object)
    def _follow(self, changes: Changes) -> None:
        if changes.touches(*_SHOWN):
            self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show the latest snapshot, with what is open kept open."""
        open_before = [self.tree.isExpanded(self.model.index(row, 0)) for row in range(self.model.rowCount())]
        place = self.tree.verticalScrollBar().value()
        with QSignalBlocker(self.tree.selectionModel()):
            renewed = self.model.show_map(self._session.snapshot)
            for row in range(self.model.rowCount()) if renewed else ():
                self.tree.setExpanded(
                    self.model.index(row, 0),
                    row >= len(open_before) or open_before[row] or self.model.filtered,
                )
            if not self._shows_selection():
                self._show_selection()
        if self.tree.verticalScrollBar().value() != place:
            self.tree.verticalScrollBar().setValue(place)
        self.start.setVisible(
            self._session.snapshot is not None and not any(group.rows for group in self.model.groups)
        )

    @Slot(str)
    def _filter(self, query: str) -> None:
        with QSignalBlocker(self.tree.selectionModel()):
            self.model.filter(query)
            self.tree.expandAll()
            self._show_selection()

    @Slot()
    def _take_first(self) -> None:
        for group in self.model.groups:
            if group.shown:
                self._session.select(group.shown[0].subject)
                return

    def _shows_selection(self) -> bool:
        """Whether what is selected is the current line already, as it is where no line moved."""
        row = self.model.row_at(self.tree.currentIndex())
        return (row.subject if row else None) == self._session.current

    @Slot()
    def _show_selection(self) -> None:
        index = self.model.place_of(self._session.current)
        with QSignalBlocker(self.tree.selectionModel()):
            if index.isValid():
                self.tree.setCurrentIndex(index)
                self.tree.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
            else:
                self.tree.selectionModel().clear()
        self.tree.viewport().update()

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        row = self.model.row_at(index)
        if row is not None and self._session.current != row.subject:
            self._session.select(row.subject)

    def _asked_for(self, at: QPoint | None) -> Asked:
        """Return the line at a point, or the current one, for the menu of it."""
        index = self.tree.currentIndex() if at is None else self.tree.indexAt(at)
        row = self.model.row_at(index)
        return Asked(row.subject if row else None, at or self.tree.visualRect(index).center())

    def subjects(self) -> list[Subject]:
        """Return what is listed now, in order."""
        return [row.subject for group in self.model.groups for row in group.shown]

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Empty the filter on Esc."""
        if event.key() == Qt.Key.Key_Escape and self.box.text():
            self.box.clear()
            return
        super().keyPressEvent(event)


def _tree(model: NamesModel) -> QTreeView:
    tree = QTreeView()
    tree.setObjectName("people")
    tree.setAccessibleName(_("People, organisations and collaborations"))
    tree.setModel(model)
    tree.setItemDelegate(NamesDelegate(tree))
    tree.setHeaderHidden(True)
    tree.setUniformRowHeights(True)
    tree.setIndentation(10)
    tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return tree
