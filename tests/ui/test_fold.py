import pytest
from hypothesis import given
from hypothesis import strategies as st

from stewardmap.ui.fold import fold, matches


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
