"""What holds of rehearsals on any map."""

from copy import deepcopy
from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from stewardmap.analysis.ground import Ground
from stewardmap.analysis.parameters import Parameters, Rated
from stewardmap.analysis.rehearsals.carried_out import carried_out
from stewardmap.analysis.rehearsals.recipe import Leaving, Merge, MoneyEnds, PostEmpty, Recipe, Step
from stewardmap.analysis.rehearsals.rehearse import rehearse
from stewardmap.model.ids import Id
from stewardmap.model.records import Cover
from stewardmap.model.snapshot import Snapshot
from tests.analysis.drawn_maps import BODIES, drawn_maps, pairs, people
from tests.analysis.rehearsals.recipes import POSTS, recipes


@settings(max_examples=20)
@given(drawn_maps())
def test_rehearsing_nothing_changes_nothing(snapshot: Snapshot) -> None:
    done = rehearse(snapshot, Recipe(()))
    assert done.before == done.after == done.after_plan
    assert (done.lost, done.unattended, done.plan, done.once_filled) == ((), (), (), None)


@settings(max_examples=30)
@given(drawn_maps(), recipes)
def test_the_map_is_as_it_was_and_the_answer_is_the_same_again(snapshot: Snapshot, recipe: Recipe) -> None:
    before = deepcopy(snapshot.tables)
    done = rehearse(snapshot, recipe)
    assert snapshot.tables == before
    again = rehearse(snapshot, recipe)
    assert (again.lost, again.holds, again.plan, again.after) == (
        done.lost,
        done.holds,
        done.plan,
        done.after,
    )


@settings(max_examples=30)
@given(drawn_maps(), recipes)
def test_the_plan_makes_nothing_worse(snapshot: Snapshot, recipe: Recipe) -> None:
    done = rehearse(snapshot, recipe)
    after, plan = done.after, done.after_plan
    assert plan.people == after.people
    assert plan.people_without_link <= after.people_without_link
    assert plan.groups <= after.groups
    assert plan.relations >= after.relations
    assert plan.by_r["0"] + plan.by_r["1"] + plan.by_r["2"] + plan.by_r["3 or more"] == plan.relations
    assert plan.by_r["2"] + plan.by_r["3 or more"] >= after.by_r["2"] + after.by_r["3 or more"]
    assert plan.needs_without_link <= after.needs_without_link
    assert plan.without_chair <= after.without_chair
    assert plan.without_convenor <= after.without_convenor


@settings(max_examples=40)
@given(drawn_maps(), people)
def test_a_leaving_is_what_the_rules_say_without_the_person(snapshot: Snapshot, person: Id) -> None:
    covers = [(Cover, one) for one in snapshot.of(Cover)]
    snapshot = snapshot.with_rows((), covers, 0)
    links = Ground(snapshot, Parameters()).links
    chosen = Parameters(rated=Rated(hardly=links.not_rated_carry, none=links.rated == 0))
    without = Ground(snapshot, chosen).leaving_out([person])
    after, _ = carried_out(snapshot, Recipe((Leaving(person),)))
    now = Ground(after, chosen)
    assert _links_of(now) == _links_of(without)
    assert now.neighbours == without.neighbours


def _links_of(ground: Ground) -> dict[tuple[Id, Id], tuple[int, int]]:
    return {(r.a, r.b): (r.r, r.r_reach) for r in ground.relations if r.r_reach or r.own_tie}


@settings(max_examples=40)
@given(drawn_maps(), st.lists(st.builds(Leaving, people), min_size=2, max_size=3))
def test_the_order_of_independent_steps_does_not_matter(snapshot: Snapshot, leavings: list[Leaving]) -> None:
    given_steps: list[Step] = [*leavings, PostEmpty(POSTS[0], 4), MoneyEnds(BODIES[0])]
    orders = list(permutations(given_steps))[::13]
    states = [carried_out(snapshot, Recipe(tuple(order))) for order in orders]
    for state, happened in states[1:]:
        assert state.same_content(states[0][0])
        assert happened.once_filled.same_content(states[0][1].once_filled)
        assert happened.left == states[0][1].left


@settings(max_examples=30)
@given(drawn_maps(), pairs(BODIES, 2))
def test_nobody_is_lost_by_a_merger(snapshot: Snapshot, merged: list[tuple[Id, Id]]) -> None:
    after, happened = carried_out(snapshot, Recipe(tuple(Merge(pair) for pair in merged)))
    assert happened.left == frozenset()
    assert Ground(after, Parameters()).neighbours.keys() == Ground(snapshot, Parameters()).neighbours.keys()
    gone = {other for _, other in merged}
    assert not gone.intersection(after.people_of_organisation) or len(merged) > 1
