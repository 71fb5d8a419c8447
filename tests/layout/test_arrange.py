import hashlib
import math
import random
import subprocess
import sys
from itertools import combinations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stewardmap.errors import CancelledError
from stewardmap.layout.arrange import FLAT, SPACING, arrange
from stewardmap.layout.graph import Edge
from stewardmap.model.ids import Id
from tests.cancellable import Cancellable

Case = tuple[list[Id], list[Edge], dict[Id, Id]]


def town(people: int, bodies: int, boards: int, ties: int, seed: int) -> Case:
    """Return nodes, edges and groups of an invented place."""
    chance = random.Random(seed)
    body = [Id(f"o{k:03}") for k in range(bodies)]
    person = [Id(f"p{k:03}") for k in range(people)]
    board = [Id(f"c{k:03}") for k in range(boards)]
    home = {p: chance.choice(body) for p in person if body}
    edges = [Edge(*chance.sample(person, 2), chance.randint(1, 5) / 3) for _ in range(ties) if people > 1]
    edges += [Edge(p, c, 0.25) for c in board for p in chance.sample(person, min(6, people))]
    edges += [Edge(p, o, 0.3) for p, o in home.items()]
    return [*person, *body, *board], edges, home


towns = st.builds(
    town, st.integers(0, 40), st.integers(0, 14), st.integers(0, 5), st.integers(0, 60), st.integers(0, 999)
)


def closest(places: dict[Id, tuple[float, float]]) -> float:
    """Return the least distance of two marks, counted as the layout does: downwards more than across."""
    rounded = [(x, y * FLAT) for x, y in places.values()]
    return min((math.dist(a, b) for a, b in combinations(rounded, 2)), default=math.inf)


@settings(max_examples=12)
@given(case=towns)
def test_no_two_marks_stand_on_each_other(case: Case) -> None:
    nodes, edges, groups = case
    places = arrange(nodes, edges, groups)
    assert set(places) == set(nodes)
    assert closest(places) > 0.7 * SPACING


@settings(max_examples=6)
@given(case=towns, shuffle=st.randoms(use_true_random=False))
def test_the_order_of_records_does_not_matter(case: Case, shuffle: random.Random) -> None:
    nodes, edges, groups = case
    before = arrange(nodes, edges, groups)
    mixed = [Edge(e.second, e.first, e.weight) if shuffle.random() < 0.5 else e for e in edges]
    shuffle.shuffle(mixed)
    shuffle.shuffle(nodes)
    pairs = list(groups.items())
    shuffle.shuffle(pairs)
    assert arrange(nodes, mixed, dict(pairs)) == before


@settings(max_examples=6)
@given(case=towns, share=st.floats(0.1, 1))
def test_what_is_fixed_stays_and_what_is_new_finds_room(case: Case, share: float) -> None:
    nodes, edges, groups = case
    before = arrange(nodes, edges, groups)
    fixed = {node: before[node] for node in nodes[: math.ceil(share * len(nodes))]}
    after = arrange(nodes, edges, groups, fixed)
    assert {node: after[node] for node in fixed} == fixed
    assert set(after) == set(nodes)
    assert closest(after) > 0.6 * SPACING


def test_a_fixed_place_off_the_grid_is_kept_to_the_last_bit() -> None:
    fixed = {Id("a"): (1.23456789, -98.7654321)}
    assert arrange([Id("a"), Id("b")], [Edge(Id("a"), Id("b"))], {}, fixed)[Id("a")] == fixed[Id("a")]


_AGAIN = """
import sys, hashlib
sys.path[:0] = {path!r}
from tests.layout.test_arrange import digest
print(digest())
"""


def digest() -> str:
    """Return a digest of one large layout."""
    places = arrange(*town(150, 60, 12, 400, seed=3))
    return hashlib.sha256(repr(sorted(places.items())).encode()).hexdigest()


def test_the_same_bytes_in_another_process_with_other_hashes_and_threads() -> None:
    environment = {"PYTHONHASHSEED": "7", "OPENBLAS_NUM_THREADS": "1", "PATH": ""}
    done = subprocess.run(
        [sys.executable, "-c", _AGAIN.format(path=[p for p in sys.path if p])],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == digest()


def test_members_stand_round_their_anchor() -> None:
    nodes, edges, groups = town(60, 12, 0, 80, seed=5)
    places = arrange(nodes, edges, groups)
    for person, home in groups.items():
        others = [body for body in nodes if body.startswith("o") and body != home]
        own = math.dist(places[person], places[home])
        assert all(own < math.dist(places[person], places[body]) for body in others)


def test_tied_groups_stand_nearer_than_strangers() -> None:
    cliques = [[Id(f"{letter}{k}") for k in range(6)] for letter in "ab"]
    edges = [Edge(*pair) for clique in cliques for pair in combinations(clique, 2)]
    edges.append(Edge(Id("a0"), Id("b0")))
    places = arrange([n for c in cliques for n in c], edges, {})
    within = [math.dist(places[x], places[y]) for c in cliques for x, y in combinations(c, 2)]
    between = [math.dist(places[x], places[y]) for x in cliques[0] for y in cliques[1]]
    assert np.mean(within) < 0.7 * np.mean(between)


@pytest.mark.parametrize("seed", range(3))
def test_neighbours_are_kept_better_than_by_springs(seed: int) -> None:
    graph = nx.random_partition_graph([10] * 20, 0.5, 0.006, seed=seed)
    graph = graph.subgraph(max(nx.connected_components(graph), key=len))
    nodes = [Id(f"n{node:03}") for node in graph]
    edges = [Edge(Id(f"n{a:03}"), Id(f"n{b:03}")) for a, b in graph.edges]
    ours = {int(node[1:]): place for node, place in arrange(nodes, edges, {}).items()}
    by_us, by_springs = kept(graph, ours), kept(graph, nx.spring_layout(graph, seed=seed))
    assert by_us > 1.4 * by_springs


def kept(graph: "nx.Graph[int]", places: dict[int, tuple[float, float]]) -> float:
    """Return the share of each node's neighbours that are among as many nearest nodes."""
    shares = []
    for node in graph:
        near = sorted((n for n in graph if n != node), key=lambda n: math.dist(places[node], places[n]))
        shares.append(len(set(near[: graph.degree[node]]) & set(graph[node])) / max(1, graph.degree[node]))
    return float(np.mean(shares))


def test_work_that_is_stopped_stops() -> None:
    stop = Cancellable()
    stop.cancel()
    with pytest.raises(CancelledError):
        arrange(*town(30, 10, 2, 40, seed=1), progress=stop)


def test_nothing_and_one_thing_have_places_too() -> None:
    assert arrange([], [], {}) == {}
    assert set(arrange([Id("a")], [], {})) == {Id("a")}


def test_another_seed_gives_another_picture() -> None:
    case = town(150, 60, 12, 400, seed=3)
    assert arrange(*case, seed=1) != arrange(*case, seed=2)


@pytest.mark.parametrize("seed", range(4))
def test_other_ids_give_the_same_picture(seed: int) -> None:
    nodes, edges, groups = town(60, 14, 4, 150, seed)
    mixed = random.Random(seed).sample(nodes, len(nodes))
    other = dict(zip(nodes, mixed, strict=True))
    renamed = [Edge(other[e.first], other[e.second], e.weight) for e in edges]
    places = arrange(mixed, renamed, {other[m]: other[h] for m, h in groups.items()})
    assert sorted(places.values()) == sorted(arrange(nodes, edges, groups).values())


@settings(max_examples=6)
@given(case=towns)
def test_no_group_reaches_into_another(case: Case) -> None:
    nodes, edges, groups = case
    places = arrange(nodes, edges, groups)
    circles = []
    for head in set(nodes) - set(groups):
        own = [places[head], *(places[member] for member, home in groups.items() if home == head)]
        spots = [(x, y * FLAT) for x, y in own]
        middle = spots[0] if len(spots) != 2 else tuple(np.mean(spots, axis=0))
        circles.append((middle, max(math.dist(middle, spot) for spot in spots)))
    for (one, reach), (other, far) in combinations(circles, 2):
        assert math.dist(one, other) > reach + far + 0.8 * SPACING


def test_a_group_may_have_no_anchor_on_the_map() -> None:
    nodes = [Id(f"n{k:02}") for k in range(24)]
    groups = {node: Id(f"sector {k % 3}") for k, node in enumerate(nodes)}
    places = arrange(nodes, [], groups)
    assert set(places) == set(nodes)
    for one, other in combinations(nodes, 2):
        near = math.dist(places[one], places[other]) < 2.5 * SPACING
        assert near or groups[one] != groups[other]


def test_a_giant_group_and_five_hundred_tiny_ones_have_room() -> None:
    giant = [Id(f"p{k:03}") for k in range(200)]
    bodies = [Id(f"o{k:03}") for k in range(501)]
    single = [Id(f"q{k:03}") for k in range(500)]
    homes = dict.fromkeys(giant, bodies[500]) | dict(zip(single, bodies, strict=False))
    edges = [Edge(giant[k], giant[(k * 7 + 1) % 200]) for k in range(200)]
    edges += [Edge(giant[k % 200], single[k]) for k in range(0, 500, 2)]
    places = arrange([*giant, *bodies, *single], edges, homes)
    assert len(places) == 1201
    assert closest(places) > 0.8 * SPACING


def test_a_ring_of_groups_is_no_group() -> None:
    a, b = Id("a"), Id("b")
    assert closest(arrange([a, b], [], {a: b, b: a})) > 0.8 * SPACING


def test_a_new_organisation_comes_whole_and_near_its_ties() -> None:
    nodes, edges, groups = town(80, 12, 3, 200, seed=8)
    before = arrange(nodes, edges, groups)
    body, staff = Id("new"), [Id(f"new{k}") for k in range(4)]
    known = nodes[0]
    ties = [*edges, *(Edge(one, known) for one in staff)]
    after = arrange([*nodes, body, *staff], ties, groups | dict.fromkeys(staff, body), before)
    assert {node: after[node] for node in nodes} == before
    assert all(math.dist(after[one], after[body]) < 1.3 * SPACING for one in staff)
    across = max(x for x, _ in before.values()) - min(x for x, _ in before.values())
    assert math.dist(after[body], before[known]) < across / 2


def test_where_more_is_new_than_old_it_is_arranged_beside_the_old() -> None:
    nodes, edges, groups = town(60, 12, 3, 150, seed=9)
    old = {Id("x"): (0.0, 0.0), Id("y"): (120.0, 0.0)}
    after = arrange([*nodes, *old], [*edges, Edge(Id("x"), nodes[0])], groups, old)
    assert {node: after[node] for node in old} == old
    new = [after[node] for node in nodes]
    left, right = min(x for x, _ in new), max(x for x, _ in new)
    top, bottom = min(y for _, y in new), max(y for _, y in new)
    assert right < 0 or left > 120 or bottom < 0 or top > 0
    assert closest(after) > 0.6 * SPACING
