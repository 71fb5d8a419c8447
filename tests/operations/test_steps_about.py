"""Which steps were about one thing, its ties and readings with it, is told from what was touched."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.records import (
    Answer,
    Card,
    Collaboration,
    Contact,
    ContactPerson,
    Membership,
    MembershipRole,
    Organisation,
    Person,
    Reading,
    Record,
    Spot,
)
from stewardmap.model.records.ties import tie_of_people
from stewardmap.model.vocabulary import AnswerKind, ReadingState, Role, Side
from stewardmap.operations.commands import Add, Change, Remove
from stewardmap.operations.steps_about import steps_about
from stewardmap.operations.workspace import Workspace

ADA, BEA, CY = Id("p-ada"), Id("p-bea"), Id("p-cy")
BOARD, TIE, SEAT, MET = Id("c-board"), Id("t-tie"), Id("m-seat"), Id("k-met")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    people = [Person(id=one, name=one) for one in (ADA, BEA, CY)]
    start: list[Record] = [
        *people,
        Collaboration(id=BOARD, name="Board"),
        tie_of_people(ADA, BEA, id=TIE),
        Membership(id=SEAT, collaboration_id=BOARD, person_id=ADA),
        Contact(id=MET, on=day(2026, 1, 2)),
        ContactPerson(contact_id=MET, person_id=ADA),
    ]
    with Workspace.create(tmp_path / "a.smap", None, Card(title="A"), *start) as made:
        yield made


def labels(workspace: Workspace, about: Id) -> list[str]:
    return [one.label for one in steps_about(workspace, about)]


def test_what_hangs_on_a_thing_is_about_it_and_the_rest_is_not(workspace: Workspace) -> None:
    snapshot = workspace.snapshot()
    workspace.do(Change(replace(snapshot.people[CY], phone="1"), label="Phone of Cy"))
    workspace.do(Change(replace(snapshot.people[ADA], phone="1"), label="Phone of Ada"))
    workspace.do(Change(replace(snapshot.ties[TIE], strength=3), label="Strength"))
    workspace.do(Add(Reading(tie_id=TIE, side=Side.FIRST, state=ReadingState.YES), label="Reading"))
    workspace.do(Add(MembershipRole(membership_id=SEAT, role=Role.CHAIR), label="Role"))
    workspace.do(Change(replace(snapshot.of(Contact)[MET], note="Lease"), label="Note"))
    workspace.do(Add(Answer(key=f"one_keeper:{ADA}", decision=AnswerKind.ASKED), label="Answer"))
    workspace.do(Add(Organisation(name="Elsewhere"), label="Organisation"))
    assert labels(workspace, ADA) == ["Answer", "Note", "Role", "Reading", "Strength", "Phone of Ada"]
    assert labels(workspace, BEA) == ["Reading", "Strength"]
    assert labels(workspace, BOARD) == ["Role"]
    assert labels(workspace, CY) == ["Phone of Cy"]


def test_a_place_on_the_map_and_the_map_s_card_are_about_nobody(workspace: Workspace) -> None:
    workspace.do(Add(Spot(person_id=ADA, x=1.0, y=2.0), label="Place"))
    workspace.do(Change(replace(workspace.snapshot().card, keeper_id=ADA), label="Keeper"))
    assert labels(workspace, ADA) == []


def test_what_is_taken_away_and_what_is_undone_is_told_too(workspace: Workspace) -> None:
    workspace.do(Remove(workspace.snapshot().ties[TIE], label="Remove tie"))
    workspace.do(Change(replace(workspace.snapshot().people[BEA], phone="1"), label="Phone of Bea"))
    workspace.do(Change(replace(workspace.snapshot().people[ADA], phone="1"), label="Phone of Ada"))
    workspace.undo()
    ada = steps_about(workspace, ADA)
    assert [(one.label, one.before, one.undone) for one in ada] == [
        ("Phone of Ada", 2, True),
        ("Remove tie", 0, False),
    ]
    workspace.go_to(ada[-1].before)
    assert TIE in workspace.snapshot().ties
    assert [one.undone for one in steps_about(workspace, ADA)] == [True, True]
