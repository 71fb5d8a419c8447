"""An introduction made out of a pair: its kind, what they share, and who could introduce them."""

from collections.abc import Iterable, Sequence

from stewardmap.analysis.finding import Subject
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.introductions.acquaintance import Acquaintance, in_order
from stewardmap.analysis.introductions.introduction import Introduction, IntroductionKind, Reason
from stewardmap.analysis.introductions.preference import Preference
from stewardmap.model.ids import Id


def assumed_strength(ground: Ground) -> int | None:
    """Return what a tie that an introduction leads to is assumed to have: just enough to carry.

    It is not rated where ties that are not rated carry, for a few rated ones might change that for all.
    """
    if ground.links.not_rated_carry or ground.links.theta_ignored:
        return None
    return max(ground.parameters.theta_carry, ground.parameters.theta_reach)


def introduction(
    acquaintance: Acquaintance,
    preference: Preference,
    pair: tuple[Id, Id],
    reason: Reason,
    *,
    about: Sequence[Subject] = (),
    removes: Iterable[str] = (),
) -> Introduction:
    """Return an introduction of two people, and remember who is asked to make it."""
    one, other = in_order(*pair)
    shared = acquaintance.shared(one, other)
    introducer, through = preference.introducer(one, other)
    preference.take(introducer, through)
    return Introduction(
        a=one,
        b=other,
        kind=IntroductionKind.CONFIRM if shared else IntroductionKind.INTRODUCE,
        reason=reason,
        introducer=introducer,
        through=through,
        shared=shared,
        about=tuple(about),
        removes=tuple(sorted(removes)),
        strength=assumed_strength(acquaintance.ground),
    )
