"""Whoever takes up a vacant post may take up the ties that waited with it."""

from datetime import date
from pathlib import Path

from stewardmap.model.dates import PartialDate, day
from stewardmap.model.ids import Id
from stewardmap.model.records import Holding, Organisation, Person, Post
from stewardmap.model.records.ties import tie_of_people
from stewardmap.operations.commands import Add
from stewardmap.operations.take_up import TakeUp
from stewardmap.operations.workspace import Workspace

GONE, PARTNER = Person(id=Id("p1"), name="Gone"), Person(id=Id("p5"), name="Partner")
NEXT = Person(id=Id("p9"), name="Next")
BODY = Organisation(id=Id("o1"), name="Council")
POST = Post(id=Id("post"), title="Partnerships", organisation_id=BODY.id)
WAITS = tie_of_people(GONE.id, PARTNER.id, id=Id("t1"), first_post_id=POST.id, strength=4)
ON = date(2026, 11, 1)
HELD = Holding(person_id=NEXT.id, post_id=POST.id, starts=PartialDate(ON))


def test_the_newcomer_holds_the_post_and_its_ties_one_rung_lower(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "map.smap") as workspace:
        workspace.do(Add(GONE, PARTNER, BODY, POST, WAITS))
        before = workspace.snapshot()
        workspace.do(TakeUp(holding=HELD, on=ON, ties=((WAITS.id, GONE.id),), newcomer=NEXT))
        after = workspace.snapshot(ON)
        assert [h.person_id for h in after.holdings_of_post[POST.id]] == [NEXT.id]
        (new,) = (tie for tie in after.ties.values() if NEXT.id in tie.ends)
        assert (new.strength, new.post_of(NEXT.id), new.since) == (3, POST.id, PartialDate(ON))
        assert after.ties[WAITS.id].until == day(2026, 10, 31)
        workspace.undo()
        assert workspace.snapshot().same_content(before)


def test_without_ties_it_is_only_a_holding(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "map.smap") as workspace:
        workspace.do(Add(GONE, PARTNER, NEXT, BODY, POST, WAITS))
        workspace.do(TakeUp(holding=HELD, on=ON))
        assert workspace.snapshot().ties == {WAITS.id: WAITS}
