"""Whom those who take links over do not know yet, and who would introduce them."""

from stewardmap.analysis.departures.departure import Departure, Goes, Meeting, TieGoes
from stewardmap.analysis.introductions.acquaintance import NOBODY, Acquaintance
from stewardmap.analysis.introductions.preference import Preference
from stewardmap.model.ids import Id

MOST = 7  # more than these nobody makes in the weeks that there are


def meetings(acquaintance: Acquaintance, departure: Departure) -> tuple[Meeting, ...]:
    """Return at most seven introductions to be made, the strongest ties first.

    Whoever leaves makes them while they are there; afterwards it is somebody else who knows both, if anybody
    does. Those who look after links meanwhile are to meet people too, unless they know them already.
    """
    preference = Preference(acquaintance)
    first = departure.posts[0].post_id if departure.posts else None
    found: list[Meeting] = []
    for one in departure.ties:
        taker = _taker(departure, one)
        if taker is None or taker == one.other_id:
            continue
        if one.other_id in acquaintance.gone or _know_each_other(acquaintance, taker, one.other_id):
            continue
        by: Id | None = departure.person_id
        through: Id | None = None
        if not departure.ahead:
            by, through = preference.introducer(taker, one.other_id, without=departure.person_id)
            preference.take(by, through)
        post = one.post_id or first
        found.append(Meeting(one_id=taker, other_id=one.other_id, post_id=post, by_id=by, through_id=through))
    return tuple(found[:MOST])


def _taker(departure: Departure, one: TieGoes) -> Id | None:
    """Whoever has a tie from now on, or looks after it meanwhile."""
    if one.goes is Goes.PASSES_ON and departure.successor_in(one.post_id) is not None:
        return departure.successor_in(one.post_id)
    if one in departure.unattended and departure.meanwhile is not None:
        return departure.meanwhile.by_id
    return None


def _know_each_other(acquaintance: Acquaintance, one: Id, other: Id) -> bool:
    return other in acquaintance.ground.neighbours.get(one, NOBODY)
