"""Parts of a page that stay where they are for as long as what they stand for is there."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """What one part of a page says, and how it is made.

    `renew` puts what it says now into the widget that is there. Where `made_of`, on which all else depends
    that is seen of it, is not what it was, the widget is made anew. `renew` returns True if it made or took
    away any widget.
    """

    key: str
    make: Callable[[], QWidget]
    made_of: object = None
    renew: Callable[[Any], object] | None = None


class Pieces:
    """The pieces of one column, with the widgets that show them."""

    def __init__(self, column: QVBoxLayout) -> None:
        self._column = column
        self._first = column.count()
        self._shown: dict[str, tuple[Piece, QWidget]] = {}

    def show(self, pieces: Sequence[Piece]) -> bool:
        """Show these in this order: renew what is there, make what is new, and let go of the rest.

        A field in which something is typed that is not yet on the map is not taken away: what holds it stays
        as it was until the next time. Returns whether anything came, went or moved, here or further in.
        """
        gone = self._taken_out({piece.key: piece for piece in pieces})
        for widget in gone:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        before, self._shown = self._shown, {}
        moved = bool(gone)
        for at, piece in enumerate(pieces, self._first):
            kept, widget = before.get(piece.key) or (piece, piece.make())
            same = kept.made_of == piece.made_of
            if same and piece.key in before and piece.renew is not None:
                moved |= piece.renew(widget) is True
            moved |= self._place(at, widget)
            self._shown[piece.key] = (piece if same else kept, widget)
        return moved

    def _taken_out(self, wanted: Mapping[str, Piece]) -> Sequence[QWidget]:
        """Take out what is no longer wanted, or not as it was made, and return it."""
        gone = [
            key
            for key, (piece, widget) in self._shown.items()
            if key not in wanted or (wanted[key].made_of != piece.made_of and not being_edited(widget))
        ]
        widgets = [self._shown.pop(key)[1] for key in gone]
        for widget in widgets:
            self._column.removeWidget(widget)
        return widgets

    def _place(self, at: int, widget: QWidget) -> bool:
        if self._column.indexOf(widget) == at:
            return False
        self._column.removeWidget(widget)
        self._column.insertWidget(at, widget)
        return True


def being_edited(widget: QWidget) -> bool:
    """Whether something is typed in a widget, or in one within it, that is not yet on the map."""
    return any(getattr(one, "unsettled", False) for one in [widget, *widget.findChildren(QWidget)])
