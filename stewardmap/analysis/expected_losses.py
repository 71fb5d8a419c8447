"""How many relations of a whole map may be lost in a year, by figures that were measured elsewhere.

For the map as a whole and for experts: nothing here is said of any person, post or organisation.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from stewardmap.analysis.ground import Ground, ground_of
from stewardmap.analysis.parameters import Parameters, parameters_of
from stewardmap.analysis.relation import Relation
from stewardmap.model.ids import Id
from stewardmap.model.records import Holding
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Level, Sector
from stewardmap.progress import Progress, no_progress

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

RUNS = 2000
SEED = 2006
MOST = 0.9  # of the runs lose no more than `at_most`


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedLosses:
    """What the runs gave: of so many relations that somebody carries, how many were lost in a year.

    `typical` is lost in the middle one of all runs, and no more than `at_most` in nine of ten.
    """

    relations: int
    typical: int
    at_most: int
    runs: int


def expected_losses(
    snapshot: Snapshot,
    parameters: Parameters | None = None,
    progress: Progress = no_progress,
    *,
    runs: int = RUNS,
    seed: int = SEED,
) -> ExpectedLosses:
    """Return how many relations were lost in each of many years played through.

    In each run every holding ends or not, by how often posts of its kind change hands in a year (`change_`
    fields of the parameters). Where somebody who carried a relation has left one of its two organisations,
    it is lost as often as relations were after such a leaving, by how many colleagues who also held it are
    left there (`lost_after`).

    Args:
        snapshot: the whole map on its day.
        parameters: the map's own if none are given.
        progress: told after each relation.
        runs: how many years are played through.
        seed: the same seed plays the same years.

    Returns:
        The middle and an upper number. They are low rather than high, for unrecorded ties play no part and
        relations also end without anybody leaving. Cost is that of runs times carriers; memory of runs
        times holdings.
    """
    import numpy as np

    chosen = parameters or parameters_of(snapshot)
    ground = ground_of(snapshot, chosen)
    chance = np.random.default_rng(seed)
    gone = _gone(ground, chance, runs)
    lost_after = np.array(chosen.lost_after) / 100
    carried = [relation for relation in ground.relations if relation.r > 0]
    lost = np.zeros(runs, dtype=int)
    for number, relation in enumerate(carried):
        progress(number, len(carried))
        ends = np.zeros(runs, dtype=bool)
        for body, carriers in _sides(relation):
            left = np.array([gone[one, body] for one in carriers if (one, body) in gone])
            if left.size:
                behind = np.minimum(len(carriers) - left.sum(axis=0), len(lost_after) - 1)
                ends |= left.any(axis=0) & (chance.random(runs) < lost_after[behind])
        lost += ends
    return ExpectedLosses(
        relations=len(carried),
        typical=int(np.quantile(lost, 0.5, method="higher")),
        at_most=int(np.quantile(lost, MOST, method="higher")),
        runs=runs,
    )


def _sides(relation: Relation) -> Iterator[tuple[Id, list[Id]]]:
    """Each organisation of a relation, and who carries it there."""
    joint = set(relation.joint)
    yield relation.a, sorted(joint | {way.person_a for way in relation.carrying})
    yield relation.b, sorted(joint | {way.person_b for way in relation.carrying})


def _gone(
    ground: Ground, chance: "np.random.Generator", runs: int
) -> Mapping[tuple[Id, Id], "NDArray[np.bool_]"]:
    """In which runs each person has left each organisation: all their posts there have ended."""
    gone: dict[tuple[Id, Id], NDArray[np.bool_]] = {}
    ended: dict[tuple[Id, Id], list[NDArray[np.bool_]]] = defaultdict(list)
    for holding in sorted(ground.snapshot.current_holdings, key=lambda h: h.id):
        body = ground.snapshot.posts[holding.post_id].organisation_id
        rate = changing_hands(ground, holding) / 100
        ended[holding.person_id, body].append(chance.random(runs) < rate)
    for key, holdings in ended.items():
        gone[key] = holdings[0]
        for other in holdings[1:]:
            gone[key] = gone[key] & other
    return gone


def changing_hands(ground: Ground, holding: Holding) -> int:
    """Return how many of a hundred posts of this kind change hands in a year."""
    post = ground.snapshot.posts[holding.post_id]
    sector = ground.snapshot.organisations[post.organisation_id].sector
    if post.level is Level.EXECUTIVE and sector is Sector.HEALTH:
        return ground.parameters.change_health_executive
    if post.level is Level.EXECUTIVE and sector is Sector.COUNCIL:
        return ground.parameters.change_council_executive
    return ground.parameters.change_other
