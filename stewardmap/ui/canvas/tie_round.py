"""A walk round someone's ties: to each in turn, strongest first, and home again."""

from collections.abc import Sequence

from stewardmap.picture.primitives import Subject


class TieRound:
    """Where a walk round the ties of `centre` has come to; `here` is whom it has reached."""

    def __init__(self, centre: Subject, tied: Sequence[Subject]) -> None:
        self.centre = centre
        self._order = (centre, *tied)
        self._at = 0

    @property
    def here(self) -> Subject:
        """Whom it has reached, or where it began."""
        return self._order[self._at]

    def step(self, by: int) -> Subject | None:
        """Go one on, or one back; None where that leads out of the round, which is then at home again."""
        last = len(self._order) - 1
        ends = (self._at == last and by > 0 and last > 0) or (self._at == 1 and by < 0)
        if last == 0 or ends:
            self._at = 0
            return None
        self._at = (self._at + by) % len(self._order)
        return self.here
