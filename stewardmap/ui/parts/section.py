"""A card that can be folded, and what is remembered of which are."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from stewardmap.ui.parts.card import Card
from stewardmap.ui.parts.piece import Piece
from stewardmap.ui.preferences import Preferences

Rows = Sequence[Piece] | Callable[[], Sequence[Piece]]
_NAME = "sections"


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A framed group under a heading; rows that are called for are worked out only while it is unfolded."""

    key: str
    title: str
    rows: Rows
    button: Callable[[], QWidget] | None = None
    folded: bool = False


Part = Piece | Section


class Folds:
    """Which sections are folded and which are not, on this machine."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences
        kept = preferences.text(_NAME).split()
        self._folded = {one.removeprefix("-"): one.startswith("-") for one in kept}

    def is_folded(self, name: str, *, usual: bool) -> bool:
        """Whether a section is folded: as it was left, or as usual."""
        return self._folded.get(name, usual)

    def turn(self, name: str, *, folded: bool) -> None:
        """Fold a section, or unfold it, and remember it."""
        self._folded[name] = folded
        said = (f"-{one}" if shut else one for one, shut in sorted(self._folded.items()))
        self._preferences.keep(_NAME, " ".join(said))

    def piece(self, page: str, section: Section, again: Callable[[], None]) -> Piece:
        """Return the card of a section of one kind of page; `again` shows the page when it was turned."""
        name = f"{page}.{section.key}"
        folded = self.is_folded(name, usual=section.folded)
        rows = () if folded else section.rows() if callable(section.rows) else section.rows

        def turn() -> None:
            self.turn(name, folded=not self.is_folded(name, usual=section.folded))
            again()

        def make() -> Card:
            made = Card(section.title, None if section.button is None else section.button(), fold=turn)
            show(made)
            return made

        def show(made: Card) -> bool:
            return made.show_these(section.title, rows, folded=folded)

        return Piece(key=section.key, make=make, made_of=section.button is None, renew=show)
