"""Handing a post over keeps its ties going, one rung lower, and what was is still on record."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from stewardmap.errors import UserError
from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.records import (
    Holding,
    KindOfTie,
    Organisation,
    Person,
    Post,
    Purpose,
    PurposeTag,
    Tie,
)
from stewardmap.model.records.ties import tie_of_people
from stewardmap.model.vocabulary import Direction, TieKind
from stewardmap.operations.commands import Add
from stewardmap.operations.hand_over import HandOver
from stewardmap.operations.workspace import Workspace

LEAVER = Person(id=Id("p1"), name="Leaver")
PARTNER = Person(id=Id("p5"), name="Partner")
NEXT = Person(id=Id("p9"), name="Next")
BODY = Organisation(name="Council")
POST = Post(title="Partnerships", organisation_id=BODY.id)
HELD = Holding(person_id=LEAVER.id, post_id=POST.id, starts=day(2024, 1, 1))
ON = date(2027, 4, 1)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "map.smap") as opened:
        opened.do(Add(LEAVER, PARTNER, NEXT, BODY, POST, HELD))
        yield opened


def hand_over(workspace: Workspace) -> dict[tuple[Id, Id], Tie]:
    workspace.do(HandOver(LEAVER.id, NEXT.id, POST.id, ON))
    return {tie.ends: tie for tie in workspace.snapshot().ties.values()}


def test_the_post_changes_hands(workspace: Workspace) -> None:
    hand_over(workspace)
    assert [h.person_id for h in workspace.snapshot(date(2027, 3, 31)).holdings_of_post[POST.id]] == [
        LEAVER.id
    ]
    assert [h.person_id for h in workspace.snapshot(ON).holdings_of_post[POST.id]] == [NEXT.id]


@pytest.mark.parametrize(("strength", "after"), [(5, 4), (2, 1), (1, 1), (None, None)])
def test_a_tie_of_the_post_goes_on_one_rung_lower(
    workspace: Workspace, strength: int | None, after: int | None
) -> None:
    tie = tie_of_people(LEAVER.id, PARTNER.id, first_post_id=POST.id, strength=strength)
    kind = KindOfTie(tie_id=tie.id, about=TieKind.FUNDS, direction=Direction.FORWARD)
    workspace.do(Add(tie, kind))
    ties = hand_over(workspace)
    begun = ties[PARTNER.id, NEXT.id]
    assert begun.strength == after
    assert begun.post_of(NEXT.id) == POST.id
    assert begun.introduced_by_id == LEAVER.id
    assert ties[LEAVER.id, PARTNER.id].until == day(2027, 3, 31)
    assert workspace.snapshot().kinds_of_tie[begun.id][0].direction is Direction.BACKWARD


def test_the_stronger_stays_where_both_have_one(workspace: Workspace) -> None:
    workspace.do(
        Add(
            tie_of_people(LEAVER.id, PARTNER.id, first_post_id=POST.id, strength=3),
            tie_of_people(PARTNER.id, NEXT.id, strength=5),
        )
    )
    assert hand_over(workspace)[PARTNER.id, NEXT.id].strength == 5


def test_what_a_tie_of_the_post_is_for_goes_on_and_stands_once(workspace: Workspace) -> None:
    partners = [PARTNER, Person(id=Id("p6"), name="Other partner")]
    families, homes = Purpose(name="Family help"), Purpose(name="Homes")
    ties = [tie_of_people(LEAVER.id, one.id, first_post_id=POST.id) for one in partners]
    own = tie_of_people(partners[1].id, NEXT.id)
    for_what = [(families, ties[0]), (families, ties[1]), (homes, ties[1]), (families, own)]
    tags = [PurposeTag(purpose_id=purpose.id, tie_id=tie.id) for purpose, tie in for_what]
    workspace.do(Add(partners[1], families, homes, *ties, own, *tags))
    after = hand_over(workspace)
    marked = Counter((t.tie_id, t.purpose_id) for t in workspace.snapshot().of(PurposeTag).values())
    begun = after[PARTNER.id, NEXT.id]
    assert marked == {
        (begun.id, families.id): 1,
        (own.id, homes.id): 1,
        **{(tie.id, purpose.id): 1 for purpose, tie in for_what},
    }


def test_a_tie_of_the_person_is_left_alone(workspace: Workspace) -> None:
    tie = tie_of_people(LEAVER.id, PARTNER.id, strength=3)
    workspace.do(Add(tie))
    assert hand_over(workspace) == {tie.ends: tie}


def test_only_who_holds_a_post_can_hand_it_over(workspace: Workspace) -> None:
    before = workspace.snapshot()
    with pytest.raises(UserError, match="does not hold"):
        workspace.do(HandOver(PARTNER.id, NEXT.id, POST.id, ON))
    assert workspace.snapshot().same_content(before)
