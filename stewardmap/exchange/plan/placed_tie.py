"""Where a row about a tie belongs."""

from dataclasses import dataclass

from stewardmap.exchange.plan.tie_ends import Ends
from stewardmap.model.ids import Id
from stewardmap.model.vocabulary import Side


@dataclass(frozen=True, slots=True)
class PlacedTie:
    """The tie that a row is about, its ends as the row names them, and the side that reported it."""

    tie: Id
    ends: Ends
    reporter: Side | None

    @property
    def from_side(self) -> Side:
        """The side that the row runs from."""
        return self.ends.side(self.ends.from_id)
