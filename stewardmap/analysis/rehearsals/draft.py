"""A copy of the map on which a rehearsal is carried out, step by step."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import TypeVar

from stewardmap.analysis.finding import Number, Subject
from stewardmap.analysis.rehearsals.happened import Assumed, Assumption
from stewardmap.model.dates import PartialDate, covers
from stewardmap.model.ids import Id
from stewardmap.model.records import (
    Card,
    Collaboration,
    ConnectorRole,
    Holding,
    Membership,
    Organisation,
    Post,
    Record,
)
from stewardmap.model.snapshot import Snapshot

Running = Holding | Membership | ConnectorRole | Post | Organisation | Collaboration
T = TypeVar("T", bound=Running)


class Next(StrEnum):
    """Who has a post after its holder."""

    NOBODY_YET = "nobody yet"
    SUCCESSOR = "successor"
    INTERIM = "interim"
    NEVER = "never"  # the post is no more


@dataclass(frozen=True, slots=True)
class Fate:
    """What becomes of one person's holding of a post: who comes next, and how."""

    next: Next
    to_id: Id | None = None


class Draft:
    """The map as it becomes, and what the steps say happened; the map it began with is left alone."""

    def __init__(self, snapshot: Snapshot, day: date) -> None:
        self.day = day
        self.now = snapshot.at(day)
        self.fates: dict[tuple[Id, Id], Fate] = {}
        self.going: set[Id] = set()
        self.became: dict[Id, tuple[Id, ...]] = {}
        self.undecided: dict[Id, tuple[Id, ...]] = {}
        self.ended_posts: list[Id] = []
        self.ended_roles: list[Id] = []
        self.unpaid: set[Id] = set()
        self.assumptions: list[Assumption] = []
        self.new: list[Record] = []

    @property
    def last_day(self) -> PartialDate:
        """The day before."""
        return PartialDate(self.day - timedelta(days=1))

    def put(self, rows: Iterable[Record], gone: Iterable[Record] = ()) -> None:
        """Put these in the place of those with the same ids, and take others out."""
        self.now = self.now.with_rows(rows, [(type(row), row.id) for row in gone], self.now.revision)

    def add(self, *rows: Record) -> None:
        """Put in what was not on the map."""
        self.new += rows
        self.put(rows)

    def end(self, rows: Iterable[T]) -> None:
        """Let these end the day before; what was yet to begin never does."""
        before: list[T] = []
        never: list[T] = []
        for row in rows:
            begun = row.starts is None or row.starts.earliest <= self.last_day.earliest
            (before if begun else never).append(row)
        self.put([replace(row, ends=self.last_day) for row in before], never)

    def now_called(self, body: Id) -> Id:
        """Return what an organisation is part of since it was merged into another; itself if it was not."""
        into = self.became.get(body, (body,))
        return into[0]

    def assume(self, kind: Assumed, *subjects: Subject, **numbers: Number) -> None:
        """Note what is taken for granted, once."""
        one = Assumption(kind, tuple(subjects), numbers)
        if one not in self.assumptions:
            self.assumptions.append(one)

    def knows(self, kind: type[Record], *ids: Id | None) -> bool:
        """Whether all of these are on the map; those that are not are noted."""
        missing = [one for one in ids if one is not None and one not in self.now.of(kind)]
        for one in missing:
            self.assume(Assumed.NO_LONGER_THERE, Subject(kind.kind, one))
        return not missing

    def vacate(self, holdings: Iterable[Holding], fate: Fate) -> None:
        """Let holdings end, with what becomes of the posts; the first word on a post stands."""
        ending = tuple(holdings)
        for holding in ending:
            self.fates.setdefault((holding.person_id, holding.post_id), fate)
        self.end(ending)

    def hold(self, person: Id, post: Id, holding: Holding) -> None:
        """Let somebody hold a post from the day on, unless they do already."""
        there = self.now.holdings_of_post.get(post, ())
        if person not in {one.person_id for one in there}:
            self.add(holding)

    def let_go(self) -> None:
        """Let everybody who has no post left by these steps go, with their seats and connector roles."""
        current = self.now.holdings_of_person
        coming = {
            h.person_id for h in self.now.of(Holding).values() if h.starts and h.starts.earliest > self.day
        }
        for person, _ in self.fates:
            if person not in current and person not in coming and person not in self.now.connector_roles_of:
                self.going.add(person)
        if not self.going:
            return
        self.end(
            m for m in self.now.of(Membership).values() if m.person_id in self.going and self._goes_on(m)
        )
        roles = self.now.of(ConnectorRole).values()
        self.end_roles(role for role in roles if role.person_id in self.going and self._goes_on(role))
        if self.now.card.keeper_id in self.going:
            self.put([replace(self.now.of(Card)[self.now.card.id], keeper_id=None)])

    def end_roles(self, roles: Iterable[ConnectorRole]) -> None:
        """Let connector roles end, and note those that run on the day."""
        ending = tuple(roles)
        running = [role.id for role in ending if covers(role.starts, role.ends, self.day)]
        self.ended_roles += sorted(set(running) - set(self.ended_roles))
        self.end(ending)

    def _goes_on(self, row: Running) -> bool:
        return row.ends is None or row.ends.latest >= self.day

    def coming_and_held(self, person: Id) -> list[Holding]:
        """Return the posts that somebody holds on the day or will hold."""
        rows = self.now.of(Holding).values()
        return [row for row in rows if row.person_id == person and self._goes_on(row)]

    def stays(self, person: Id) -> bool:
        """Whether somebody is on the map and has not left by these steps."""
        return person in self.now.people and person not in self.going
