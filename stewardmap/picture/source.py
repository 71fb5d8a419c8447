"""What a scene is built from: the map on a day, its links, its names and what the findings mark."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from stewardmap.analysis.contacts import Contacts, contacts_on_the_day
from stewardmap.analysis.dates.there import people_there
from stewardmap.analysis.ground import ground_of
from stewardmap.analysis.links import Link as TieLink
from stewardmap.analysis.links import Links, links_on_the_day
from stewardmap.analysis.parameters import Parameters, parameters_of
from stewardmap.model.dates import covers
from stewardmap.model.ids import Id
from stewardmap.model.records import Funding, Holding, Organisation, Person, Post, Tie
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import ReadingState, Sector
from stewardmap.picture.options import Options
from stewardmap.picture.primitives import Subject
from stewardmap.picture.scene import Alarm, Connector
from stewardmap.picture.sieve import Sieve


class Names(Protocol):
    """Says what a thing is called, at some level of naming."""

    def name(self, kind: str, id: Id, /) -> str:  # noqa: A002 - as the namer has it
        """Return the words for one thing."""


@dataclass(frozen=True)
class Source:
    """One map, ready to be turned into a scene."""

    snapshot: Snapshot
    names: Names
    options: Options
    alarms: Mapping[Subject, Alarm]

    @cached_property
    def links(self) -> Links:
        """The ties that run on the day."""
        return links_on_the_day(self.snapshot, self._parameters)

    @cached_property
    def _parameters(self) -> Parameters:
        """Those asked for, else the map's own."""
        return self.options.parameters or parameters_of(self.snapshot)

    @cached_property
    def pairs(self) -> Mapping[tuple[Id, Id], int]:
        """R of each two organisations, the smaller id first."""
        relations = ground_of(self.snapshot, self._parameters).relations
        return {(relation.a, relation.b): relation.r for relation in relations}

    @cached_property
    def sieve(self) -> Sieve:
        """What passes the filter."""
        return Sieve(self.snapshot, self.options.filter)

    @cached_property
    def shown_people_links(self) -> tuple[TieLink, ...]:
        """The ties of people that pass the filter."""
        return tuple(link for link in self.links.people if self._shown(link))

    @cached_property
    def shown_body_links(self) -> tuple[TieLink, ...]:
        """The ties of organisations that pass the filter."""
        return tuple(link for link in self.links.organisations if self._shown(link))

    def _shown(self, link: TieLink) -> bool:
        if self.options.filter.is_empty:
            return True
        if self.options.filter.names_things and not self.sieve.ends(link):
            return False
        return self.is_strong(link) and self.sieve.tie(link, confirmed=self.confirmed(link.tie))

    def is_strong(self, link: TieLink) -> bool:
        """Whether a tie is as strong as is asked for; on a map where none is rated, every tie is."""
        return self.links.theta_ignored or link.weight >= self.options.filter.theta

    @cached_property
    def organisations(self) -> tuple[Organisation, ...]:
        """Those that exist on the day and pass the filter, in id order."""
        there = (
            o
            for o in self.snapshot.organisations.values()
            if covers(o.starts, o.ends, self.snapshot.on) and self.sieve.body(o)
        )
        return tuple(sorted(there, key=lambda o: o.id))

    @cached_property
    def collaboration_ids(self) -> tuple[Id, ...]:
        """The collaborations that run on the day and pass the filter, in id order."""
        every = self.snapshot.collaborations.values()
        there = (c.id for c in every if covers(c.starts, c.ends, self.snapshot.on))
        return tuple(sorted(one for one in there if self.sieve.board(one)))

    @cached_property
    def _yet_to_come(self) -> frozenset[Id]:
        """Those who had not come on another day than the map's own, by all that is recorded of them."""
        if self.options.filter.on is None:
            return frozenset()
        away = self.snapshot.people.keys() - people_there(self.snapshot)
        return frozenset(one for one in away if not self.has_left(one))

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """Everyone who passes the filter but those who left without a tie or seat, in id order.

        Of another day those are not there either who had not come yet.
        """
        tied = {end for link in self.links.people for end in link.ends}
        seated = self.snapshot.memberships_of
        return tuple(
            person
            for person in sorted(self.snapshot.people.values(), key=lambda p: p.id)
            if (not self.has_left(person.id) or person.id in tied or person.id in seated)
            and person.id not in self._yet_to_come
            and self.sieve.person(person.id)
        )

    def has_left(self, person: Id) -> bool:
        """Whether someone held posts, holds none on the day and will hold none."""
        held = self._holdings.get(person, ())
        return bool(held) and all(h.ends is not None and h.ends.latest < self.snapshot.on for h in held)

    @cached_property
    def _holdings(self) -> Mapping[Id, list[Holding]]:
        found: dict[Id, list[Holding]] = {}
        for holding in self.snapshot.of(Holding).values():
            found.setdefault(holding.person_id, []).append(holding)
        return found

    def main_body(self, person: Id) -> Id | None:
        """The organisation of the post that someone has held longest."""
        held = self.snapshot.holdings_of_person.get(person, ())
        if not held:
            return None

        def order(holding: Holding) -> tuple[str, str]:
            return str(holding.starts or ""), self.snapshot.posts[holding.post_id].organisation_id

        return self.snapshot.posts[min(held, key=order).post_id].organisation_id

    def sector_of_person(self, person: Id) -> Sector | None:
        """The sector of someone's main organisation."""
        body = self.main_body(person)
        return None if body is None else self.snapshot.organisations[body].sector

    def connector(self, person: Id) -> Connector:
        """Whether someone has a connector role, and money for it that has not ended."""
        roles = {role.id for role in self.snapshot.connector_roles_of.get(person, ())}
        if not roles:
            return Connector.NONE
        return Connector.FUNDED if roles & self._funded else Connector.UNFUNDED

    @cached_property
    def _funded(self) -> frozenset[Id]:
        return frozenset(
            f.connector_role_id
            for f in self.snapshot.of(Funding).values()
            if f.connector_role_id is not None and covers(None, f.until, self.snapshot.on)
        )

    @cached_property
    def vacant_posts(self) -> tuple[Post, ...]:
        """The posts that nobody holds on the day, in id order."""
        every = (p for posts in self.snapshot.posts_of_organisation.values() for p in posts)
        shown = {o.id for o in self.organisations}
        return tuple(
            sorted(
                (
                    p
                    for p in every
                    if p.id not in self.snapshot.holdings_of_post
                    and p.organisation_id in shown
                    and self.sieve.post(p)
                ),
                key=lambda p: p.id,
            )
        )

    @cached_property
    def anyone_asked(self) -> bool:
        """Whether any side of any tie has said yes: if none has, dots would tell nothing apart."""
        return any(self._said_yes(link.tie) for link in self.links.by_tie.values())

    def confirmed(self, tie: Tie) -> bool:
        """Whether a side has said yes; on a map where nobody has, every tie passes."""
        return not self.anyone_asked or self._said_yes(tie)

    def _said_yes(self, tie: Tie) -> bool:
        return any(
            reading.state is ReadingState.YES
            and (reading.on is None or reading.on.earliest <= self.snapshot.on)
            for reading in self.snapshot.readings_of_tie.get(tie.id, ())
        )

    def quiet(self, tie: Tie) -> bool:
        """Whether the last recorded contact is longer ago than a tie so strong goes without; undated, no."""
        link = self.links.by_tie.get(tie.id)
        return link is not None and self._contacts.is_old(link, self._parameters)

    @cached_property
    def _contacts(self) -> Contacts:
        return contacts_on_the_day(self.snapshot, self.links.by_tie.values())

    def alarm(self, subjects: Iterable[Subject]) -> Alarm | None:
        """The gravest mark on any of these subjects."""
        if not self.alarms:
            return None
        found = {self.alarms[s] for s in subjects if s in self.alarms}
        return next((alarm for alarm in Alarm if alarm in found), None)
