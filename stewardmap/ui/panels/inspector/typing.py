"""A line of a page in which one types what to add, completed by what is there."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from stewardmap.ui.parts.entries import Names
from stewardmap.ui.parts.piece import Piece
from stewardmap.ui.parts.typed_line import TypedLine


def typing(key: str, said: str, hint: str, known: Sequence[str], take: Callable[[str], None]) -> Piece:
    """Return the line; `take` depends on nothing but the key, which is its object name."""

    def make() -> QWidget:
        line = TypedLine(said, hint, take)
        line.setObjectName(key)
        line.setCompleter(Names(known, line))
        return line

    return Piece(key=f"add.{key}", make=make, made_of=tuple(known))
