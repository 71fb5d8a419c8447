"""Organisations brought together and taken apart by hand: no merge is left that joins nothing."""

from hypothesis import given
from hypothesis import strategies as st

from stewardmap.analysis.rehearsals.recipe import Close, Merge, MovePost, Recipe, Split
from stewardmap.analysis.rehearsals.restructured import apart, is_joined, moved, split, together
from stewardmap.model.ids import Id

A, B, C, D = (Id(name) for name in "abcd")
bodies = st.sampled_from([A, B, C, D])


def test_whoever_is_brought_to_another_brings_along_what_it_is_one_with() -> None:
    recipe = together(together(Recipe((Close(D),)), A, B), C, B)
    assert recipe.steps == (Close(D), Merge((C, A, B)))
    assert is_joined(recipe, A)
    assert apart(recipe, A).steps == (Close(D), Merge((C, B)))
    assert apart(apart(recipe, A), B).steps == (Close(D),)


def test_a_post_moves_to_where_it_was_brought_last() -> None:
    recipe = moved(moved(Recipe(()), A, B), A, C)
    assert recipe.steps == (MovePost(A, C),)


def test_an_organisation_falls_apart_as_was_said_last() -> None:
    recipe = split(split(Recipe(()), Split(A, ("North", "South"))), Split(A, ("East", "West")))
    assert recipe.steps == (Split(A, ("East", "West")),)


@given(st.lists(st.tuples(st.booleans(), bodies, bodies), max_size=12))
def test_no_organisation_is_ever_in_two_merges_or_in_one_alone(doing: list[tuple[bool, Id, Id]]) -> None:
    recipe = Recipe(())
    for joins, one, other in doing:
        recipe = together(recipe, one, other) if joins and one != other else apart(recipe, one)
        merges = [step.organisation_ids for step in recipe.steps if isinstance(step, Merge)]
        assert all(len(ids) > 1 for ids in merges)
        every = [body for ids in merges for body in ids]
        assert len(every) == len(set(every))
        assert is_joined(recipe, one) == (joins and one != other)
