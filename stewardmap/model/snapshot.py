"""The whole map, frozen at one revision and looked at on one day."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import TypeVar, cast

from stewardmap.model.dates import covers
from stewardmap.model.ids import Id
from stewardmap.model.records import (
    KINDS,
    Card,
    Collaboration,
    ConnectorRole,
    Holding,
    KindOfTie,
    Membership,
    MembershipRole,
    Organisation,
    OrganisationLink,
    Person,
    Post,
    Reading,
    Record,
    Setting,
    Tie,
)
from stewardmap.model.records.sheet import CARD_ID
from stewardmap.model.vocabulary import OrganisationLinkKind, Role

R = TypeVar("R", bound=Record)
Tables = Mapping[type[Record], Mapping[Id, Record]]

_EMPTY: Mapping[Id, Record] = MappingProxyType({})


def _grouped(records: Iterable[R], key: Callable[[R], Iterable[Id | None]]) -> dict[Id, tuple[R, ...]]:
    groups: dict[Id, list[R]] = defaultdict(list)
    for record in records:
        for one in key(record):
            if one is not None:
                groups[one].append(record)
    return {one: tuple(group) for one, group in groups.items()}


@dataclass(frozen=True)
class Snapshot:
    """Every record by kind and id; indexes are made when first asked for and kept.

    `on` is the day the map is looked at. Records of every time are in `tables`; `running` and the
    indexes named `current_...` keep those that run on that day.
    """

    tables: Tables
    on: date
    revision: int = 0

    @staticmethod
    def of_records(records: Iterable[Record], on: date, revision: int = 0) -> "Snapshot":
        """Return a snapshot that holds just these records."""
        tables: dict[type[Record], dict[Id, Record]] = {kind: {} for kind in KINDS}
        for record in records:
            tables[type(record)][record.id] = record
        return Snapshot(tables, on, revision)

    def of(self, kind: type[R]) -> Mapping[Id, R]:
        """Return the records of one kind by id."""
        return cast("Mapping[Id, R]", self.tables.get(kind, _EMPTY))

    def at(self, on: date) -> "Snapshot":
        """Return the same map looked at on another day."""
        return self if on == self.on else replace(self, on=on)

    def with_rows(
        self, rows: Iterable[Record], gone: Iterable[tuple[type[Record], Id]], revision: int
    ) -> "Snapshot":
        """Return the next snapshot: these rows put in, those taken out, all others shared."""
        tables: dict[type[Record], Mapping[Id, Record]] = dict(self.tables)
        copied: dict[type[Record], dict[Id, Record]] = {}

        def own(kind: type[Record]) -> dict[Id, Record]:
            if kind not in copied:
                copied[kind] = dict(self.tables.get(kind, _EMPTY))
                tables[kind] = copied[kind]
            return copied[kind]

        for kind, gone_id in gone:
            own(kind).pop(gone_id, None)
        for row in rows:
            own(type(row))[row.id] = row
        return Snapshot(tables, self.on, revision)

    def same_content(self, other: "Snapshot") -> bool:
        """Whether both hold equal records, whatever their revision and day."""
        return all(dict(self.of(kind)) == dict(other.of(kind)) for kind in KINDS)

    @property
    def people(self) -> Mapping[Id, Person]:
        """Everyone on the map."""
        return self.of(Person)

    @property
    def organisations(self) -> Mapping[Id, Organisation]:
        """Every organisation on the map."""
        return self.of(Organisation)

    @property
    def posts(self) -> Mapping[Id, Post]:
        """Every post on the map."""
        return self.of(Post)

    @property
    def collaborations(self) -> Mapping[Id, Collaboration]:
        """Every collaboration on the map."""
        return self.of(Collaboration)

    @property
    def ties(self) -> Mapping[Id, Tie]:
        """Every tie ever recorded, of people and of organisations."""
        return self.of(Tie)

    @property
    def card(self) -> Card:
        """The map's own card."""
        return self.of(Card).get(CARD_ID, Card())

    def setting(self, name: str, default: object) -> object:
        """Return a choice kept with the map, or the default."""
        kept = self.of(Setting).get(Id(name))
        return default if kept is None else json.loads(kept.value)

    @cached_property
    def current_holdings(self) -> tuple[Holding, ...]:
        """Who holds which post on the day."""
        return tuple(h for h in self.of(Holding).values() if covers(h.starts, h.ends, self.on))

    @cached_property
    def holdings_of_person(self) -> Mapping[Id, tuple[Holding, ...]]:
        """Each person's posts on the day."""
        return _grouped(self.current_holdings, lambda h: (h.person_id,))

    @cached_property
    def holdings_of_post(self) -> Mapping[Id, tuple[Holding, ...]]:
        """Each post's holders on the day."""
        return _grouped(self.current_holdings, lambda h: (h.post_id,))

    @cached_property
    def posts_of_organisation(self) -> Mapping[Id, tuple[Post, ...]]:
        """Each organisation's posts, held or vacant, that exist on the day."""
        there = (p for p in self.posts.values() if covers(p.starts, p.ends, self.on))
        return _grouped(there, lambda p: (p.organisation_id,))

    @cached_property
    def organisations_of_person(self) -> Mapping[Id, tuple[Id, ...]]:
        """The organisations in which each person holds a post on the day, each once, in id order."""
        found: dict[Id, set[Id]] = defaultdict(set)
        for holding in self.current_holdings:
            found[holding.person_id].add(self.posts[holding.post_id].organisation_id)
        return {person: tuple(sorted(bodies)) for person, bodies in found.items()}

    @cached_property
    def people_of_organisation(self) -> Mapping[Id, tuple[Id, ...]]:
        """The people with a post in each organisation on the day, each once, in id order."""
        found: dict[Id, set[Id]] = defaultdict(set)
        for person, bodies in self.organisations_of_person.items():
            for body in bodies:
                found[body].add(person)
        return {body: tuple(sorted(people)) for body, people in found.items()}

    @cached_property
    def parents_of_organisation(self) -> Mapping[Id, tuple[Id, ...]]:
        """The organisations that each is part of."""
        links = (x for x in self.of(OrganisationLink).values() if x.link is OrganisationLinkKind.PART_OF)
        return {
            body: tuple(sorted(link.other_id for link in group))
            for body, group in _grouped(links, lambda x: (x.organisation_id,)).items()
        }

    @cached_property
    def ties_of(self) -> Mapping[Id, tuple[Tie, ...]]:
        """Each person's and each organisation's ties, ended ones too."""
        return _grouped(self.ties.values(), lambda t: t.ends)

    @cached_property
    def kinds_of_tie(self) -> Mapping[Id, tuple[KindOfTie, ...]]:
        """What each tie is about."""
        return _grouped(self.of(KindOfTie).values(), lambda k: (k.tie_id,))

    @cached_property
    def readings_of_tie(self) -> Mapping[Id, tuple[Reading, ...]]:
        """Every reading of each tie, oldest first; those without a date come before all others."""
        grouped = _grouped(self.of(Reading).values(), lambda r: (r.tie_id,))
        return {
            tie: tuple(sorted(rows, key=lambda r: (r.on.earliest if r.on else date.min, r.id)))
            for tie, rows in grouped.items()
        }

    @cached_property
    def current_memberships(self) -> tuple[Membership, ...]:
        """The seats taken on the day in collaborations that run on the day."""
        return tuple(
            m
            for m in self.of(Membership).values()
            if covers(m.starts, m.ends, self.on) and self._runs(self.collaborations[m.collaboration_id])
        )

    def _runs(self, collaboration: Collaboration) -> bool:
        return covers(collaboration.starts, collaboration.ends, self.on)

    @cached_property
    def memberships_of(self) -> Mapping[Id, tuple[Membership, ...]]:
        """The seats of each person, organisation and collaboration on the day."""
        return _grouped(
            self.current_memberships, lambda m: (m.person_id, m.organisation_id, m.collaboration_id)
        )

    @cached_property
    def roles_of_membership(self) -> Mapping[Id, tuple[MembershipRole, ...]]:
        """The roles that go with each seat."""
        return _grouped(self.of(MembershipRole).values(), lambda r: (r.membership_id,))

    def roles(self, membership_id: Id) -> frozenset[Role]:
        """The roles of one seat."""
        return frozenset(r.role for r in self.roles_of_membership.get(membership_id, ()))

    @cached_property
    def connector_roles_of(self) -> Mapping[Id, tuple[ConnectorRole, ...]]:
        """Each person's connector roles on the day."""
        now = (c for c in self.of(ConnectorRole).values() if covers(c.starts, c.ends, self.on))
        return _grouped(now, lambda c: (c.person_id,))
