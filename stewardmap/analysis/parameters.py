"""The numbers that decide what counts, in one place, each with the ground it stands on.

A map may keep its own: a `Setting` named `analysis.` and the parameter's name, its value as JSON.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from typing import Any

from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import View


class Basis(StrEnum):
    """Why a parameter has its value."""

    EVIDENCE = "evidence"
    BORROWED = "borrowed"
    ASSUMPTION = "assumption"


VIEWS: tuple[View, ...] = (View.RECORDED, View.COLLEAGUES, View.MEMBERS)
PREFIX = "analysis."


@dataclass(frozen=True, slots=True)
class Rated:
    """How the ties of a map are rated: hardly any, so that those not rated carry, or none at all."""

    hardly: bool
    none: bool


@dataclass(frozen=True, slots=True)
class Allowed:
    """What a parameter stands on, and the least and the most that a map may put in its place."""

    basis: Basis
    least: int
    most: int


def _kept(default: Any, basis: Basis, least: int, most: int) -> Any:
    return field(default=default, metadata={"allowed": Allowed(basis, least, most)})


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """Thresholds, horizons and filters of one run of the analysis.

    `quiet_after` is in months, for ties not rated and then for strength 1 to 5. The `change_` fields say how
    many of a hundred such posts change hands in a year, and `lost_after` how many of a hundred relations went
    after somebody left, by colleagues who also held the link: none, one, two, more. The `in_touch_` fields
    say after how many months without contact somebody is due, for ties not rated and then for strength 1 to
    5, and how much of that is left, of a hundred, where an only recorded link rests on them. `view` empty
    means all three views, with *colleagues presumed* as the one whose numbers are shown. `rated` is how the
    ties count as rated where that is not to be read off the map looked at, as in a rehearsal, whose ties come
    and go.
    """

    theta_reach: int = _kept(1, Basis.ASSUMPTION, 1, 5)
    theta_carry: int = _kept(2, Basis.ASSUMPTION, 1, 5)
    horizon_months: int = _kept(12, Basis.ASSUMPTION, 1, 60)
    asked_within_months: int = _kept(12, Basis.ASSUMPTION, 1, 60)
    colleagues_limit: int = _kept(50, Basis.ASSUMPTION, 0, 1000)
    members_limit: int = _kept(12, Basis.ASSUMPTION, 0, 1000)
    quiet_after: tuple[int, ...] = _kept((6, 6, 9, 12, 18, 24), Basis.ASSUMPTION, 1, 120)
    weak_up_to: int = _kept(2, Basis.ASSUMPTION, 0, 5)
    readings_differ_by: int = _kept(2, Basis.ASSUMPTION, 1, 4)
    uncoordinated_from: int = _kept(4, Basis.BORROWED, 2, 100)
    chairs_from: int = _kept(2, Basis.ASSUMPTION, 2, 100)
    change_health_executive: int = _kept(22, Basis.BORROWED, 0, 100)
    change_council_executive: int = _kept(10, Basis.BORROWED, 0, 100)
    change_other: int = _kept(11, Basis.BORROWED, 0, 100)
    lost_after: tuple[float, ...] = _kept((73.9, 49.8, 41.5, 14.5), Basis.BORROWED, 0, 100)
    in_touch_after: tuple[int, ...] = _kept((4, 4, 6, 8, 12, 16), Basis.ASSUMPTION, 1, 120)
    confirmed_within_months: int = _kept(12, Basis.ASSUMPTION, 1, 120)
    in_touch_only_link: int = _kept(50, Basis.ASSUMPTION, 10, 100)
    view: View | None = None
    purpose_id: Id | None = None
    without_keeper: bool = False
    rated: Rated | None = None

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


ALLOWED: Mapping[str, Allowed] = {
    one.name: one.metadata["allowed"] for one in fields(Parameters) if "allowed" in one.metadata
}
DEFAULTS = Parameters()


def setting_id(name: str) -> Id:
    """Return the id under which a map keeps its own value of a parameter."""
    return Id(PREFIX + name)


def fitting(name: str, value: object) -> Any:
    """Return a value as a map may keep it for a parameter, or None where it is of another sort or range.

    Args:
        name: one of `ALLOWED`.
        value: a whole number, or for a list of numbers one with as many as the list has.
    """
    default = getattr(DEFAULTS, name)
    if not isinstance(default, tuple):
        return value if _is_number(value, default, ALLOWED[name]) else None
    if not isinstance(value, list | tuple) or len(value) != len(default):
        return None
    fits = all(_is_number(one, default[0], ALLOWED[name]) for one in value)
    return tuple(type(default[0])(one) for one in value) if fits else None


def _is_number(value: object, like: int | float, allowed: Allowed) -> bool:
    sorts = (int, float) if isinstance(like, float) else (int,)
    number = isinstance(value, sorts) and not isinstance(value, bool)
    return number and allowed.least <= value <= allowed.most  # type: ignore[operator]


def parameters_of(snapshot: Snapshot) -> Parameters:
    """Return the parameters that a map keeps, and the usual ones for all that it does not.

    A value that no parameter may have, from another program or by an accident, is passed over; so are both
    thresholds where the map's own would let a tie carry that does not reach.
    """
    kept: dict[str, Any] = {}
    for name in ALLOWED:
        value = fitting(name, snapshot.setting(setting_id(name), None))
        if value is not None:
            kept[name] = value
    found = Parameters(**kept)
    if found.theta_carry >= found.theta_reach:
        return found
    return replace(found, theta_reach=DEFAULTS.theta_reach, theta_carry=DEFAULTS.theta_carry)
