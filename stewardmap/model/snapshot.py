"""The whole map, frozen at one revision and looked at on one day, with an index for every question."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from stewardmap.model.dates import covers
from stewardmap.model.ids import Id
from stewardmap.model.kept import Kept, R
from stewardmap.model.records import (
    KINDS,
    Action,
    Collaboration,
    ConnectorRole,
    Contact,
    ContactPerson,
    Holding,
    KindOfTie,
    Membership,
    MembershipRole,
    OrganisationLink,
    Post,
    Reading,
    Record,
    Rights,
    Tag,
    Tie,
)
from stewardmap.model.taking_out import taken_out
from stewardmap.model.vocabulary import OrganisationLinkKind, ReadingState, Role

T = TypeVar("T")


def _grouped(records: Iterable[R], key: Callable[[R], Iterable[Id | None]]) -> dict[Id, tuple[R, ...]]:
    groups: dict[Id, list[R]] = defaultdict(list)
    for record in records:
        for one in key(record):
            if one is not None:
                groups[one].append(record)
    return {one: tuple(group) for one, group in groups.items()}


def _when_read(reading: Reading) -> tuple[date, bool, Id]:
    on = reading.on.earliest if reading.on else date.min
    return on, reading.state is not ReadingState.NO_ANSWER, reading.id


def _index(*kinds: type[Record]) -> "Callable[[Callable[[Snapshot], T]], cached_property[T]]":
    """Keep what is worked out from these kinds of record alone, for the next snapshot too if they stay."""

    def keep(work: "Callable[[Snapshot], T]") -> "cached_property[T]":
        _MADE_FROM[work.__name__] = kinds
        return cached_property(work)

    return keep


_MADE_FROM: dict[str, tuple[type[Record], ...]] = {}


@dataclass(frozen=True)
class Snapshot(Kept):
    """A map with indexes, each made when first asked for and then kept.

    Records of every time are there; indexes of holdings, posts and seats keep those that run on the day.
    """

    def with_rows(
        self, rows: Iterable[Record], gone: Iterable[tuple[type[Record], Id]], revision: int
    ) -> "Snapshot":
        """Return the next snapshot, with every index that no changed row has a part in."""
        after = super().with_rows(rows, gone, revision)
        for name in vars(self).keys() & _MADE_FROM.keys():
            if all(after.tables.get(kind) is self.tables.get(kind) for kind in _MADE_FROM[name]):
                vars(after)[name] = vars(self)[name]
        return after

    @_index(Rights)
    def rights_of(self) -> Mapping[Id, Rights]:
        """What each person asked about being on the map and was told, where anything is recorded."""
        return {one.person_id: one for one in self.of(Rights).values()}

    @cached_property
    def restricted(self) -> frozenset[Id]:
        """Those who are kept, and of whom nothing is worked out, drawn, written or exported."""
        rights = self.of(Rights).values()
        return frozenset(one.person_id for one in rights if one.restricted_on is not None)

    @cached_property
    def unrestricted(self) -> "Snapshot":
        """The map without those who are restricted: what analysis, pictures, papers and exports are given.

        What is theirs alone goes too: a post that nobody else holds is not vacant, a meeting with nobody
        else is nobody's, and what they will do, or were promised, is about them.
        """
        if not self.restricted:
            return self
        every = (row for kind in KINDS for row in self.of(kind).values())
        gone = self.restricted.union(self._theirs_alone())
        return Snapshot.of_records(taken_out(every, gone), self.on, self.revision)

    def _theirs_alone(self) -> Iterable[Id]:
        for post, held in self.holdings_of_post.items():
            if self.restricted.issuperset(one.person_id for one in held):
                yield post
        for contact in self.of(Contact):
            there = [one.person_id for one in self.attendance_of.get(contact, ())]
            if there and self.restricted.issuperset(there):
                yield contact
        for action in self.of(Action).values():
            if not self.restricted.isdisjoint((action.owner_id, action.promised_to_id)):
                yield action.id

    @_index(Holding)
    def current_holdings(self) -> tuple[Holding, ...]:
        """Who holds which post on the day."""
        return tuple(h for h in self.of(Holding).values() if covers(h.starts, h.ends, self.on))

    @_index(Holding)
    def holdings_of_person(self) -> Mapping[Id, tuple[Holding, ...]]:
        """Each person's posts on the day."""
        return _grouped(self.current_holdings, lambda h: (h.person_id,))

    @_index(Holding)
    def holdings_of_post(self) -> Mapping[Id, tuple[Holding, ...]]:
        """Each post's holders on the day."""
        return _grouped(self.current_holdings, lambda h: (h.post_id,))

    @_index(Post)
    def posts_of_organisation(self) -> Mapping[Id, tuple[Post, ...]]:
        """Each organisation's posts, held or vacant, that exist on the day."""
        there = (p for p in self.posts.values() if covers(p.starts, p.ends, self.on))
        return _grouped(there, lambda p: (p.organisation_id,))

    @_index(Holding, Post)
    def organisations_of_person(self) -> Mapping[Id, tuple[Id, ...]]:
        """The organisations in which each person holds a post on the day, each once, in id order."""
        found: dict[Id, set[Id]] = defaultdict(set)
        for holding in self.current_holdings:
            found[holding.person_id].add(self.posts[holding.post_id].organisation_id)
        return {person: tuple(sorted(bodies)) for person, bodies in found.items()}

    @_index(Holding, Post)
    def people_of_organisation(self) -> Mapping[Id, tuple[Id, ...]]:
        """The people with a post in each organisation on the day, each once, in id order."""
        found: dict[Id, set[Id]] = defaultdict(set)
        for person, bodies in self.organisations_of_person.items():
            for body in bodies:
                found[body].add(person)
        return {body: tuple(sorted(people)) for body, people in found.items()}

    @_index(OrganisationLink)
    def parents_of_organisation(self) -> Mapping[Id, tuple[Id, ...]]:
        """The organisations that each is part of."""
        links = (x for x in self.of(OrganisationLink).values() if x.link is OrganisationLinkKind.PART_OF)
        return {
            body: tuple(sorted(link.other_id for link in group))
            for body, group in _grouped(links, lambda x: (x.organisation_id,)).items()
        }

    @_index(Tie)
    def ties_of(self) -> Mapping[Id, tuple[Tie, ...]]:
        """Each person's and each organisation's ties, ended ones too."""
        return _grouped(self.ties.values(), lambda t: t.ends)

    @_index(KindOfTie)
    def kinds_of_tie(self) -> Mapping[Id, tuple[KindOfTie, ...]]:
        """What each tie is about."""
        return _grouped(self.of(KindOfTie).values(), lambda k: (k.tie_id,))

    @_index(Reading)
    def readings_of_tie(self) -> Mapping[Id, tuple[Reading, ...]]:
        """Every reading of each tie, oldest first; those without a date come before all others.

        Of one day, having asked comes before what was answered.
        """
        grouped = _grouped(self.of(Reading).values(), lambda r: (r.tie_id,))
        return {tie: tuple(sorted(rows, key=_when_read)) for tie, rows in grouped.items()}

    @_index(Membership, Collaboration)
    def current_memberships(self) -> tuple[Membership, ...]:
        """The seats taken on the day in collaborations that run on the day."""
        return tuple(
            m
            for m in self.of(Membership).values()
            if covers(m.starts, m.ends, self.on) and self._runs(self.collaborations[m.collaboration_id])
        )

    def _runs(self, collaboration: Collaboration) -> bool:
        return covers(collaboration.starts, collaboration.ends, self.on)

    @_index(Membership, Collaboration)
    def memberships_of(self) -> Mapping[Id, tuple[Membership, ...]]:
        """The seats of each person, organisation and collaboration on the day."""
        return _grouped(
            self.current_memberships, lambda m: (m.person_id, m.organisation_id, m.collaboration_id)
        )

    @_index(MembershipRole)
    def roles_of_membership(self) -> Mapping[Id, tuple[MembershipRole, ...]]:
        """The roles that go with each seat."""
        return _grouped(self.of(MembershipRole).values(), lambda r: (r.membership_id,))

    def roles(self, membership_id: Id) -> frozenset[Role]:
        """The roles of one seat."""
        return frozenset(r.role for r in self.roles_of_membership.get(membership_id, ()))

    @_index(ContactPerson)
    def attendance_of(self) -> Mapping[Id, tuple[ContactPerson, ...]]:
        """Who was, or should have been, at each contact, and what each person was part of; by either id."""
        return _grouped(self.of(ContactPerson).values(), lambda row: (row.contact_id, row.person_id))

    @_index(Tag)
    def tags_of(self) -> Mapping[Id, tuple[Tag, ...]]:
        """The keeper's own words on each person, organisation and collaboration."""
        return _grouped(
            self.of(Tag).values(), lambda tag: (tag.person_id, tag.organisation_id, tag.collaboration_id)
        )

    @_index(ConnectorRole)
    def connector_roles_of(self) -> Mapping[Id, tuple[ConnectorRole, ...]]:
        """Each person's connector roles on the day."""
        now = (c for c in self.of(ConnectorRole).values() if covers(c.starts, c.ends, self.on))
        return _grouped(now, lambda c: (c.person_id,))
