"""Plans of introductions for maps of 600 and of 2,000 people, whose ties are about three times as many."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import networkx as nx

from benchmarks.invented import ON, people_and_ties
from benchmarks.timing import Row, taken
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.introductions.few import default_plan
from stewardmap.analysis.introductions.second_pairs import relations_plan
from stewardmap.analysis.introductions.whole_map import present, whole_plan
from stewardmap.analysis.parameters import Parameters
from stewardmap.model.ids import Id
from stewardmap.model.records import Need, Organisation, Tie
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import View

SIZES = ((600, 1.0), (2000, 10.0))


def rows(_folder: Path) -> Iterator[Row]:
    """Yield what each plan takes; for the whole map, also networkx looking anew at each introduction."""
    for people, promised in SIZES:
        for times in (3, 1):
            snapshot = _needing(Snapshot.of_records(people_and_ties(people, times * people), on=ON))
            yield from _plans(snapshot, f"{people:,} people, {times * people:,} ties", promised)


def _needing(snapshot: Snapshot) -> Snapshot:
    """The same with thirty needs, and a third of the people known by one tie."""
    bodies = sorted(snapshot.of(Organisation))
    needs = [
        Need(first_organisation_id=one, second_organisation_id=bodies[-1 - number])
        for number, one in enumerate(bodies[:30])
    ]
    seen: set[Id] = set()
    thinned = [tie for tie in snapshot.ties.values() if _is_spare(tie, snapshot, seen)]
    return snapshot.with_rows(needs, [(Tie, tie.id) for tie in thinned], 1)


def _is_spare(tie: Tie, snapshot: Snapshot, seen: set[Id]) -> bool:
    few = {end for end in tie.ends if int(snapshot.people[end].name.rsplit(" ", 1)[1]) % 3 == 0}
    spare = bool(few & seen)
    seen |= few
    return spare


def _plans(snapshot: Snapshot, size: str, promised: float) -> Iterator[Row]:
    def ground() -> Ground:
        return Ground(snapshot, Parameters())

    few = default_plan(ground())
    yield Row(
        what=f"default plan, {size}",
        ours=taken(lambda: default_plan(ground()), times=3),
        at_most=promised,
        note=f"{len(few.introductions)} introductions, {few.left} left",
    )
    whole = whole_plan(ground())
    neighbours = present(ground(), View.RECORDED).neighbours
    steps = len(whole.introductions)
    yield Row(
        what=f"whole map, {size}",
        ours=taken(lambda: whole_plan(ground()), times=3),
        plain=_look_anew(neighbours) * steps,
        plain_way="networkx: find the blocks anew for each introduction, reckoned from one",
        at_most=promised,
        ratio_at_most=1.0,
        note=f"{steps} introductions, the bound is {whole.bound}",
    )
    second = relations_plan(ground())
    yield Row(
        what=f"two pairs for every relation, {size}",
        ours=taken(lambda: relations_plan(ground()), times=1),
        note=f"{len(second.introductions):,} introductions",
    )


def _look_anew(neighbours: Sequence[Sequence[int]]) -> float:
    graph = nx.Graph((one, other) for one, row in enumerate(neighbours) for other in row)
    graph.add_nodes_from(range(len(neighbours)))

    def look() -> None:
        blocks = list(nx.biconnected_components(graph))
        cut = set(nx.articulation_points(graph))
        sum(len(block & cut) == 1 for block in blocks)
        nx.number_connected_components(graph)

    return taken(look, times=3)
