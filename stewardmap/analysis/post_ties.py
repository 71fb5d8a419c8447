"""The ties that go with a post, and what is agreed about who looks after them."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from stewardmap.model.dates import PartialDate, covers
from stewardmap.model.ids import Id
from stewardmap.model.records import Cover, Tie
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import TieSort


@dataclass(frozen=True, slots=True)
class PostTie:
    """A tie that goes with a post, from the side of whoever holds the post or held it last."""

    tie: Tie
    person_id: Id

    @property
    def other_id(self) -> Id:
        """Whom it reaches."""
        return self.tie.other(self.person_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Cover as it was agreed in one go: who looks after which links of whom, and the rows that say so.

    Without ties it is about all links, later ones too.
    """

    person_id: Id
    by_id: Id
    tie_ids: tuple[Id, ...]
    agreed_by: str
    agreed_on: PartialDate | None
    starts: PartialDate | None
    until: PartialDate | None
    rows: tuple[Cover, ...]


def ties_of_post(snapshot: Snapshot, post: Id) -> tuple[PostTie, ...]:
    """Return the ties of the day that go with a post, strongest first.

    Those of its holders, but for ties that belong to another post of theirs or stay among colleagues; where
    it is vacant, those that still belong to it.
    """
    holders = {held.person_id for held in snapshot.holdings_of_post.get(post, ())}
    colleagues = set(snapshot.people_of_organisation.get(snapshot.posts[post].organisation_id, ()))
    found = [
        PostTie(tie, person)
        for person in holders
        for tie in _running(snapshot, snapshot.ties_of.get(person, ()))
        if tie.post_of(person) in (None, post) and tie.other(person) not in colleagues
    ]
    if not holders:
        found = waiting(snapshot, post)
    return tuple(sorted(found, key=lambda one: (-(one.tie.strength or 0), one.tie.id)))


def waiting(snapshot: Snapshot, post: Id) -> list[PostTie]:
    """Return the ties of the day that belong to a post and to somebody who no longer holds it."""
    holders = {held.person_id for held in snapshot.holdings_of_post.get(post, ())}
    return [
        PostTie(tie, end)
        for tie in _running(snapshot, snapshot.ties.values())
        if post in (tie.first_post_id, tie.second_post_id)
        for end in tie.ends
        if tie.post_of(end) == post and end not in holders
    ]


def _running(snapshot: Snapshot, ties: Iterable[Tie]) -> Iterable[Tie]:
    return (tie for tie in ties if tie.sort is TieSort.PEOPLE and covers(tie.since, tie.until, snapshot.on))


def agreements(snapshot: Snapshot, ties: Iterable[PostTie]) -> tuple[Agreement, ...]:
    """Return what is agreed about these ties and has not run out on the day, soonest to end first."""
    ties = tuple(ties)
    people, ids = {one.person_id for one in ties}, {one.tie.id for one in ties}
    rows = [
        row
        for row in snapshot.of(Cover).values()
        if row.person_id in people
        and (row.tie_id is None or row.tie_id in ids)
        and (row.until is None or row.until.latest >= snapshot.on)
    ]
    rows.sort(key=_terms)
    return tuple(_agreement(tuple(group)) for _same, group in groupby(rows, _terms))


def _terms(row: Cover) -> tuple[str, ...]:
    dates = (row.until, row.starts, row.agreed_on)
    all_links = "all" if row.tie_id is None else ""
    return (*(str(one or "9999") for one in dates), row.person_id, row.by_id, row.agreed_by, all_links)


def _agreement(rows: tuple[Cover, ...]) -> Agreement:
    first = rows[0]
    return Agreement(
        person_id=first.person_id,
        by_id=first.by_id,
        tie_ids=tuple(sorted(row.tie_id for row in rows if row.tie_id is not None)),
        agreed_by=first.agreed_by,
        agreed_on=first.agreed_on,
        starts=first.starts,
        until=first.until,
        rows=rows,
    )
