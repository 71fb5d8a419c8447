"""A recipe is kept as text and read back the same; any other text is refused in one line."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stewardmap.analysis.rehearsals import kept
from stewardmap.analysis.rehearsals.recipe import Introductions, Leaving, Merge, PostEmpty, Recipe, Split
from stewardmap.errors import UserError
from stewardmap.model.ids import Id
from tests.analysis.rehearsals.recipes import recipes

PLAIN = Recipe((PostEmpty(Id("p"), 3, Id("q")),), date(2027, 3, 1))


@given(recipes, st.none() | st.dates())
def test_what_is_kept_is_read_back(recipe: Recipe, on: date | None) -> None:
    dated = Recipe((*recipe.steps, Leaving(Id("p"), on)), on)
    assert kept.from_text(kept.as_text(dated)) == dated


def changed(**fields: Any) -> str:
    said = json.loads(kept.as_text(PLAIN))
    said["steps"][0].update(fields)
    return json.dumps(said)


@pytest.mark.parametrize(
    "text",
    [
        "", "null", "[]", "{}", "1" * 5000, '{"version": 1, "on": null}', "[" * 20_000,
        '{"version": 1, "on": null, "steps": [], "more": 1}',
        '{"version": 1, "version": 1, "on": null, "steps": []}',
        '{"version": 1, "on": "soon", "steps": []}',
        '{"version": 1, "on": null, "steps": {}}',
        '{"version": 1, "on": null, "steps": [{"step": "nonsense"}]}',
        changed(months=0), changed(months=True), changed(months="4"), changed(post_id=""),
        changed(post_id=None),
        changed(more=1), changed(step="leaving"),
    ],
)  # fmt: skip
def test_other_texts_are_refused(text: str) -> None:
    with pytest.raises(UserError, match="cannot be read"):
        kept.from_text(text)


@given(st.text(max_size=40))
def test_nothing_but_a_refusal_comes_of_any_text(text: str) -> None:
    with pytest.raises(UserError):
        kept.from_text(text)


def test_a_newer_version_is_refused_as_such() -> None:
    with pytest.raises(UserError, match="newer program"):
        kept.from_text('{"version": 2, "on": null, "steps": []}')


def test_a_merged_person_is_called_by_the_id_that_is_left() -> None:
    recipe = Recipe(
        (
            Leaving(Id("old"), None, handover_to=Id("x")),
            Merge((Id("o1"), Id("o2"))),
            Split(Id("o1"), ("old part", "B"), ((Id("post"), "B"),)),
            Introductions(((Id("old"), Id("y")),), 2),
        )
    )
    after = kept.from_text(kept.renamed(kept.as_text(recipe), Id("old"), Id("new")))
    assert after.steps[0] == Leaving(Id("new"), None, handover_to=Id("x"))
    assert after.steps[1:3] == recipe.steps[1:3]
    assert after.steps[3] == Introductions(((Id("new"), Id("y")),), 2)
    assert kept.renamed("no recipe", Id("a"), Id("b")) == "no recipe"
