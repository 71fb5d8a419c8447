"""Small buttons that each take one thing away."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from stewardmap.model.records import Record
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.inspector.pieces import take_away
from stewardmap.ui.parts.flow import Flow
from stewardmap.ui.parts.labels import button
from stewardmap.ui.parts.piece import Piece


def chips(desk: Desk, key: str, chips: Sequence[tuple[str, str, Record]], said: str) -> Piece:
    """Return a chip for each record: its text, its name, and the record; `said` is what a click does."""

    def make() -> QWidget:
        flow = Flow()
        for text, name, record in chips:
            made = button(text, "chip", f"{said}: {name}")
            gone = partial(take_away, desk.session, record, said)
            made.clicked.connect(lambda _on=False, gone=gone: gone())
            flow.add(made)
        return flow

    return Piece(key=key, make=make, made_of=tuple(chips))
