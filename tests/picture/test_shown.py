from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stewardmap.errors import UserError
from stewardmap.model.ids import Id
from stewardmap.model.vocabulary import Asked, Level, Sector, TieKind
from stewardmap.picture.filter import Filter
from stewardmap.picture.focus import Focus
from stewardmap.picture.primitives import Subject
from stewardmap.picture.scene import MapKind
from stewardmap.picture.shown import SeenFrom, Shown, as_text, from_text, renamed

ids = st.frozensets(st.sampled_from([Id("a"), Id("b"), Id("ŵ")]))
filters = st.builds(
    Filter,
    sectors=st.frozensets(st.sampled_from(Sector)),
    organisations=ids,
    purposes=ids,
    collaborations=ids,
    levels=st.frozensets(st.sampled_from(Level)),
    kinds=st.frozensets(st.sampled_from(TieKind)),
    asked=st.frozensets(st.sampled_from(Asked)),
    confirmed=st.none() | st.booleans(),
    theta=st.integers(1, 5),
    on=st.none() | st.dates(),
)
places = st.floats(-1e5, 1e5)
views = st.builds(
    Shown,
    kind=st.sampled_from(MapKind),
    filter=filters,
    focus=st.none() | st.builds(Focus, st.builds(Subject, st.just("person"), st.text()), st.integers(1, 3)),
    seen_from=st.none() | st.builds(SeenFrom, st.tuples(places, places), st.floats(0.01, 100)),
)


@given(view=views)
def test_a_view_is_read_as_it_was_written(view: Shown) -> None:
    assert from_text(as_text(view)) == view


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        "{}",
        '{"version": 2, "kind": "people"}',
        '{"version": 1, "kind": "planets"}',
        '{"version": 1, "kind": "people", "more": 1}',
        '{"version": 1, "kind": "people", "filter": {"theta": 9}}',
        '{"version": 1, "kind": "people", "filter": {"theta": true}}',
        '{"version": 1, "kind": "people", "filter": {"sectors": "council"}}',
        '{"version": 1, "kind": "people", "filter": {"colour": ["red"]}}',
        '{"version": 1, "kind": "people", "focus": {"kind": "person", "id": "a", "steps": 4}}',
        '{"version": 1, "kind": "people", "seen from": {"x": 0, "y": 0, "scale": 0}}',
    ],
)
def test_anything_else_is_refused_in_one_line(text: str) -> None:
    with pytest.raises(UserError, match="cannot be read"):
        from_text(text)


def test_it_follows_what_is_merged_and_nothing_else() -> None:
    view = Shown(
        filter=Filter(organisations=frozenset({Id("a"), Id("b")}), on=date(2026, 1, 1)),
        focus=Focus(Subject("person", "a"), 2),
    )
    after = from_text(renamed(as_text(view), Id("a"), Id("c")))
    assert after.filter.organisations == {Id("b"), Id("c")}
    assert after.focus == Focus(Subject("person", "c"), 2)
    assert renamed(as_text(view), Id("x"), Id("c")) == as_text(view)
    assert renamed("{}", Id("x"), Id("c")) == "{}"
