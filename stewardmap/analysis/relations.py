"""The relations between a map's organisations."""

from stewardmap.analysis.ground import ground_of
from stewardmap.analysis.parameters import Parameters, parameters_of
from stewardmap.analysis.relation import Relation
from stewardmap.model.snapshot import Snapshot

__all__ = ["Relation", "relations"]


def relations(
    snapshot: Snapshot, parameters: Parameters | None = None, *, rolled_up: bool = False
) -> tuple[Relation, ...]:
    """Return every pair of organisations that anything recorded joins on the day, in order of ids.

    Args:
        snapshot: the whole map.
        parameters: the thresholds, the map's own if none are given; `without_keeper` leaves the keeper's
            ties and posts out.
        rolled_up: between top parents, instead of organisations as entered.
    """
    chosen = parameters or parameters_of(snapshot)
    ground = ground_of(snapshot, chosen)
    return ground.rolled_up if rolled_up else ground.relations
