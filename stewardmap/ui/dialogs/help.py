"""Help: topics on the left, what they say on the right."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from stewardmap.ui.fold import fold
from stewardmap.ui.help_topics import Topic
from stewardmap.ui.parts.labels import button
from stewardmap.wording.language import _

_WIDTH, _HEIGHT, _EDGE, _LIST = 820, 600, 16, 220


class HelpDialog(QDialog):
    """Shows topics, one of them first; what is typed above leaves those that speak of it."""

    def __init__(self, topics: Sequence[Topic], first: str) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Help"))
        self.setAccessibleName(_("Help"))
        self.resize(_WIDTH, _HEIGHT)
        self._topics = topics
        self.box = QLineEdit()
        self.box.setPlaceholderText(_("Find in help"))
        self.box.setAccessibleName(_("Find in help"))
        self.box.setClearButtonEnabled(True)
        self.box.textChanged.connect(self._sieve)
        self.list = QListWidget()
        self.list.setObjectName("lines")
        self.list.setAccessibleName(_("Topics"))
        for topic in topics:
            self.list.addItem(QListWidgetItem(topic.title))
        self.text = _Reader()
        self.list.currentRowChanged.connect(self._show)
        self._place()
        names = [topic.name for topic in topics]
        self.list.setCurrentRow(names.index(first) if first in names else 0)
        self.list.setFocus()

    def _place(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 8, 0)
        column.addWidget(self.box)
        column.addWidget(self.list)
        panes = QSplitter()
        panes.addWidget(left)
        panes.addWidget(self.text)
        panes.setSizes([_LIST, _WIDTH - _LIST])
        panes.setChildrenCollapsible(False)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        rows.addWidget(panes, 1)
        line = QHBoxLayout()
        line.addStretch(1)
        close = button(_("Close"), "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        line.addWidget(close)
        rows.addLayout(line)

    def _show(self, at: int) -> None:
        if at >= 0:
            self.text.setMarkdown(self._topics[at].text)

    def _sieve(self, typed: str) -> None:
        wanted = fold(typed).split()
        speaking = [all(word in fold(topic.text) for word in wanted) for topic in self._topics]
        for at, speaks in enumerate(speaking):
            self.list.item(at).setHidden(not speaks)
        if any(speaking) and not speaking[self.list.currentRow()]:
            self.list.setCurrentRow(speaking.index(True))


class _Reader(QTextBrowser):
    """Text of our own; nothing it names is ever fetched."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("What it says"))
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(12)

    def loadResource(self, _kind: int, _name: QUrl | str) -> None:  # noqa: N802
        """Fetch nothing."""
