"""A row that leads somewhere, with small buttons for what can be done about it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from stewardmap.picture.primitives import Subject
from stewardmap.ui.desk import Desk
from stewardmap.ui.parts.labels import quiet_button
from stewardmap.ui.parts.marks import Mark
from stewardmap.ui.parts.piece import Piece
from stewardmap.ui.parts.row_button import RowButton
from stewardmap.wording.language import _


@dataclass(frozen=True, slots=True)
class Deed:
    """A small button: its word, what a screen reader says in its place, and what it does."""

    text: str
    said: str
    run: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Shown:
    """What a row says: a title and lines below it, or lines alone."""

    title: str
    second: str = ""
    mark: Mark | None = None


def row_with_deeds(key: str, shown: Shown, run: Callable[[], object], deeds: Sequence[Deed]) -> Piece:
    """Return a row with its buttons: one stands beside a title, several below, as below lines alone."""

    def make() -> QWidget:
        around = QWidget()
        beside = len(deeds) == 1 and bool(shown.title)
        rows: QBoxLayout = QHBoxLayout(around) if beside else QVBoxLayout(around)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        lead = RowButton(shown.title, shown.second, shown.mark)
        lead.setObjectName(f"{key}.row")
        lead.clicked.connect(lambda _on=False: run())
        rows.addWidget(lead, 1)
        line = rows if beside else QHBoxLayout()
        for at, deed in enumerate(deeds):
            made = quiet_button(deed.text, deed.said, f"{key}.{at}")
            made.clicked.connect(lambda _on=False, deed=deed: deed.run())
            line.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        if not beside:
            line.addStretch(1)
            rows.addLayout(line)
        return around

    return Piece(key=key, make=make, made_of=(shown, [(one.text, one.said) for one in deeds]))


def to_change(desk: Desk, thing: Subject, said: tuple[str, str], gone: Callable[[], object]) -> list[Deed]:
    """Return the button that shows the fields of a row or leaves them away, and while shown one to remove it.

    Args:
        desk: knows which things have their fields shown.
        thing: what the row stands for.
        said: what a screen reader says of the two.
        gone: removes it.
    """
    there = thing in desk.unfolded
    turn = Deed(_("Done") if there else _("Change"), said[0], partial(desk.turn, thing))
    return [turn, Deed(_("Remove"), said[1], gone)] if there else [turn]
