"""A leaving is one step that does all it said it would, and undoing it brings everything back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from stewardmap.analysis.departures.departure import Departure, Goes, Meanwhile
from stewardmap.analysis.departures.proposed import proposed
from stewardmap.errors import UserError
from stewardmap.model.dates import PartialDate, day
from stewardmap.model.ids import Id
from stewardmap.model.records import (
    Action,
    Collaboration,
    ConnectorRole,
    Cover,
    Holding,
    Membership,
    MembershipRole,
    Organisation,
    Person,
    Post,
    Tie,
)
from stewardmap.model.records.ties import tie_of_people
from stewardmap.model.vocabulary import Renewal, Role
from stewardmap.operations.commands import Add
from stewardmap.operations.leave import Leave
from stewardmap.operations.workspace import Workspace

LEAVER = Person(id=Id("p1"), name="Leaver")
PARTNER = Person(id=Id("p5"), name="Partner")
FRIEND = Person(id=Id("p6"), name="Friend")
NEXT = Person(id=Id("p9"), name="Next")
BODY = Organisation(id=Id("o1"), name="Council")
POST = Post(id=Id("post"), title="Partnerships", organisation_id=BODY.id)
HELD = Holding(id=Id("h1"), person_id=LEAVER.id, post_id=POST.id, starts=day(2024, 1, 1))
OF_POST = tie_of_people(LEAVER.id, PARTNER.id, id=Id("t1"), first_post_id=POST.id, strength=4)
OF_PERSON = tie_of_people(LEAVER.id, FRIEND.id, id=Id("t2"), strength=3)
BOARD = Collaboration(id=Id("c1"), name="Board")
SEAT = Membership(id=Id("s1"), collaboration_id=BOARD.id, person_id=LEAVER.id, organisation_id=BODY.id)
CHAIR = MembershipRole(id=Id("r1"), membership_id=SEAT.id, role=Role.CHAIR)
TREASURER = MembershipRole(id=Id("r2"), membership_id=SEAT.id, role=Role.TREASURER)
ROLE = ConnectorRole(id=Id("cr"), person_id=LEAVER.id)
TODAY = date.today()  # noqa: DTZ011 - the workspace looks at its map today
TOMORROW = PartialDate(TODAY + timedelta(days=1))


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "map.smap") as opened:
        opened.do(Add(LEAVER, PARTNER, FRIEND, NEXT, BODY, POST, HELD, OF_POST, OF_PERSON))
        opened.do(Add(BOARD, SEAT, CHAIR, TREASURER, ROLE))
        yield opened


def departure(workspace: Workspace, successor: Id | None = None, last_day: date = TODAY) -> Departure:
    return proposed(workspace.snapshot(), LEAVER.id, last_day, {HELD.id: successor})


def leave(workspace: Workspace, what: Departure, **more: object) -> None:
    workspace.do(Leave(departure=what, on=PartialDate(TODAY), **more))  # type: ignore[arg-type]


def test_all_that_was_said_is_done_and_undone_as_one_step(workspace: Workspace) -> None:
    before = workspace.snapshot()
    leave(workspace, departure(workspace, NEXT.id), label="Leaver leaves")
    after = workspace.snapshot(TODAY + timedelta(days=1))
    assert [h.person_id for h in after.holdings_of_post[POST.id]] == [NEXT.id]
    ties = {tie.ends: tie for tie in after.ties.values()}
    assert ties[PARTNER.id, NEXT.id].strength == 3
    assert ties[PARTNER.id, NEXT.id].post_of(NEXT.id) == POST.id
    assert ties[LEAVER.id, FRIEND.id].until == PartialDate(TODAY)
    (seat,) = after.memberships_of[BOARD.id]
    assert (seat.person_id, seat.starts) == (NEXT.id, TOMORROW)
    assert after.roles(seat.id) == {Role.TREASURER}  # a chair is not inherited
    assert after.of(ConnectorRole)[ROLE.id].ends == PartialDate(TODAY)
    assert workspace.undo_label == "Leaver leaves"
    workspace.undo()
    assert workspace.snapshot().same_content(before)


def test_it_is_still_done_once_the_map_is_opened_again(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "map.smap") as opened:
        opened.do(Add(LEAVER, PARTNER, NEXT, BODY, POST, HELD, OF_POST))
        leave(opened, departure(opened, NEXT.id))
        after = opened.snapshot()
    with Workspace.open(tmp_path / "map.smap") as again:
        assert again.snapshot().same_content(after)


def test_a_vacant_post_keeps_its_ties_and_somebody_looks_after_them(workspace: Workspace) -> None:
    meanwhile = Meanwhile(by_id=FRIEND.id, agreed_by="The board", until=day(2030, 1, 1))
    leave(workspace, replace(departure(workspace), meanwhile=meanwhile))
    after = workspace.snapshot(TODAY + timedelta(days=1))
    assert POST.id not in after.holdings_of_post
    assert after.ties[OF_POST.id] == OF_POST
    (cover,) = after.of(Cover).values()
    assert (cover.person_id, cover.by_id, cover.tie_id) == (LEAVER.id, FRIEND.id, OF_POST.id)
    assert (cover.agreed_by, cover.until) == ("The board", day(2030, 1, 1))


def test_what_the_user_chose_for_a_tie_is_done(workspace: Workspace) -> None:
    what = departure(workspace, NEXT.id)
    turned = {OF_POST.id: (Goes.STAYS, None), OF_PERSON.id: (Goes.PASSES_ON, POST.id)}
    chosen = tuple(
        replace(one, goes=turned[one.tie_id][0], post_id=turned[one.tie_id][1]) for one in what.ties
    )
    leave(workspace, replace(what, ties=chosen))
    ties = workspace.snapshot().ties
    assert ties[OF_POST.id] == replace(OF_POST, first_post_id=None)
    new = next(tie for tie in ties.values() if tie.ends == (FRIEND.id, NEXT.id))
    assert (new.strength, new.post_of(NEXT.id)) == (2, POST.id)


def test_a_day_ahead_records_planned_ends_cover_and_actions_alone(workspace: Workspace) -> None:
    last = TODAY + timedelta(days=90)
    what = replace(departure(workspace, last_day=last), meanwhile=Meanwhile(by_id=FRIEND.id))
    action = Action(text="Introduce Friend to Partner", owner_id=LEAVER.id)
    leave(workspace, what, actions=(action,))
    after = workspace.snapshot()
    held = after.of(Holding)[HELD.id]
    assert (held.ends, held.renewal) == (PartialDate(last), Renewal.NOT_POSSIBLE)
    assert after.of(Tie) == {OF_POST.id: OF_POST, OF_PERSON.id: OF_PERSON}
    assert after.of(Membership) == {SEAT.id: SEAT}
    assert {cover.tie_id for cover in after.of(Cover).values()} == {OF_POST.id, OF_PERSON.id}
    assert list(after.of(Action).values()) == [action]


def test_a_successor_from_elsewhere_is_put_on_the_map(workspace: Workspace) -> None:
    new = Person(name="Newcomer")
    leave(workspace, departure(workspace, new.id), newcomers=(new,))
    after = workspace.snapshot(TODAY + timedelta(days=1))
    assert [h.person_id for h in after.holdings_of_post[POST.id]] == [new.id]


def test_a_day_before_the_post_began_is_refused_and_changes_nothing(workspace: Workspace) -> None:
    before = workspace.snapshot()
    early = replace(departure(workspace), last_day=date(2023, 1, 1))
    with pytest.raises(UserError):
        leave(workspace, early)
    assert workspace.snapshot().same_content(before)
