"""A framed group under a heading."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from stewardmap.ui.parts.fold_heading import FoldHeading
from stewardmap.ui.parts.labels import label
from stewardmap.ui.parts.piece import Piece, Pieces


class Card(QFrame):
    """A group of the inspector: a heading, perhaps a button beside it, and rows.

    With `fold`, which is called when it is clicked, the heading is a button.
    """

    def __init__(
        self,
        title: str = "",
        button: QWidget | None = None,
        name: str = "card",
        fold: Callable[[], None] | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(12, 8, 12, 10)
        self._rows.setSpacing(4)
        if title:
            head = QHBoxLayout()
            self._title: QLabel | FoldHeading = FoldHeading(title, fold) if fold else label(title, "heading")
            head.addWidget(self._title, 1)
            if button is not None:
                head.addWidget(button)
            self._rows.addLayout(head)
        self._pieces = Pieces(self._rows)

    def show_these(self, title: str, pieces: Sequence[Piece], *, folded: bool = False) -> bool:
        """Show these rows under this heading; those there already stay. Returns whether any came or went."""
        if title != self._title.text():
            self._title.setText(title)
            self.setAccessibleName(title)
        if isinstance(self._title, FoldHeading):
            self._title.say_folded(folded=folded)
        return self._pieces.show(pieces)

    def add(self, widget: QWidget) -> None:
        """Add a row."""
        self._rows.addWidget(widget)

    def add_layout(self, layout: QLayout) -> None:
        """Add several things as one row."""
        self._rows.addLayout(layout)


def empty_layout(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            empty_layout(inner)
