"""Who connects two organisations: a list beside the map, each row of which leads to what it names."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from stewardmap.analysis.connecting import Connection
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.alarms import relation_of
from stewardmap.picture.primitives import Subject
from stewardmap.ui.desk import Desk
from stewardmap.ui.parts.labels import button, label
from stewardmap.ui.parts.row_button import RowButton
from stewardmap.ui.telling import mark_of
from stewardmap.wording.connections import Told, told
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer

_WIDE = 300


class Answer(QWidget):
    """Names everyone and every tie that connects two organisations, until it is closed."""

    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("answer")
        self.setAccessibleName(_("Who connects two organisations"))
        self.setFixedWidth(_WIDE)
        self._desk = desk
        head = QHBoxLayout()
        self.heading = label("", "heading")
        close = button(_("Close"), "quiet", _("Close the answer"))
        close.clicked.connect(self.closed)
        head.addWidget(self.heading, 1)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(8, 8, 8, 8)
        rows.addLayout(head)
        rows.addWidget(self._scroll, 1)
        self.hide()

    def show_answer(self, found: Connection, snapshot: Snapshot) -> None:
        """Tell who connects the two."""
        namer = Namer(snapshot)
        one, other = namer.name("organisation", found.a), namer.name("organisation", found.b)
        self.heading.setText(_("Who connects {one} and {other}?").format(one=one, other=other))
        body = QWidget()
        lines = QVBoxLayout(body)
        lines.setContentsMargins(0, 0, 0, 0)
        for part in told(found, namer):
            lines.addWidget(label(part.title, "second"))
            for row in part.rows:
                lines.addWidget(self._row(row, snapshot))
        lines.addStretch(1)
        self._scroll.setWidget(body)
        self.show()

    def _row(self, row: Told, snapshot: Snapshot) -> QWidget:
        subject = Subject(*row.subject)
        made = RowButton(row.text, row.second, mark_of(snapshot, subject))
        made.clicked.connect(lambda: self._desk.session.select(subject))
        return made


def lit(found: Connection) -> frozenset[Subject]:
    """Return all that is lit on the map: both organisations, and whoever and whatever connects them."""
    return frozenset(
        {Subject("organisation", found.a), Subject("organisation", found.b), relation_of(found.a, found.b)}
        | {Subject("person", one) for one in found.people}
        | {Subject("tie", one) for one in found.ties}
        | {Subject("collaboration", one) for one in found.boards}
    )
