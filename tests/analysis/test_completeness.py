"""How many were asked, and how many answered."""

from dataclasses import replace

from stewardmap.analysis.completeness import completeness
from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.records import Reading
from stewardmap.model.vocabulary import ReadingState, Side
from tests.analysis.small_maps import a_map, body, person, says, ties


def test_asked_answered_and_never_asked() -> None:
    silent = Reading(tie_id=Id("q~r"), side=Side.SECOND, state=ReadingState.NO_ANSWER)
    town = a_map(
        body("a", "p", "q", "r", "s"), person("alone"), ties("p-q q-r r-s"),
        says("p~q", Side.FIRST, 3), says("p~q", Side.SECOND, None), silent,
    )  # fmt: skip
    found = completeness(town)
    assert (found.people, found.asked, found.answered, found.never_asked) == (4, 3, 2, 1)


def test_a_word_from_the_future_does_not_count_and_an_empty_map_is_no_trouble() -> None:
    later = replace(says("p~q", Side.FIRST, 3), on=day(2027, 1, 1))
    assert completeness(a_map(body("a", "p", "q"), ties("p-q"), later)).asked == 0
    assert completeness(a_map()).people == 0
