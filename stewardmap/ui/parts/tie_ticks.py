"""Which ties a meeting was contact on, as ticks."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QScrollArea, QVBoxLayout, QWidget

from stewardmap.analysis.keeping_in_touch.meeting import Pair
from stewardmap.model.ids import Id
from stewardmap.ui.parts.labels import as_button_text, label
from stewardmap.wording.language import _

_ROW, _MOST_ROWS = 30, 7


class Ticked(NamedTuple):
    """The ties for which the meeting was no contact, and the pairs who have a tie from now on."""

    not_for: tuple[Id, ...]
    new: tuple[tuple[Id, Id], ...]


class TieTicks(QScrollArea):
    """A tick for each pair that met: ticked where they have a tie, and not where it would be a new one."""

    def __init__(self, not_for: Collection[str] = ()) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._boxes: list[tuple[Pair, QCheckBox]] = []
        self._turned: dict[frozenset[Id], bool] = {}
        self._not_for = frozenset(not_for)
        self.show_pairs([], [], _("Name somebody first."))

    @property
    def value(self) -> Ticked:
        """What is ticked and what is not."""
        off = (pair.tie.id for pair, box in self._boxes if pair.tie and not box.isChecked())
        new = ((pair.one, pair.other) for pair, box in self._boxes if not pair.tie and box.isChecked())
        return Ticked(tuple(off), tuple(new))

    @property
    def boxes(self) -> tuple[QCheckBox, ...]:
        """The ticks, those of ties that are there first."""
        return tuple(box for _pair, box in self._boxes)

    def show_pairs(self, pairs: Sequence[Pair], said: Sequence[str], none: str) -> None:
        """Show these pairs in these words, or `none`; what was ticked or unticked by hand stays so."""
        body = QWidget()
        rows = QVBoxLayout(body)
        rows.setContentsMargins(4, 2, 4, 2)
        rows.setSpacing(2)
        self._boxes = [(pair, self._box(pair, words)) for pair, words in zip(pairs, said, strict=True)]
        for _pair, box in self._boxes:
            rows.addWidget(box)
        if not self._boxes:
            rows.addWidget(label(none, "second"))
        rows.addStretch(1)
        self.setWidget(body)
        self.setFixedHeight(_ROW * max(1, min(len(self._boxes), _MOST_ROWS)) + 8)

    def _box(self, pair: Pair, words: str) -> QCheckBox:
        box = QCheckBox(as_button_text(words))
        box.setAccessibleName(words)
        box.setMinimumHeight(24)
        key = frozenset((pair.one, pair.other))
        usual = pair.tie is not None and pair.tie.id not in self._not_for
        box.setChecked(self._turned.get(key, usual))
        box.clicked.connect(lambda on: self._turned.__setitem__(key, on))
        return box
