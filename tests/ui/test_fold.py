import pytest
from hypothesis import given
from hypothesis import strategies as st

from stewardmap.ui.fold import fold, matches, nearly


@pytest.mark.parametrize(
    ("text", "plain"),
    [("Siân O’Brien", "sian o brien"), ("Łukasz Größe", "lukasz grosse"), ("R&D  CVS", "r d cvs"), ("", "")],
)
def test_accents_case_and_punctuation_are_forgiven(text: str, plain: str) -> None:
    assert fold(text) == plain


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_every_word_must_be_found() -> None:
    assert matches("am rah", "amina rahman northmere council")
    assert not matches("am smith", "amina rahman")
    assert matches("mere", "amina rahman northmere council")
    assert not matches("ere", "amina rahman northmere council")


@pytest.mark.parametrize("typed", ["bozena nowaka", "nowakca", "bozenna", "Bożema"])
def test_a_slip_still_finds(typed: str) -> None:
    names = ["amina rahman", "bozena nowacka", "bo nowell"]
    assert nearly([(name, name) for name in names], fold(typed))[:1] == ["bozena nowacka"]


@pytest.mark.parametrize("typed", ["zzzz", "xyz", "bozena smith"])
def test_too_many_slips_find_nothing(typed: str) -> None:
    assert nearly([("bozena nowacka", "bozena nowacka")], typed) == []
