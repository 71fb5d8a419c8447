"""What is kept of a list reads back, and nothing else is taken for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stewardmap.model.saved_list import KINDS, SavedList, as_text, from_text
from stewardmap.picture import shown


@given(st.sampled_from(KINDS), st.text(max_size=40))
def test_it_reads_back(of: str, words: str) -> None:
    assert from_text(as_text(SavedList(of, words))) == SavedList(of, words)


@pytest.mark.parametrize(
    "text",
    [
        shown.as_text(shown.Shown()),
        "",
        "[]",
        '{"version": 2, "list": "person", "words": "a"}',
        '{"version": 1, "list": "tie", "words": "a"}',
        '{"version": 1, "list": "person", "words": 3}',
        '{"version": 1, "list": ["person"], "words": "a"}',
        '{"version": 1, "list": "person", "words": "a", "more": 1}',
        "[" * 5_000,
    ],
)
def test_nothing_else_is_a_list(text: str) -> None:
    assert from_text(text) is None
