"""The one page before a meeting, on the screen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from stewardmap.exchange.writers.brief.content import Brief, Group
from stewardmap.ui.parts.labels import button, label
from stewardmap.wording.language import _

_SIZE, _EDGE = (680, 640), 16


class BriefingDialog(QDialog):
    """Shows a brief, to be read and to be saved as PDF or as a Word paper."""

    wanted = Signal(str)

    def __init__(self, brief: Brief) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Brief me"))
        self.setAccessibleName(brief.title)
        self.resize(*_SIZE)
        self.page = QScrollArea()
        self.page.setObjectName("brief")
        self.page.setAccessibleName(brief.title)
        self.page.setWidgetResizable(True)
        self.page.setFrameShape(QFrame.Shape.NoFrame)
        self.page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # so that the arrow keys move the page
        self.page.setWidget(_body(brief))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        rows.setSpacing(8)
        rows.addWidget(self.page, 1)
        rows.addLayout(self._buttons())
        self.page.setFocus()

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        for ending, said in (("pdf", _("Save as PDF…")), ("docx", _("Save as Word…"))):
            save = button(said)
            save.clicked.connect(lambda _on=False, ending=ending: self.wanted.emit(ending))
            line.addWidget(save)
        line.addStretch(1)
        done = button(_("Close"), "primary")
        done.setDefault(True)
        done.clicked.connect(self.accept)
        line.addWidget(done)
        return line


def _body(brief: Brief) -> QWidget:
    body = QWidget()
    body.setObjectName("brief_body")
    rows = QVBoxLayout(body)
    rows.setContentsMargins(12, 8, 16, 8)
    rows.setSpacing(4)
    rows.addWidget(label(brief.title, "sentence"))
    rows.addWidget(label(brief.marking, "second"))
    for group in brief.groups:
        rows.addSpacing(8)
        for widget in _group(group):
            rows.addWidget(widget)
    rows.addStretch(1)
    return body


def _group(group: Group) -> list[QWidget]:
    lines: list[QWidget] = [label(group.heading, "heading")]
    if group.second:
        lines.append(label(group.second, "second"))
    lines += [label(f"–  {line}") for line in group.lines]
    if group.more:
        lines.append(label(group.more, "second"))
    return lines
