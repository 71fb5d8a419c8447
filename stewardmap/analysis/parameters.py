"""The numbers that decide what counts, in one place, each with the reason it stands on."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from stewardmap.model.ids import Id
from stewardmap.model.vocabulary import View


class Basis(StrEnum):
    """Why a parameter has its value."""

    EVIDENCE = "evidence"
    BORROWED = "borrowed"
    ASSUMPTION = "assumption"


VIEWS: tuple[View, ...] = (View.RECORDED, View.COLLEAGUES, View.MEMBERS)


def _stands_on(basis: Basis) -> dict[str, Basis]:
    return {"basis": basis}


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """Thresholds, horizons and filters of one run of the analysis.

    `quiet_after` is in months, for ties not rated and then for strength 1 to 5. `view` empty means all
    three views, with *colleagues presumed* as the one whose numbers are shown.
    """

    theta_reach: int = field(default=1, metadata=_stands_on(Basis.ASSUMPTION))
    theta_carry: int = field(default=2, metadata=_stands_on(Basis.ASSUMPTION))
    horizon_months: int = field(default=12, metadata=_stands_on(Basis.ASSUMPTION))
    asked_within_months: int = field(default=12, metadata=_stands_on(Basis.ASSUMPTION))
    colleagues_limit: int = field(default=50, metadata=_stands_on(Basis.EVIDENCE))
    members_limit: int = field(default=12, metadata=_stands_on(Basis.ASSUMPTION))
    quiet_after: tuple[int, ...] = field(default=(6, 6, 9, 12, 18, 24), metadata=_stands_on(Basis.ASSUMPTION))
    weak_up_to: int = field(default=2, metadata=_stands_on(Basis.ASSUMPTION))
    readings_differ_by: int = field(default=2, metadata=_stands_on(Basis.ASSUMPTION))
    uncoordinated_from: int = field(default=4, metadata=_stands_on(Basis.BORROWED))
    chairs_from: int = field(default=2, metadata=_stands_on(Basis.ASSUMPTION))
    view: View | None = None
    purpose_id: Id | None = None
    without_keeper: bool = False

    @property
    def headline(self) -> View:
        """The view whose numbers are shown."""
        return self.view or View.COLLEAGUES

    @property
    def views(self) -> tuple[View, ...]:
        """The views to look in."""
        return VIEWS if self.view is None else (self.view,)

    def with_theta(self, theta: int) -> "Parameters":
        """Return the same with one threshold for reach and for carrying."""
        return replace(self, theta_reach=theta, theta_carry=theta)

    def quiet_months(self, strength: int | None) -> int:
        """Return after how many months without contact a tie of this strength is quiet."""
        return self.quiet_after[strength or 0]
