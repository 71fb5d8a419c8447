"""A tie that passes on loses a rung for each end, and never falls below the first."""

from datetime import date

import pytest

from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.passing_on import begun, ended_before, grown, kinds_passed_on, one_rung_down
from stewardmap.model.records import KindOfTie
from stewardmap.model.records.ties import tie_of_people
from stewardmap.model.vocabulary import Direction, TieKind

ON = date(2027, 4, 1)
TIE = tie_of_people(
    Id("b"), Id("c"), id=Id("t"), strength=5, first_post_id=Id("post"), last_contact=day(2027, 1, 1)
)


@pytest.mark.parametrize(
    ("strength", "times", "left"), [(5, 1, 4), (5, 2, 3), (1, 1, 1), (2, 3, 1), (None, 1, None)]
)
def test_one_rung_down(strength: int | None, times: int, left: int | None) -> None:
    assert one_rung_down(strength, times) == left


def test_it_begins_between_those_who_come_and_turns_with_their_ids() -> None:
    new, turned = begun(TIE, {Id("b"): Id("z")}, ON, Id("new"))
    assert (new.ends, new.strength, turned) == ((Id("c"), Id("z")), 4, True)
    assert new.post_of(Id("z")) == Id("post")
    assert (new.since, new.until, new.last_contact, new.introduced_by_id) == (
        day(2027, 4, 1),
        None,
        None,
        Id("b"),
    )
    both, _ = begun(TIE, {Id("b"): Id("x"), Id("c"): Id("y")}, ON, Id("new"))
    assert both.strength == 3
    assert ended_before(TIE, ON).until == day(2027, 3, 31)


def test_a_tie_that_is_there_grows_and_never_shrinks() -> None:
    assert grown(TIE, 3, ON).strength == 5
    assert grown(tie_of_people(Id("a"), Id("b"), strength=None), 3, ON).strength == 3
    assert grown(ended_before(TIE, ON), None, ON).until is None


def test_what_it_is_about_turns_too() -> None:
    kind = KindOfTie(tie_id=TIE.id, about=TieKind.FUNDS, direction=Direction.FORWARD)
    (turned,) = kinds_passed_on([kind], [Id("k")], Id("new"), turned=True)
    assert (turned.id, turned.tie_id, turned.direction) == (Id("k"), Id("new"), Direction.BACKWARD)
