"""All measures together: on odd maps each has a defined answer, and asking again gives the same."""

from dataclasses import replace

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stewardmap.analysis.measures import measured as module
from stewardmap.analysis.measures.asked import Asked, Weight
from stewardmap.analysis.measures.measured import Measured, measured
from stewardmap.analysis.parameters import Parameters
from stewardmap.errors import CancelledError
from stewardmap.model.ids import Id
from stewardmap.model.records import Collaboration, Holding, OrganisationLink, Person, Post, Record, Tie
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import OrganisationLinkKind, TieSort, View
from tests.analysis.drawn_maps import drawn_maps
from tests.analysis.measures.graphs import map_of
from tests.analysis.small_maps import a_map, board, body, person, tie, ties
from tests.cancellable import Cancellable

ASKED = [
    Asked(),
    Asked(valued=True),
    Asked(directed=True),
    Asked(valued=True, directed=True, alpha=0.5),
    Asked(valued=True, weight=Weight.VALUE),
    Asked(parameters=Parameters(view=View.MEMBERS)),
]


def numbers(found: Measured) -> tuple[object, ...]:
    return (found.whole, found.betweenness, found.nearness, found.holes, found.df_after, found.ties)


@pytest.mark.parametrize("asked", ASKED)
def test_an_empty_map(asked: Asked) -> None:
    found = measured(a_map(), asked)
    whole = found.whole
    assert (whole.people, whole.ties, whole.groups, whole.isolates) == (0, 0, 0, 0)
    assert (whole.density, whole.f, whole.df, whole.place_cover, whole.concentration) == (None,) * 5


@pytest.mark.parametrize("asked", ASKED)
def test_one_person(asked: Asked) -> None:
    found = measured(a_map(person("a")), asked)
    assert (found.whole.groups, found.whole.isolates, found.whole.density, found.whole.f) == (
        1,
        1,
        None,
        None,
    )
    assert (found.betweenness, found.nearness.closeness, found.df_after) == ([0], [0], [None])
    assert (found.holes.effective_size, found.holes.constraint) == ([0], [None])


@pytest.mark.parametrize("asked", ASKED)
def test_all_strangers(asked: Asked) -> None:
    found = measured(a_map([person(one) for one in "abcd"]), asked)
    whole = found.whole
    assert (whole.groups, whole.isolates, whole.density, whole.f, whole.df) == (4, 4, 0, 1, 1)
    assert found.df_after == [1.0] * 4
    assert (whole.transitivity, whole.concentration, whole.mean_distance) == (None, None, None)
    assert (whole.degree_centralisation, whole.vertex_connectivity) == (0, 0)


def test_one_big_clique() -> None:
    found = measured(map_of(nx.complete_graph(40)), Asked())
    whole = found.whole
    assert (whole.density, whole.transitivity, whole.f, whole.df, whole.cut_people) == (1, 1, 0, 0, 0)
    assert (whole.vertex_connectivity, whole.concentration) == (39, pytest.approx(0))
    assert found.df_after == pytest.approx([0] * 40)
    assert found.holes.effective_size == pytest.approx([1] * 40)


def test_two_people_of_one_name_are_two() -> None:
    two = [Person(id=Id("a"), name="Jo Hall"), Person(id=Id("b"), name="Jo Hall")]
    found = measured(a_map(two, person("c"), ties("a-c b-c")), Asked())
    assert found.betweenness == [0, 0, 1]


def test_a_tie_to_oneself_counts_nowhere() -> None:
    own = Tie(sort=TieSort.PEOPLE, first_person_id=Id("a"), second_person_id=Id("a"), strength=5)
    snapshot = a_map(person("a"), person("b"), tie("a", "b", 2))
    for asked in ASKED:
        with_own = measured(Snapshot.of_records([*_records(snapshot), own], on=snapshot.on), asked)
        assert numbers(with_own) == numbers(measured(snapshot, asked))


def _records(snapshot: Snapshot) -> list[Record]:
    return [record for table in snapshot.tables.values() for record in table.values()]


def test_strengths_missing_are_one() -> None:
    missing = a_map([person(one) for one in "abc"], tie("a", "b", None), tie("b", "c", None))
    ones = a_map([person(one) for one in "abc"], tie("a", "b", 1), tie("b", "c", 1))
    for asked in ASKED[:4]:
        assert numbers(measured(missing, asked)) == numbers(measured(ones, asked))
    strict = Asked(parameters=Parameters(theta_reach=3, theta_carry=3))
    assert measured(missing, strict).whole.ties == 2  # no tie is rated, so thresholds are left out of account
    assert measured(missing, strict).theta_ignored


def test_two_posts_in_one_organisation_are_one_person() -> None:
    once = a_map(body("x", "a", "b"), body("y", "c"), ties("a-c"))
    second = Post(id=Id("second"), title="Second", organisation_id=Id("x"))
    held = Holding(person_id=Id("a"), post_id=second.id)
    twice = a_map(body("x", "a", "b"), body("y", "c"), ties("a-c"), second, held)
    for asked in ASKED:
        assert numbers(measured(once, asked)) == numbers(measured(twice, asked))
        assert measured(once, asked).load == measured(twice, asked).load


def test_an_organisation_inside_itself() -> None:
    inside = OrganisationLink(organisation_id=Id("x"), other_id=Id("x"), link=OrganisationLinkKind.PART_OF)
    found = measured(a_map(body("x", "a", "b"), inside, ties("a-b")), Asked())
    assert found.whole.ties == 1
    assert found.load[0].total == 0


def test_collaborations_without_members_presume_nothing() -> None:
    empty = Collaboration(id=Id("c"), name="Empty")
    found = measured(a_map(person("a"), person("b"), empty, board("d", a=None)), ASKED[-1])
    assert found.whole.groups == 2


def test_a_view_changes_structure_alone() -> None:
    snapshot = a_map(body("x", "a", "b", "c", "d"), body("y", "e"), ties("a-e c-e"))
    recorded, colleagues = (
        measured(snapshot, Asked(parameters=Parameters(view=view)))
        for view in (View.RECORDED, View.COLLEAGUES)
    )
    assert (recorded.whole.groups, colleagues.whole.groups) == (3, 1)
    assert (recorded.whole.cut_people, colleagues.whole.cut_people) == (1, 0)
    assert (recorded.whole.isolates, colleagues.whole.isolates) == (2, 0)
    assert recorded.betweenness == colleagues.betweenness
    assert recorded.whole.density == colleagues.whole.density
    assert recorded.df_after == colleagues.df_after


def test_a_presumed_link_is_never_a_bridge() -> None:
    snapshot = a_map(body("x", "a", "b"), body("y", "c"), ties("a-b b-c"))
    found = measured(snapshot, Asked(parameters=Parameters(view=View.COLLEAGUES)))
    assert found.whole.bridges == 1


def test_without_the_exact_answer_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "DF_CELLS", 3)
    assert measured(map_of(nx.path_graph(4)), Asked()).df_after == [None] * 4


def test_it_can_be_stopped() -> None:
    stop = Cancellable()
    stop.cancel()
    with pytest.raises(CancelledError):
        measured(map_of(nx.path_graph(4)), Asked(), stop)


@given(drawn_maps(), st.sampled_from(ASKED))
@settings(max_examples=15)
def test_any_map_has_its_measures_whatever_the_order_of_its_records(snapshot: Snapshot, asked: Asked) -> None:
    turned = {kind: dict(reversed(table.items())) for kind, table in snapshot.tables.items()}
    found = measured(snapshot, asked)
    assert numbers(found) == numbers(measured(replace(snapshot, tables=turned), asked))
    assert all(0 <= value <= 1 + 1e-9 for value in found.betweenness_share)
    assert found.whole.f is None or 0 <= found.whole.f <= 1
