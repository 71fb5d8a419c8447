"""Who may be proposed to whom, and what they share."""

from dataclasses import replace
from typing import Any

import pytest

from stewardmap.analysis.finding import Subject
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.introductions.acquaintance import Acquaintance
from stewardmap.analysis.parameters import Parameters
from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.records import OrganisationLink, Record
from stewardmap.model.vocabulary import Condition, OrganisationLinkKind, Side
from tests.analysis.small_maps import a_map, board, body, person, posted, says, tie

A, B = Id("a"), Id("b")


def of(*records: Record | list[Any]) -> Acquaintance:
    return Acquaintance(Ground(a_map([person(one) for one in "abc"], *records), Parameters()))


def test_two_strangers_may_meet() -> None:
    assert of().may_meet(A, B)
    assert not of().may_meet(A, A)


@pytest.mark.parametrize("condition", [Condition.STRAINED, Condition.BROKEN_OFF])
def test_a_tie_that_went_wrong_is_never_proposed(condition: Condition) -> None:
    assert not of(tie("a", "b", 1, condition=condition)).may_meet(A, B)


def test_whoever_was_asked_and_said_no_is_not_asked_again() -> None:
    answered = of(tie("a", "b", None), says("a~b", Side.SECOND, None))
    assert not answered.may_meet(A, B)
    yes_since = of(
        tie("a", "b", None, until=day(2026, 1, 1)),
        says("a~b", Side.SECOND, None, day(2025, 1, 1)),
        says("a~b", Side.SECOND, 2, day(2025, 6, 1)),
    )
    assert yes_since.may_meet(A, B)


def test_a_tie_that_carries_is_never_proposed_and_a_weak_one_may_be_strengthened() -> None:
    assert not of(tie("a", "b", 3), tie("a", "c", 3)).may_meet(A, B)
    weak = of(tie("a", "b", 1), tie("a", "c", 3))
    assert weak.may_meet(A, B)
    assert weak.shared(A, B) == (Subject("tie", Id("a~b")),)


def test_somebody_who_has_left_neither_meets_nor_introduces() -> None:
    gone = of(body("x"), posted("b", "x", ends=day(2026, 1, 1)), tie("b", "c"))
    assert not gone.may_meet(A, B)
    assert gone.common(A, Id("c")) == frozenset()
    assert B not in gone.known


def test_a_strained_tie_introduces_nobody() -> None:
    found = of(tie("a", "c"), tie("b", "c", condition=Condition.STRAINED))
    assert found.common(A, B) == frozenset()
    plain = of(tie("a", "c"), replace(tie("b", "c"), condition=Condition.FINE))
    assert plain.common(A, B) == {"c"}


def test_shared_organisations_and_collaborations() -> None:
    found = of(body("x"), posted("a", "x"), posted("b", "x"), board("y", a=None, b=None, c=None))
    assert found.shared(A, B) == (Subject("organisation", Id("x")), Subject("collaboration", Id("y")))
    assert found.shared(A, Id("c")) == (Subject("collaboration", Id("y")),)


def test_a_part_is_shared_with_those_in_the_whole_and_not_with_another_part() -> None:
    parts = [
        OrganisationLink(organisation_id=Id(part), other_id=Id("x"), link=OrganisationLinkKind.PART_OF)
        for part in ("y", "z")
    ]
    found = of(body("x"), body("y"), body("z"), posted("a", "x"), posted("b", "y"), posted("c", "z"), parts)
    assert found.shared(A, B) == (Subject("organisation", Id("x")),)
    assert found.shared(B, A) == (Subject("organisation", Id("x")),)
    assert found.shared(B, Id("c")) == ()
