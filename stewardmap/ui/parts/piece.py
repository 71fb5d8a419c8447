"""Parts of a page that stay where they are for as long as what they stand for is there."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """What one part of a page says, and how it is made.

    `renew` puts what it says now into the widget that is there. Where `made_of`, on which all else depends
    that is seen of it, is not what it was, the widget is made anew.
    """

    key: str
    make: Callable[[], QWidget]
    made_of: object = None
    renew: Callable[[Any], None] | None = None


class Pieces:
    """The pieces of one column, with the widgets that show them."""

    def __init__(self, column: QVBoxLayout) -> None:
        self._column = column
        self._first = column.count()
        self._shown: dict[str, tuple[Piece, QWidget]] = {}

    def show(self, pieces: Sequence[Piece]) -> None:
        """Show these in this order: renew what is there, make what is new, and let go of the rest.

        A field in which something is typed that is not yet on the map is not taken away: what holds it stays
        as it was until the next time.
        """
        wanted = {piece.key: piece for piece in pieces}
        for widget in self._taken_out(wanted):
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        before, self._shown = self._shown, {}
        for at, piece in enumerate(pieces, self._first):
            kept, widget = before.get(piece.key) or (piece, piece.make())
            if piece.key in before and kept.made_of == piece.made_of and piece.renew is not None:
                piece.renew(widget)
            self._place(at, widget)
            self._shown[piece.key] = (kept if kept.made_of != piece.made_of else piece, widget)

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

    def _place(self, at: int, widget: QWidget) -> None:
        if self._column.indexOf(widget) != at:
            self._column.removeWidget(widget)
            self._column.insertWidget(at, widget)


def being_edited(widget: QWidget) -> bool:
    """Whether something is typed in a widget, or in one within it, that is not yet on the map."""
    return any(getattr(one, "unsettled", False) for one in [widget, *widget.findChildren(QWidget)])
