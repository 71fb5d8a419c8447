"""An introduction made out of a pair: its kind, what they share, and who could introduce them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from stewardmap.analysis.finding import Subject
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.introductions.acquaintance import Acquaintance, in_order
from stewardmap.analysis.introductions.applied import applied
from stewardmap.analysis.introductions.introduction import Introduction, IntroductionKind, Plan, Reason
from stewardmap.analysis.introductions.preference import Preference
from stewardmap.analysis.rules.bridge import bridge
from stewardmap.analysis.rules.cut_person import cut_person
from stewardmap.analysis.rules.needs import need_without_link, one_way_in
from stewardmap.analysis.rules.one_recorded_link import one_recorded_link
from stewardmap.model.ids import Id

_REMOVED = (need_without_link, one_way_in, one_recorded_link, cut_person, bridge)


def assumed_strength(ground: Ground) -> int | None:
    """Return what a tie that an introduction leads to is assumed to have: just enough to reach and carry.

    It is not rated where ties that are not rated do both, for a few rated ones might change that for all.
    """
    links, chosen = ground.links, ground.parameters
    if links.theta_ignored or (links.not_rated_carry and chosen.theta_reach <= 1):
        return None
    return max(chosen.theta_carry, chosen.theta_reach)


def only_what_goes(ground: Ground, plan: Plan) -> Plan:
    """Return a plan that says of no finding that it removes it, if it would be there once carried out.

    That can be only where ties not rated carry now, and the plan's ties, which are rated, would make those
    rated the most.
    """
    if plan.strength is None or not ground.links.not_rated_carry:
        return plan
    after = Ground(applied(ground.snapshot, plan), ground.parameters, ground.left_out)
    there = {one.key for look in _REMOVED for one in look(after)}
    return replace(
        plan,
        introductions=tuple(
            replace(one, removes=tuple(key for key in one.removes if key not in there))
            for one in plan.introductions
        ),
    )


def introduction(
    acquaintance: Acquaintance,
    preference: Preference,
    pair: tuple[Id, Id],
    reason: Reason,
    *,
    about: Sequence[Subject] = (),
    removes: Iterable[str] = (),
    posts: Mapping[Id, Id] = MappingProxyType({}),
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
        a_post=posts.get(one),
        b_post=posts.get(other),
    )
