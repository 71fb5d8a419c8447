"""The strength of each tie on the day, without who said what of it."""

from dataclasses import replace

from stewardmap.analysis.links import links_on_the_day
from stewardmap.analysis.parameters import Parameters
from stewardmap.model.records import Tie
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Condition


def rated_as_used(snapshot: Snapshot) -> Snapshot:
    """Return the map with the strength each tie has on the day as its own, and no tie that broke off.

    Afterwards what a side said of a tie can be left out without changing what the map shows; that a tie
    broke off is private, and it is no link.
    """
    used = links_on_the_day(snapshot, Parameters()).by_tie
    broken = {tie.id for tie in snapshot.ties.values() if tie.condition is Condition.BROKEN_OFF}
    rated = [
        replace(link.tie, strength=link.strength)
        for link in used.values()
        if link.strength is not None and link.tie.strength is None
    ]
    return snapshot.with_rows(rated, ((Tie, tie) for tie in broken), snapshot.revision)
