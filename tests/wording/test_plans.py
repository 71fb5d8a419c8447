"""What is said of a plan as a whole."""

import pytest

from stewardmap.analysis.introductions.introduction import Introduction, IntroductionKind, Plan, Reason, Scope
from stewardmap.model.ids import Id
from stewardmap.wording.plans import about_plan


def plan(scope: Scope, number: int, left: int = 0, strength: int | None = 2) -> Plan:
    one = Introduction(a=Id("a"), b=Id("b"), kind=IntroductionKind.INTRODUCE, reason=Reason.NEED)
    return Plan(scope=scope, introductions=(one,) * number, left=left, strength=strength)


def test_a_few() -> None:
    assert about_plan(plan(Scope.FEW, 7, left=1)) == (
        "Seven introductions to begin with.",
        "This assumes that each leads to a tie of strength 2: swap information now and then.",
        "One need or important link would still be without a second pair.",
    )
    assert about_plan(plan(Scope.FEW, 1, strength=None))[:2] == (
        "One introduction to begin with.",
        "This assumes that each leads to a tie, not rated.",
    )


def test_the_whole_map_says_that_nothing_would_split_it_only_where_that_is_so() -> None:
    assert about_plan(plan(Scope.WHOLE, 5))[0] == (
        "Five introductions, after which no one person's leaving would split the map."
    )
    heading, _, left = about_plan(plan(Scope.COMMON_CONTACT, 12, left=2))
    assert heading == (
        "Twelve introductions that would hold the map together better, each through somebody whom both know."
    )
    assert left == "In two places the map would still hold together by one person, or not at all."


def test_relations() -> None:
    assert about_plan(plan(Scope.RELATIONS, 2, left=3))[2] == (
        "Three relations would still rest on one person or pair."
    )


@pytest.mark.parametrize("scope", Scope)
def test_nothing_to_propose(scope: Scope) -> None:
    assert about_plan(plan(scope, 0))[0].startswith("There is no introduction to propose")
    assert len(about_plan(plan(scope, 0))) == 1
