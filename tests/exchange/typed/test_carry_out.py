from pathlib import Path

import pytest

from stewardmap.exchange.typed.carry_out import carry_out
from stewardmap.exchange.typed.known import Known
from stewardmap.exchange.typed.outcome import Outcome
from stewardmap.exchange.typed.understand import understand
from stewardmap.exchange.typed.understood import Choice, Corrected
from stewardmap.model.dates import day, month
from stewardmap.model.records import (
    ConnectorBetween,
    Contact,
    ContactPerson,
    Holding,
    KindOfTie,
    Membership,
    MembershipRole,
    Organisation,
    Person,
    Post,
    PurposeTag,
    Record,
    Tag,
    Tie,
)
from stewardmap.model.vocabulary import ContactKind, Direction, Role, TieKind
from stewardmap.operations.commands import Add, Change, Together
from stewardmap.operations.workspace import Workspace
from tests.exchange.typed.small_place import BOARD, COUNCIL, FOOD, JO, LIZ, ON, TOM, VACANT, place, records


def outcome(line: str, corrected: Corrected | None = None) -> Outcome:
    known = Known(place())
    found = carry_out(understand(line, known, ON, corrected or Corrected({}, {})), known, ON)
    assert found is not None
    return found


def only(found: Outcome, kind: type[Record]) -> list:  # type: ignore[type-arg]
    return [record for record in (*found.added, *found.changed) if type(record) is kind]


def test_a_person_with_post_tie_and_contact_in_one_step() -> None:
    found = outcome("Dana Osei, housing lead at Northgate Council, strong tie to Tom Okafor, met today")
    (dana,) = only(found, Person)
    assert (dana.name, found.label, found.selected) == ("Dana Osei", "Add Dana Osei", (("person", dana.id),))
    assert only(found, Holding)[0].post_id == VACANT
    assert (only(found, Tie)[0].strength, set(only(found, Tie)[0].ends)) == (4, {dana.id, TOM})
    assert (only(found, Contact)[0].form, only(found, Contact)[0].on) == (
        ContactKind.MEETING,
        day(2026, 11, 22),
    )
    assert [one.person_id for one in only(found, ContactPerson)] == [dana.id]


def test_what_is_new_is_made_once_however_often_it_is_named() -> None:
    found = outcome(
        "Dana Osei, lead at Spark Trust, trustee at Spark Trust, tie to Ada Lowe, met Ada Lowe today"
    )
    assert [one.name for one in only(found, Organisation)] == ["Spark Trust"]
    assert [one.name for one in only(found, Person)] == ["Dana Osei", "Ada Lowe"]
    assert [one.title for one in only(found, Post)] == ["lead", "trustee"]


def test_that_s_them_adds_to_them_and_makes_nobody_new() -> None:
    chosen = Corrected({}, {"name:Liz Carter": Choice("Liz Carter", LIZ)})
    found = outcome("Liz Carter, director at Spark Trust, tie to Tom, liz@example.org", chosen)
    assert only(found, Person)[0].id == LIZ
    assert only(found, Person)[0].email == "liz@example.org"
    assert only(found, Person)[0].name == "Elizabeth Carter"
    assert only(found, Holding)[0].person_id == LIZ
    assert found.label == "Add to Elizabeth Carter"


def test_a_tie_that_is_there_is_rated_anew() -> None:
    found = outcome("tie Tom Okafor - Jo Hall, 5, advises, odd words")
    (tie,) = only(found, Tie)
    assert (tie.id, tie.strength, tie.notes) == ("t", 5, "odd words")
    (kind,) = only(found, KindOfTie)
    assert (kind.about, kind.direction) == (TieKind.ADVISES, Direction.FORWARD)
    assert not [one for one in found.added if isinstance(one, Tie)]


def test_the_way_of_a_tie_follows_who_is_named_first() -> None:
    assert only(outcome("Jo Hall, advises Tom Okafor"), KindOfTie)[0].direction is Direction.BACKWARD
    assert only(outcome("Jo Hall, advised by Tom Okafor"), KindOfTie)[0].direction is Direction.FORWARD


def test_a_log_line_makes_a_contact_and_no_tie() -> None:
    found = outcome("met Tom Okafor and New Person on Tuesday: agreed the lease")
    assert (only(found, Contact)[0].on, only(found, Contact)[0].note) == (
        day(2026, 11, 17),
        "agreed the lease",
    )
    assert len(only(found, ContactPerson)) == 2
    assert [one.name for one in only(found, Person)] == ["New Person"]
    assert only(found, Tie) == []


def test_what_is_not_understood_is_kept_as_a_note() -> None:
    found = outcome("Tom Okafor, qwertz uiop")
    assert only(found, Person)[0].notes == "Likes tea\nqwertz uiop"


def test_a_hash_is_a_purpose_where_there_is_one_and_else_a_tag() -> None:
    found = outcome("Tom Okafor #food #rent")
    assert [one.purpose_id for one in only(found, PurposeTag)] == [FOOD]
    assert [one.label for one in only(found, Tag)] == ["rent"]


def test_a_seat_and_a_connector_role() -> None:
    connector = "connector for Northgate Council between Spark and Mill Trust"
    found = outcome(f"Tom Okafor, chair of Safeguarding Board, {connector}")
    assert only(found, Membership)[0].collaboration_id == BOARD
    assert only(found, MembershipRole)[0].role is Role.CHAIR
    assert len(only(found, ConnectorBetween)) == 2


def test_a_post_they_hold_already_is_only_dated() -> None:
    found = outcome("Elizabeth Carter, manager at Eastfield Trust until March 2027")
    assert [type(one) for one in found.added] == []
    assert found.changed[0].ends == month(2027, 3)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "line", ["", "Tom Okafor", "Sam Jones, met today", "met", "Dana Osei, tie to Dana Osei"]
)
def test_nothing_comes_of_a_line_that_says_nothing_or_is_asked_about(line: str) -> None:
    known = Known(place())
    assert carry_out(understand(line, known, ON), known, ON) is None


@pytest.mark.parametrize(
    "line",
    [
        "Dana Osei, lead at Spark Trust since 2020 until 2027, tie to Tom and Jo, met Amina today: x #food",
        "Mill Road Trust, charity, funded by Northgate Council, 3 #new, odd",
        "tie Northgate Council - Eastfield Trust 4 funds",
        "called Amina, Jo Hall yesterday",
        "Jo Hall, chair of Safeguarding Board, a@example.org 020 7946 0958, odd",
    ],
)
def test_the_map_takes_it_as_one_step_that_undo_takes_back(line: str, tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "a.smap") as workspace:
        workspace.do(Add(*records()))
        before = workspace.snapshot(ON)
        known = Known(before)
        found = carry_out(understand(line, known, ON), known, ON)
        assert found is not None
        step = Together((Add(*found.added), Change(*found.changed)), found.label)
        assert workspace.do(step) is not None
        assert workspace.undo_label == found.label
        again = Known(workspace.snapshot(ON))
        for kind, one in found.selected:
            assert again.snapshot.of({"person": Person, "organisation": Organisation, "tie": Tie}[kind])[one]
        workspace.undo()
        assert workspace.snapshot(ON).same_content(before)


def test_nobody_is_put_into_a_post_that_another_holds() -> None:
    found = outcome("Dana Osei, manager at Eastfield Trust")
    assert [one.title for one in only(found, Post)] == ["manager"]
    assert COUNCIL not in [one.organisation_id for one in only(found, Post)]
    assert JO not in [one.person_id for one in only(found, Holding)]
