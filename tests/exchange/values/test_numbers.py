"""Numbers as people write them; what could be meant two ways is asked about and never guessed."""

import pytest

from stewardmap.exchange.values.numbers import read_number, read_votes
from stewardmap.exchange.values.unread import Unread, silent


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("3", 3), ("0.5", 0.5), ("-2", -2), (" 7 ", 7), ("1e3", 1000), ("1,250", 1250), ("1,234.5", 1234.5),
        ("1 250 000", 1_250_000), ("1\u00a0250.5", 1250.5), ("-1,000", -1000),
    ],
)  # fmt: skip
def test_a_number_is_read(text: str, number: float) -> None:
    assert read_number(text, silent) == number


@pytest.mark.parametrize(
    "text", ["1,5", "0,5", "1 5", "12,34", "inf", "nan", "1e999", "1_000", "two", "1,000,0"]
)
def test_what_may_be_another_number_is_not_guessed(text: str) -> None:
    with pytest.raises(Unread, match="is not a number"):
        read_number(text, silent)


@pytest.mark.parametrize(
    ("text", "votes"), [("half", 0.5), ("½", 0.5), ("yes", 1), ("0.5", 0.5), ("none", 0)]
)
def test_votes_are_read(text: str, votes: float) -> None:
    assert read_votes(text, silent) == votes


@pytest.mark.parametrize("text", ["-1", "0,5"])
def test_votes_that_are_none_are_not_read(text: str) -> None:
    with pytest.raises(Unread):
        read_votes(text, silent)
