"""The borrowed figure never stands without its label, its limits and how complete the map is."""

import pytest

from stewardmap.analysis.completeness import Completeness
from stewardmap.analysis.expected_losses import ExpectedLosses
from stewardmap.wording.losses import complete_in_words, say_losses
from tests.wording.test_sentences import assert_reads_well

COMPLETE = Completeness(people=120, asked=44, answered=31)


@pytest.mark.parametrize(("relations", "typical", "at_most"), [(0, 0, 0), (1, 0, 1), (1328, 180, 203)])
def test_it_reads_well(relations: int, typical: int, at_most: int) -> None:
    found = ExpectedLosses(relations=relations, typical=typical, at_most=at_most, runs=2000)
    said = say_losses(found, COMPLETE)
    assert said.label == "borrowed"
    assert said.complete == "31 of 44 people asked have answered; 76 more with a tie were not asked."
    for text in (said.sentence, said.complete, *said.caveats):
        assert_reads_well(text)
        assert text.endswith(".")
    assert any("one-sided" in text for text in said.caveats)
    assert any("borrowed" in text for text in said.caveats)


def test_the_figures_stand_in_it() -> None:
    found = ExpectedLosses(relations=1328, typical=180, at_most=203, runs=2000)
    assert "up to 203 of the 1,328 recorded relations" in say_losses(found, COMPLETE).sentence


def test_how_complete() -> None:
    assert complete_in_words(Completeness(people=3, asked=0, answered=0)).startswith("nobody on the map")
    assert complete_in_words(Completeness(people=1, asked=1, answered=1)) == (
        "1 of 1 person asked has answered."
    )
