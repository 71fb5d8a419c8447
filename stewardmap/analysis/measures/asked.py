"""What measures are asked for: which ties count, which way they run, and what they weigh."""

from dataclasses import dataclass, field
from enum import StrEnum

from stewardmap.analysis.parameters import Parameters
from stewardmap.model.vocabulary import View


class Weight(StrEnum):
    """What a tie weighs where ties are valued."""

    STRENGTH = "strength"
    VALUE = "value"  # another tool's raw weight, kept as it came


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """How the map is read; by itself as recorded, counted, and without direction.

    `alpha` says how much a tie's weight tells beside its being there: a tie is 1/weight^alpha long. Empty,
    ties are 1/weight long and degrees are plain counts.
    """

    parameters: Parameters = field(default_factory=lambda: Parameters(view=View.RECORDED))
    valued: bool = False
    directed: bool = False
    weight: Weight = Weight.STRENGTH
    alpha: float | None = None

    @property
    def view(self) -> View:
        """The view to measure: as recorded, unless another is asked for."""
        return self.parameters.view or View.RECORDED

    @property
    def length_alpha(self) -> float:
        """The power that turns a weight into a length; nothing where ties are only counted."""
        if not self.valued:
            return 0.0
        return 1.0 if self.alpha is None else self.alpha
