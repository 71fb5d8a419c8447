"""A page of words in front of a room: few lines, large."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from stewardmap.ui.parts.labels import label

if TYPE_CHECKING:
    from stewardmap.exchange.writers.paper.content import Group, Part, Table

_STEP = 80


class Page(QScrollArea):
    """Shows one part of a paper as a room reads it; what is longer than the screen is scrolled by keys."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("stage_page")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_part(self, part: "Part") -> None:
        """Show this, from its top."""
        content = QWidget()
        content.setObjectName("stage_words")
        rows = QVBoxLayout(content)
        rows.setContentsMargins(48, 16, 48, 24)
        rows.setSpacing(14)
        for widget in _widgets(part):
            rows.addWidget(widget)
        rows.addStretch(1)
        self.setWidget(content)
        self.setAccessibleName(part.heading)
        self.verticalScrollBar().setValue(0)

    def move_lines(self, by: int) -> None:
        """Move some lines down, or up."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + by * _STEP)


def _widgets(part: "Part") -> Iterator[QWidget]:
    from stewardmap.exchange.writers.paper.content import Group, Heading, Listed, Said, Table

    for block in part.blocks:
        match block:
            case Said():
                yield label(block.text, "stage_quiet")
            case Heading():
                yield label(block.text, "stage_heading")
            case Listed():
                for number, line in enumerate(block.lines, 1):
                    yield _marked(f"{number}." if block.numbered else "•", line)
            case Group():
                yield from _group(block)
            case Table():
                yield _table(block)


def _group(group: "Group") -> Iterator[QWidget]:
    if group.heading:
        yield label(group.heading, "stage_heading")
    for item in group.items:
        yield _marked(group.mark, item.sentence)
    if group.note:
        yield label(group.note, "stage_quiet")


def _marked(mark: str, text: str) -> QWidget:
    row = QWidget()
    across = QHBoxLayout(row)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(16)
    across.addWidget(label(mark, "stage_mark", wrap=False), 0, Qt.AlignmentFlag.AlignTop)
    across.addWidget(label(text, "stage_line"), 1)
    return row


def _table(table: "Table") -> QWidget:
    made = QWidget()
    grid = QGridLayout(made)
    grid.setHorizontalSpacing(32)
    grid.setVerticalSpacing(10)
    for column, (head, share) in enumerate(zip(table.headers, table.widths, strict=True)):
        grid.addWidget(label(head, "stage_heading"), 0, column)
        grid.setColumnStretch(column, share)
    for number, row in enumerate(table.rows, 1):
        for column, cell in enumerate(row):
            grid.addWidget(label(cell, "stage_line"), number, column, Qt.AlignmentFlag.AlignTop)
    return made
