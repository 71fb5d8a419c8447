"""Recipes drawn by hypothesis, for the maps of `tests.analysis.drawn_maps`."""

from hypothesis import strategies as st

from stewardmap.analysis.rehearsals.recipe import (
    Close,
    Introductions,
    Leaving,
    Merge,
    MoneyEnds,
    MovePost,
    PostEmpty,
    Recipe,
    Split,
    Step,
)
from stewardmap.model.ids import Id
from tests.analysis.drawn_maps import bodies, people

POSTS = [Id(f"post{i:02}") for i in range(14)]
posts = st.sampled_from(POSTS)
steps: st.SearchStrategy[Step] = st.one_of(
    st.builds(PostEmpty, posts, st.integers(1, 12), st.none() | people),
    st.builds(Leaving, people, st.none(), st.booleans(), st.none() | people),
    st.lists(bodies, min_size=2, max_size=3, unique=True).map(lambda ids: Merge(tuple(ids))),
    st.builds(Close, bodies),
    st.builds(Split, bodies, st.just(("North", "South")),
              st.lists(st.tuples(posts, st.sampled_from(["North", "South"])), max_size=4).map(tuple)),
    st.builds(MovePost, posts, bodies),
    st.builds(MoneyEnds, bodies),
    st.builds(Introductions, st.lists(st.tuples(people, people), max_size=3).map(tuple)),
)  # fmt: skip
recipes = st.lists(steps, max_size=4).map(lambda found: Recipe(tuple(found)))
