from hypothesis import given
from hypothesis import strategies as st

from stewardmap.picture.primitives import Subject
from stewardmap.ui.canvas.tie_round import TieRound


def people(count: int) -> list[Subject]:
    return [Subject("person", str(n)) for n in range(count)]


@given(st.integers(1, 8))
def test_every_tie_is_come_to_once_either_way_and_then_it_is_over(count: int) -> None:
    centre, *tied = people(count + 1)
    for by, order in ((1, tied), (-1, tied[::-1])):
        walk = TieRound(centre, tied)
        assert [walk.step(by) for _one in tied] == order
        assert walk.step(by) is None
        assert walk.here == centre


def test_a_step_back_leads_back() -> None:
    centre, one, other = people(3)
    walk = TieRound(centre, [one, other])
    assert [walk.step(by) for by in (1, 1, -1, -1)] == [one, other, one, None]


def test_without_ties_there_is_nowhere_to_go() -> None:
    walk = TieRound(Subject("person", "alone"), [])
    assert walk.step(1) is None
    assert walk.step(-1) is None
