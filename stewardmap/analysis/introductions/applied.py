"""The map as it would be once a plan has been carried out."""

from collections.abc import Iterable
from dataclasses import replace

from stewardmap.analysis.introductions.acquaintance import in_order
from stewardmap.analysis.introductions.introduction import Introduction, Plan
from stewardmap.model.ids import Id
from stewardmap.model.records import Tie
from stewardmap.model.records.ties import tie_of_people
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import TieSort


def applied(snapshot: Snapshot, plan: Plan | Iterable[Introduction]) -> Snapshot:
    """Return the map after each introduction has led to a tie at the strength assumed.

    A tie that they have already, weak or ended, runs on the day at that strength, and belongs to the two
    people or to the posts that the plan names. Ids of new ties are made from those of the people, so that
    the same plan gives the same map.
    """
    introductions = plan.introductions if isinstance(plan, Plan) else tuple(plan)
    there = {in_order(*tie.ends): tie for tie in snapshot.ties.values() if tie.sort is TieSort.PEOPLE}
    rows = [_tie(one, there.get((one.a, one.b))) for one in introductions]
    return snapshot.with_rows(rows, (), snapshot.revision + 1)


def _tie(one: Introduction, there: Tie | None) -> Tie:
    strength = one.strength
    if there is None:
        fresh = Id(f"introduced:{one.a}:{one.b}")
        there = tie_of_people(one.a, one.b, id=fresh, introduced_by_id=one.introducer)
    elif there.strength is not None:
        strength = max(there.strength, one.strength or 1)
    return replace(
        there,
        strength=strength,
        since=None,
        until=None,
        first_post_id=one.a_post,
        second_post_id=one.b_post,
    )
