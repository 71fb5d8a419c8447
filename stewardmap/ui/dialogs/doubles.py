"""Who may stand twice on the map: two beside each other, to be made one or said not to be."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QScrollArea, QVBoxLayout

from stewardmap.ui.parts.labels import button, label
from stewardmap.ui.parts.side_by_side import Fact, SideBySide
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.numbers import sentence

_WIDTH, _HEIGHT, _EDGE, _LIST, _WORDS = 860, 560, 16, 260, 300


@dataclass(frozen=True, slots=True)
class Pair:
    """Two that may be one: their names, why, what is recorded of each, and which is kept as things stand."""

    names: tuple[str, str]
    why: str
    facts: Sequence[Fact]
    kept: int


class DoublesDialog(QDialog):
    """Goes through pairs; `merge` is given a pair's number and which is kept, `apart` the number alone.

    Both return what went wrong, or nothing; the pair then goes from the list.
    """

    def __init__(
        self, pairs: Sequence[Pair], merge: Callable[[int, int], str], apart: Callable[[int], str]
    ) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = _("Who may stand twice")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.resize(_WIDTH, _HEIGHT)
        self._pairs, self._merge, self._apart = pairs, merge, apart
        self.beside: SideBySide | None = None
        self.list = QListWidget()
        self.list.setObjectName("lines")
        self.list.setAccessibleName(_("Pairs"))
        for at, pair in enumerate(pairs):
            item = QListWidgetItem(" = ".join(pair.names) + "?")
            item.setData(Qt.ItemDataRole.UserRole, at)
            self.list.addItem(item)
        self.list.setMaximumWidth(_LIST)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVisible(len(pairs) > 1)
        self.why = label("", "sentence", least=_WORDS)
        self.problem = label("", "problem", least=_WORDS)
        self.problem.hide()
        self._held = QScrollArea()
        self._held.setWidgetResizable(True)
        self._held.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._place()
        self.list.currentRowChanged.connect(self._show)
        self.list.setCurrentRow(0)
        self._show()

    def _place(self) -> None:
        right = QVBoxLayout()
        for widget in (self.why, self._held, self.problem):
            right.addWidget(widget, int(widget is self._held))
        hint = _("Everything recorded about either goes to the one that is kept; the other name is kept too.")
        right.addWidget(label(hint, "second", least=_WORDS))
        across = QHBoxLayout()
        across.setSpacing(16)
        across.addWidget(self.list)
        across.addLayout(right, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        rows.setSpacing(12)
        rows.addLayout(across, 1)
        rows.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        close = button(_("Close"))
        close.clicked.connect(self.reject)
        self.no = button(_("Not the same"))
        self.no.clicked.connect(lambda: self._answer(self._apart(self._at())))
        self.ok = button(_("The same: make them one"), "primary")
        self.ok.setDefault(True)
        self.ok.clicked.connect(lambda: self._answer(self._merge(self._at(), self._kept())))
        line.addWidget(close)
        line.addStretch(1)
        line.addWidget(self.no)
        line.addWidget(self.ok)
        return line

    def _at(self) -> int:
        return int(self.list.currentItem().data(Qt.ItemDataRole.UserRole))

    def _kept(self) -> int:
        return 0 if self.beside is None else self.beside.kept

    def _show(self) -> None:
        if self.list.currentItem() is None:
            return
        pair = self._pairs[self._at()]
        count = self.list.count()
        left = ngettext("{n} pair left. ", "{n} pairs left. ", count).format(n=count) if count > 1 else ""
        self.why.setText(left + _("They may be the same: {why}.").format(why=pair.why) if pair.why else left)
        self.beside = SideBySide(pair.names, pair.facts, pair.kept)
        self._held.setWidget(self.beside)

    def _answer(self, wrong: str) -> None:
        self.problem.setText(sentence(wrong) if wrong else "")
        self.problem.setVisible(bool(wrong))
        if wrong:
            return
        self.list.takeItem(self.list.currentRow())
        if self.list.count() == 0:
            self.accept()
        self._show()
