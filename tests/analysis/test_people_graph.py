"""The three views, and the rings that stand for whole bodies."""

from itertools import combinations

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from stewardmap.analysis.ground import Ground
from stewardmap.analysis.parameters import Parameters
from stewardmap.analysis.people_graph import PeopleGraph
from stewardmap.model.ids import Id
from stewardmap.model.records import Collaboration, Organisation
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import View
from tests.analysis.small_maps import a_map, board, body, person, tie, ties, with_records


def graph(snapshot: Snapshot, view: View, parameters: Parameters | None = None) -> PeopleGraph:
    return Ground(snapshot, parameters or Parameters()).graphs[view]


def linked(snapshot: Snapshot, view: View) -> int:
    return sum(map(len, graph(snapshot, view).neighbours)) // 2


def test_each_view_presumes_more() -> None:
    snapshot = a_map(body("x", "a", "b", "c"), person("d"), board("m", a=None, d=None), ties("a-b"))
    assert [linked(snapshot, view) for view in View] == [1, 3, 4]


def test_two_colleagues_are_one_link() -> None:
    assert linked(a_map(body("x", "a", "b")), View.COLLEAGUES) == 1


def test_bodies_above_the_limit_are_not_presumed_unless_told() -> None:
    staff = [f"p{i}" for i in range(51)]
    snapshot = a_map(body("x", *staff))
    assert linked(snapshot, View.COLLEAGUES) == 0
    told = Organisation(id=Id("x"), name="X", presume_colleagues=True)
    assert linked(with_records(snapshot, told), View.COLLEAGUES) == 51


def test_fifty_colleagues_are_presumed_unless_told() -> None:
    snapshot = a_map(body("x", *[f"p{i}" for i in range(50)]))
    assert linked(snapshot, View.COLLEAGUES) == 50
    told = Organisation(id=Id("x"), name="X", presume_colleagues=False)
    assert linked(with_records(snapshot, told), View.COLLEAGUES) == 0


def test_members_of_up_to_twelve_unless_told() -> None:
    people = [person(f"p{i}") for i in range(13)]
    small, large = ({f"p{i}": None for i in range(n)} for n in (12, 13))
    assert linked(a_map(people, board("m", **small)), View.MEMBERS) == 12
    assert linked(a_map(people, board("m", **large)), View.MEMBERS) == 0
    told = Collaboration(id=Id("m"), name="M", presume_members=True)
    assert linked(with_records(a_map(people, board("m", **large)), told), View.MEMBERS) == 13


def test_people_left_out_are_not_there() -> None:
    snapshot = a_map(body("x", "a", "b", "c"), ties("a-b"))
    left = Ground(snapshot, Parameters()).leaving_out([Id("a")]).graphs[View.COLLEAGUES]
    assert left.people == ("b", "c")
    assert left.ties == {}


def test_a_tie_below_reach_is_not_there() -> None:
    snapshot = a_map(person("a"), person("b"), person("c"), tie("a", "b", 2), tie("b", "c", 4))
    assert len(graph(snapshot, View.RECORDED, Parameters().with_theta(3)).ties) == 1


PEOPLE = [f"p{i}" for i in range(9)]


@given(
    st.lists(st.sampled_from(list(combinations(PEOPLE, 2))), max_size=10, unique=True),
    st.lists(st.lists(st.sampled_from(PEOPLE), max_size=5, unique=True), max_size=3),
)
def test_a_ring_has_the_cut_people_and_groups_of_everyone_linked(
    pairs: list[tuple[str, str]], bodies: list[list[str]]
) -> None:
    boards = [board(f"m{i}", **dict.fromkeys(members)) for i, members in enumerate(bodies)]
    snapshot = a_map([person(p) for p in PEOPLE], [tie(a, b) for a, b in pairs], *boards)
    found = Ground(snapshot, Parameters()).structures[View.MEMBERS]
    whole = nx.Graph(pairs)
    whole.add_nodes_from(PEOPLE)
    for members in bodies:
        whole.add_edges_from(combinations(members, 2))
    assert {PEOPLE[i] for i in found.cut} == set(nx.articulation_points(whole))
    assert len(found.groups) == nx.number_connected_components(whole)
