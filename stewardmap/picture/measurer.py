"""What the picture has to know about words: how much room they take."""

from collections.abc import Hashable
from typing import NamedTuple, Protocol


class Extent(NamedTuple):
    """The room one line takes, in points: its width, and its height above and below the baseline."""

    width: float
    ascent: float
    descent: float

    @property
    def height(self) -> float:
        """From the highest to the lowest ink."""
        return self.ascent + self.descent


class Measurer(Hashable, Protocol):
    """Measures one line of words in the bundled type; what it was asked once is kept by it."""

    def extent(self, words: str, size: float, *, bold: bool = False) -> Extent:
        """Return the room that words take at a size in points."""
