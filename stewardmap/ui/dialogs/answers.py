"""What forms that came back would change: answers, where views part, what to find out, what is left out."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTreeWidget, QTreeWidgetItem, QVBoxLayout

from stewardmap.analysis.confirming.rounds import subject_at
from stewardmap.exchange.confirming.taken import Taken
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import TieSort
from stewardmap.ui.parts.labels import as_tip, button, label
from stewardmap.wording.confirming import say_conflict, say_said
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer

_SIZE, _EDGE, _DETAIL, _LEAST = (900, 620), 16, 40, 480
_ROW = QSize(0, 26)


class AnswersDialog(QDialog):
    """Shows what was read; `agreed` says that it is to be recorded."""

    agreed = Signal()

    def __init__(self, snapshot: Snapshot, taken: Taken) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = _("Read answers")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.resize(*_SIZE)
        self._taken = taken
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        self.tree.setWordWrap(True)
        self.tree.setAccessibleName(_("What the forms say"))
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for heading, lines in _parts(taken, Namer(snapshot)):
            self._part(heading, lines)
        self.detail = label("", "sentence", least=_LEAST)
        self.detail.setMinimumHeight(_DETAIL)
        self.tree.currentItemChanged.connect(lambda now, _before: self.detail.setText(_line(now)))
        first = self.tree.topLevelItem(0)
        if first is not None:
            self.tree.setCurrentItem(first.child(0) or first)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        rows.setSpacing(12)
        rows.addWidget(label(_lead(taken), least=_LEAST))
        rows.addWidget(self.tree, 1)
        rows.addWidget(self.detail)
        hint = _("Both views are kept beside each other and never averaged. Nothing is recorded yet.")
        rows.addWidget(label(hint, "second", least=_LEAST))
        rows.addLayout(self._buttons())
        self.tree.setFocus()

    def _part(self, heading: str, lines: Sequence[str]) -> None:
        if not lines:
            return
        above = QTreeWidgetItem(self.tree, [f"{heading} ({len(lines)})"])
        font = above.font(0)
        font.setBold(True)
        above.setFont(0, font)
        for line in lines:
            below = QTreeWidgetItem(above, [line])
            below.setToolTip(0, as_tip(line))
            below.setSizeHint(0, _ROW)
        above.setExpanded(True)

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addStretch(1)
        cancel = button(_("Cancel"))
        cancel.clicked.connect(self.reject)
        line.addWidget(cancel)
        n = len(self._taken.readings)
        said = ngettext("Record {n} answer", "Record {n} answers", n).format(n=n)
        self.ok = button(said, "primary")
        self.ok.setDefault(True)
        self.ok.setEnabled(self._taken.changes_anything)
        self.ok.clicked.connect(self._agree)
        line.addWidget(self.ok)
        return line

    def _agree(self) -> None:
        self.accept()
        self.agreed.emit()


def _line(item: QTreeWidgetItem | None) -> str:
    """Return a line in full; nothing for a heading."""
    return item.text(0) if item is not None and item.parent() is not None else ""


def _lead(taken: Taken) -> str:
    n = len(taken.forms)
    said = ngettext("{n} form was read.", "{n} forms were read.", n).format(n=n)
    if taken.already:
        again = ngettext(
            "{n} answer was recorded before.", "{n} answers were recorded before.", taken.already
        )
        said += " " + again.format(n=taken.already)
    return said


def _parts(taken: Taken, namer: Namer) -> list[tuple[str, list[str]]]:
    return [
        (_("Files that cannot be read"), [str(one) for one in taken.unread]),
        (_("Where views part"), [say_conflict(one, namer) for one in taken.conflicts]),
        (_("To find out, kept among the actions"), [one.text for one in taken.actions]),
        (_("Rows left out"), [str(one) for one in taken.problems]),
        (_("Last contacts"), [namer.name("tie", tie.id) for tie in taken.ties]),
        (_("Answers"), _answers(taken, namer)),
    ]


def _answers(taken: Taken, namer: Namer) -> list[str]:
    lines = []
    for row in taken.readings:
        tie = namer.snapshot.ties[row.tie_id]
        by = subject_at(tie, tie.ends[row.side - 1])
        said = say_said((row.state, row.rung), organisations=tie.sort is TieSort.ORGANISATIONS)
        across = namer.of(subject_at(tie, tie.other(by.id)))
        lines.append(_("{one} on {other}: {said}").format(one=namer.of(by), other=across, said=said))
    return lines
