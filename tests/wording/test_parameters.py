"""Every number of the analysis says what it stands on, why it is what it is, and what else it may be."""

from dataclasses import fields

import pytest

from stewardmap.analysis.parameters import ALLOWED, DEFAULTS, Basis, Parameters, fitting, setting_id
from stewardmap.wording.parameters import out_of_range, parameter_why, value_in_words
from tests.house.words import BANNED

FILTERS = {"view", "purpose_id", "without_keeper", "rated"}


def test_every_number_has_a_ground_and_a_range_that_holds_its_usual_value() -> None:
    assert {one.name for one in fields(Parameters)} - FILTERS == set(ALLOWED)
    for name, allowed in ALLOWED.items():
        assert allowed.basis in Basis
        assert fitting(name, getattr(DEFAULTS, name)) == getattr(DEFAULTS, name)
        assert "." not in setting_id(name).removeprefix("analysis.")


@pytest.mark.parametrize("name", ALLOWED)
def test_every_number_says_why(name: str) -> None:
    for text in (parameter_why(name), out_of_range(name)):
        assert text.endswith(".")
        assert "_" not in text
        assert not BANNED.search(text)


def test_what_is_borrowed_says_from_where() -> None:
    for name, allowed in ALLOWED.items():
        if allowed.basis is Basis.BORROWED:
            assert any(word in parameter_why(name) for word in ("Measured on", "press figure", "Taken from"))


def test_values_read_as_a_person_would_write_them() -> None:
    assert value_in_words(12) == "12"
    assert value_in_words((73.9, 50.0)) == "73.9; 50"
