"""JSON from anywhere is read, or refused in one line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stewardmap.errors import ImportProblem
from stewardmap.exchange.readers.json_text import read_json


def test_sound_json_is_read() -> None:
    assert read_json(b'{"a": [1, 2.5, "[[["]}', "x.json") == {"a": [1, 2.5, "[[["]}
    assert read_json(rb'["\ud83d\ude00"]', "x.json") == ["\N{GRINNING FACE}"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[" * 100_000, "deep"),
        ('{"a": 1, "a": 2}', "twice"),
        ("[" + "9" * 5000 + "]", "too long"),
        ("[1e999]", "too large"),
        ("[NaN]", "no number"),
        ("[-Infinity]", "no number"),
        ('["a", {"b": "\\ud83d"}]', "half a letter"),
        ('{"\\udE00": 1}', "half a letter"),
        ('{"a": ', "no sound JSON"),
        ('"' + "\\" * 99, "no sound JSON"),
    ],
)
def test_what_is_unsound_is_refused(text: str, said: str) -> None:
    with pytest.raises(ImportProblem) as refused:
        read_json(text.encode(), "x.json")
    assert said in refused.value.problems[0].problem


def outcome(raw: bytes) -> object:
    """What is read, or what to do where it is refused."""
    try:
        return ("read", read_json(raw, "x.json"))
    except ImportProblem as refused:
        return refused.problems[0].do


@given(st.binary(max_size=100) | st.text(alphabet='[]{}",:\\0e.-n', max_size=60).map(str.encode))
def test_nothing_but_a_problem_comes_of_any_bytes(raw: bytes) -> None:
    assert outcome(raw)
