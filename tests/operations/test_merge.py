"""Merging loses nothing: names, ids, ties with both readings, seats, and decisions about findings."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from stewardmap.analysis.rehearsals.kept import as_text, from_text
from stewardmap.analysis.rehearsals.recipe import Leaving, Recipe
from stewardmap.errors import UserError
from stewardmap.model import finding_key
from stewardmap.model.dates import day, year
from stewardmap.model.ids import Id
from stewardmap.model.records import (
    Alias,
    Answer,
    Collaboration,
    Holding,
    KindOfTie,
    Membership,
    MembershipRole,
    Organisation,
    Person,
    Post,
    Reading,
    Rehearsal,
    SavedView,
    Spot,
    Tie,
)
from stewardmap.model.records.ties import tie_of_people
from stewardmap.model.vocabulary import AnswerKind, Direction, ReadingState, Role, Side, Size, TieKind
from stewardmap.operations.commands import Add
from stewardmap.operations.merge import MergeOrganisations, MergePeople
from stewardmap.operations.workspace import Workspace
from stewardmap.picture import shown
from stewardmap.picture.focus import Focus
from stewardmap.picture.primitives import Subject

LIZ = Person(id=Id("p5"), name="Liz Carter", ref="17", notes="Met at the fair.")
ELIZABETH = Person(id=Id("p1"), name="Elizabeth Carter", ref="99", email="e@x.example", notes="Chairs well.")
TOM = Person(id=Id("p3"), name="Tom Okafor")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "map.smap") as opened:
        opened.do(Add(LIZ, ELIZABETH, TOM))
        yield opened


def test_fields_notes_name_and_id_of_both_stay(workspace: Workspace) -> None:
    workspace.do(MergePeople(LIZ.id, ELIZABETH.id))
    after = workspace.snapshot()
    liz = after.people[LIZ.id]
    assert set(after.people) == {LIZ.id, TOM.id}
    assert (liz.name, liz.ref, liz.email) == ("Liz Carter", "17", "e@x.example")
    assert liz.notes == "Met at the fair.\nChairs well."
    alias = next(iter(after.of(Alias).values()))
    assert (alias.name, alias.ref, alias.person_id) == ("Elizabeth Carter", "99", LIZ.id)


def test_a_tie_moves_and_its_sides_change_places(workspace: Workspace) -> None:
    tie = tie_of_people(ELIZABETH.id, TOM.id, strength=4)
    assert tie.side_of(ELIZABETH.id) is Side.FIRST
    workspace.do(
        Add(
            tie,
            KindOfTie(tie_id=tie.id, about=TieKind.FUNDS, direction=Direction.FORWARD),
            Reading(tie_id=tie.id, side=Side.FIRST, state=ReadingState.YES, rung=4),
        )
    )
    workspace.do(MergePeople(LIZ.id, ELIZABETH.id))
    after = workspace.snapshot()
    moved = after.ties[tie.id]
    assert moved.ends == (TOM.id, LIZ.id)
    assert after.kinds_of_tie[tie.id][0].direction is Direction.BACKWARD
    assert after.readings_of_tie[tie.id][0].side is moved.side_of(LIZ.id)


def test_two_ties_to_one_person_become_one_with_every_reading(workspace: Workspace) -> None:
    strong = tie_of_people(ELIZABETH.id, TOM.id, strength=5, last_contact=day(2026, 1, 1))
    weak = tie_of_people(LIZ.id, TOM.id, strength=2, last_contact=day(2026, 6, 1), notes="Old friends")
    told = Answer(key=finding_key.make("fragile_tie", [strong.id]), decision=AnswerKind.ASKED)
    workspace.do(
        Add(
            strong,
            weak,
            told,
            Reading(tie_id=strong.id, side=Side.FIRST, state=ReadingState.NO),
            Reading(tie_id=weak.id, side=Side.FIRST, state=ReadingState.YES, rung=2),
        )
    )
    workspace.do(MergePeople(LIZ.id, ELIZABETH.id))
    after = workspace.snapshot()
    tie = next(iter(after.of(Tie).values()))
    assert len(after.ties) == 1
    assert (tie.strength, tie.last_contact) == (5, day(2026, 6, 1))
    assert "rated 2 and 5" in tie.notes
    assert {(r.state, r.side) for r in after.of(Reading).values()} == {
        (ReadingState.NO, tie.side_of(LIZ.id)),
        (ReadingState.YES, tie.side_of(TOM.id)),
    }
    assert after.of(Answer)[told.id].key == finding_key.make("fragile_tie", [tie.id])


def test_a_tie_runs_as_long_as_either_of_two_that_became_it(workspace: Workspace) -> None:
    ended = replace(tie_of_people(ELIZABETH.id, TOM.id), since=year(2010), until=year(2020))
    runs = replace(tie_of_people(LIZ.id, TOM.id), since=year(2019))
    workspace.do(Add(ended, runs))
    workspace.do(MergePeople(LIZ.id, ELIZABETH.id))
    (tie,) = workspace.snapshot().ties.values()
    assert (tie.since, tie.until) == (year(2010), None)
    workspace.undo()
    workspace.do(MergePeople(ELIZABETH.id, LIZ.id))
    (tie,) = workspace.snapshot().ties.values()
    assert (tie.since, tie.until) == (year(2010), None)


def test_an_organisation_that_goes_on_does_not_end_with_the_other(workspace: Workspace) -> None:
    trust = Organisation(name="Trust")
    old = Organisation(name="The Trust", size=Size.LARGE, starts=year(2001), ends=year(2015))
    workspace.do(Add(trust, old))
    workspace.do(MergeOrganisations(trust.id, old.id))
    merged = workspace.snapshot().organisations[trust.id]
    assert (merged.ends, merged.size) == (None, Size.LARGE)


def test_a_tie_between_the_two_goes(workspace: Workspace) -> None:
    workspace.do(Add(tie_of_people(LIZ.id, ELIZABETH.id)))
    workspace.do(MergePeople(LIZ.id, ELIZABETH.id))
    assert not workspace.snapshot().ties


def test_one_seat_of_two_with_the_roles_of_both(workspace: Workspace) -> None:
    board = Collaboration(name="Board")
    seats = [Membership(collaboration_id=board.id, person_id=p.id) for p in (LIZ, ELIZABETH)]
    roles = [
        MembershipRole(membership_id=seats[0].id, role=Role.CHAIR),
        MembershipRole(membership_id=seats[1].id, role=Role.SECRETARY),
        MembershipRole(membership_id=seats[1].id, role=Role.CHAIR),
    ]
    workspace.do(Add(board, *seats, *roles))
    workspace.do(MergePeople(LIZ.id, ELIZABETH.id))
    after = workspace.snapshot()
    seat = next(iter(after.of(Membership).values()))
    assert len(after.of(Membership)) == 1
    assert sorted(r.role for r in after.roles_of_membership[seat.id]) == [Role.CHAIR, Role.SECRETARY]


def test_decisions_about_findings_follow_and_undo_brings_all_back(workspace: Workspace) -> None:
    key = finding_key.make("cut_person", [ELIZABETH.id])
    workspace.do(Add(Answer(key=key, decision=AnswerKind.NOT_SO), Spot(person_id=ELIZABETH.id, x=1, y=2)))
    before = workspace.snapshot()
    workspace.do(MergePeople(LIZ.id, ELIZABETH.id))
    assert next(iter(workspace.snapshot().of(Answer).values())).key == f"cut_person:{LIZ.id}"
    assert next(iter(workspace.snapshot().of(Spot).values())).person_id == LIZ.id
    workspace.undo()
    assert workspace.snapshot().same_content(before)


def test_organisations_take_posts_and_holders_along(workspace: Workspace) -> None:
    trust, other = Organisation(name="Trust"), Organisation(name="The Trust", ref="o-7")
    post = Post(title="Lead", organisation_id=other.id)
    workspace.do(Add(trust, other, post, Holding(person_id=TOM.id, post_id=post.id)))
    workspace.do(MergeOrganisations(trust.id, other.id))
    after = workspace.snapshot()
    assert after.organisations_of_person[TOM.id] == (trust.id,)
    assert after.organisations[trust.id].ref == "o-7"


@pytest.mark.parametrize("other", [LIZ.id, Id("nobody")])
def test_only_two_that_are_there_can_be_merged(workspace: Workspace, other: Id) -> None:
    with pytest.raises(UserError):
        workspace.do(MergePeople(LIZ.id, other))


def test_what_is_rehearsed_follows_the_merged_one(workspace: Workspace) -> None:
    rehearsal = Rehearsal(name="If she goes", steps=as_text(Recipe((Leaving(ELIZABETH.id),))))
    workspace.do(Add(rehearsal))
    workspace.do(MergePeople(LIZ.id, ELIZABETH.id))
    kept = workspace.snapshot().of(Rehearsal)[rehearsal.id]
    assert from_text(kept.steps) == Recipe((Leaving(LIZ.id),))
    workspace.undo()
    assert workspace.snapshot().of(Rehearsal)[rehearsal.id] == rehearsal


def test_a_saved_view_is_drawn_round_the_merged_one(workspace: Workspace) -> None:
    view = SavedView(name="Round her", number=1, shows=shown.as_text(_round(ELIZABETH.id)))
    workspace.do(Add(view))
    workspace.do(MergePeople(LIZ.id, ELIZABETH.id))
    assert shown.from_text(workspace.snapshot().of(SavedView)[view.id].shows) == _round(LIZ.id)
    workspace.undo()
    assert workspace.snapshot().of(SavedView)[view.id] == view


def _round(one: Id) -> shown.Shown:
    return shown.Shown(focus=Focus(Subject("person", one), 2))
