"""The plan of a rehearsal as rows to be put on the map: actions, and cover that is agreed."""

from collections.abc import Callable, Collection, Iterator
from datetime import date, timedelta

from stewardmap.analysis.finding import Rule
from stewardmap.analysis.handover_actions import handover_key
from stewardmap.analysis.rehearsals.planned import Doing, ToDo
from stewardmap.analysis.rehearsals.rehearse import Rehearsed
from stewardmap.model import finding_key
from stewardmap.model.dates import PartialDate, add_months
from stewardmap.model.ids import Id
from stewardmap.model.records import Action, Cover
from stewardmap.model.snapshot import Snapshot

_WITHIN = 1  # months, where what is rehearsed might come any day


def usual_due(snapshot: Snapshot, done: Rehearsed) -> PartialDate:
    """Return by when to do what a plan says: the day before, or within a month where that is today."""
    day = done.happened.day
    return PartialDate(day - timedelta(days=1) if day > snapshot.on else add_months(snapshot.on, _WITHIN))


def owner_of(one: ToDo, snapshot: Snapshot, left: Collection[Id], otherwise: Id | None) -> Id | None:
    """Return who does one thing: whom the plan names, if they are on the map and stay; else another."""
    named = one.by if one.kind is not Doing.COVER else None
    there = named is not None and named in snapshot.people
    leaves = named in left and one.kind is not Doing.HANDOVER  # of a handover it is for them who leave to do
    return named if there and not leaves else otherwise


def actions_of(
    plan: Collection[ToDo], say: Callable[[ToDo], str], owner: Callable[[ToDo], Id | None], due: PartialDate
) -> tuple[Action, ...]:
    """Return what is to be done as actions; `say` and `owner` give their words and who does them."""
    return tuple(
        Action(text=say(one), owner_id=owner(one), due=due, finding_key=_finding(one)) for one in plan
    )


def _finding(one: ToDo) -> str:
    """Return the key of the finding that an action answers, so that it is found there; empty for none."""
    if one.kind is Doing.COVER:
        return handover_key(one.who[0].id)
    if one.introduction is not None and one.introduction.removes:
        return one.introduction.removes[0]
    if one.kind is Doing.CO_CHAIR:
        return finding_key.make(Rule.HELD_BY_ONE, [one.who[0].id])
    return ""


def covers_of(one: ToDo, snapshot: Snapshot, agreed_on: date, starts: date) -> Iterator[Cover]:
    """Yield a row for each link of a post that whoever is named has agreed to look after."""
    post = one.who[0].id
    for tie in (snapshot.ties[tie] for tie in one.ties if tie in snapshot.ties):
        for person in tie.ends:
            if tie.post_of(person) == post and one.by is not None and one.by not in tie.ends:
                yield Cover(
                    person_id=person,
                    by_id=one.by,
                    tie_id=tie.id,
                    agreed_on=PartialDate(agreed_on),
                    starts=PartialDate(starts) if starts > agreed_on else None,
                )
