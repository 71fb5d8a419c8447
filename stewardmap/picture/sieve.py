"""What of a map passes a filter: people, bodies, posts and ties."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from stewardmap.analysis.links import Link
from stewardmap.model.ids import Id
from stewardmap.model.records import Organisation, Post, PurposeOwner, PurposeTag
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Level, Sector, TieKind
from stewardmap.picture.filter import Filter

Set = frozenset[Id]


@dataclass(frozen=True)
class Sieve:
    """A filter put to one map on its day. Cost is linear in what the map holds."""

    snapshot: Snapshot
    filter: Filter

    def person(self, one: Id) -> bool:
        """Whether someone is shown, by their posts and seats and by what they are tied for."""
        bodies = self.snapshot.organisations_of_person.get(one, ())
        wanted = self.filter
        return (
            (not wanted.sectors or any(self._sector(body) in wanted.sectors for body in bodies))
            and _meets(wanted.organisations, bodies)
            and _meets(wanted.levels, self._levels_of(one))
            and _meets(wanted.collaborations, self._boards_of.get(one, ()))
            and self._listed((one, *bodies))
            and self._asking((one,))
            and (not wanted.purposes or one in self._people_for)
        )

    def body(self, one: Organisation) -> bool:
        """Whether an organisation is shown, by what it is, its posts, its seats and its purposes."""
        wanted = self.filter
        posts = self.snapshot.posts_of_organisation.get(one.id, ())
        return (
            (not wanted.sectors or (one.sector or Sector.OTHER) in wanted.sectors)
            and _meets(wanted.organisations, (one.id,))
            and _meets(wanted.levels, (post.level for post in posts))
            and _meets(wanted.collaborations, self._boards_of_body.get(one.id, ()))
            and self._listed((one.id, *self.snapshot.people_of_organisation.get(one.id, ())))
            and self._asking(self.snapshot.people_of_organisation.get(one.id, ()))
            and (not wanted.purposes or one.id in self._bodies_for)
        )

    def board(self, one: Id) -> bool:
        """Whether a collaboration is shown, by itself and by who sits on it."""
        wanted = self.filter
        people, bodies = self._members(one)
        return (
            _meets(wanted.collaborations, (one,))
            and (not wanted.sectors or any(self._sector(body) in wanted.sectors for body in bodies))
            and _meets(wanted.organisations, bodies)
            and _meets(wanted.levels, (level for person in people for level in self._levels_of(person)))
            and self._listed((*people, *bodies))
            and self._asking(people)
            and (not wanted.purposes or one in self._tagged("collaboration_id"))
        )

    def post(self, one: Post) -> bool:
        """Whether a vacant post is shown, as far as its organisation is."""
        return _meets(self.filter.levels, (one.level,))

    def tie(self, link: Link, *, confirmed: bool) -> bool:
        """Whether a tie is shown, whatever its strength, as far as both its ends are."""
        wanted = self.filter
        return (
            _meets(wanted.kinds, self._kinds(link))
            and wanted.confirmed in (None, confirmed)
            and (not wanted.purposes or link.tie.id in self._tagged("tie_id"))
        )

    def ends(self, link: Link) -> bool:
        """Whether both ends of a tie are shown."""
        bodies = self.snapshot.organisations
        return all(self.body(bodies[end]) if end in bodies else self.person(end) for end in link.ends)

    def _listed(self, there: Iterable[Id]) -> bool:
        """Whether no list is asked for, or any of these is on it."""
        return not self.filter.lists or any(one in self.filter.members for one in there)

    def _asking(self, people: Iterable[Id]) -> bool:
        """Whether nothing is asked for, or any of these people asked it."""
        rights = self.snapshot.rights_of
        return not self.filter.asked or any(
            self.filter.asked & rights[one].asked for one in people if one in rights
        )

    def _kinds(self, link: Link) -> Iterable[TieKind]:
        """What a tie is about; one of which nothing is said works with."""
        said = [kind.about for kind in self.snapshot.kinds_of_tie.get(link.tie.id, ())]
        return said or (TieKind.WORKS_WITH,)

    def _sector(self, body: Id) -> Sector:
        return self.snapshot.organisations[body].sector or Sector.OTHER

    def _levels_of(self, person: Id) -> Iterable[Level | None]:
        return (
            self.snapshot.posts[held.post_id].level
            for held in self.snapshot.holdings_of_person.get(person, ())
        )

    @cached_property
    def _boards_of(self) -> Mapping[Id, Set]:
        """The collaborations on which each person sits, or an organisation itself."""
        found: dict[Id, set[Id]] = defaultdict(set)
        for seat in self.snapshot.current_memberships:
            for member in (seat.person_id, seat.organisation_id):
                if member is not None:
                    found[member].add(seat.collaboration_id)
        return {member: frozenset(boards) for member, boards in found.items()}

    @cached_property
    def _boards_of_body(self) -> Mapping[Id, Set]:
        """The collaborations on which each organisation sits, itself or by its people."""
        people = self.snapshot.people_of_organisation
        return {
            body: frozenset[Id]().union(*(self._boards_of.get(x, ()) for x in (body, *people.get(body, ()))))
            for body in self.snapshot.organisations
        }

    def _members(self, board: Id) -> tuple[set[Id], set[Id]]:
        """The people and the organisations on a collaboration, theirs among them."""
        seats = self.snapshot.memberships_of.get(board, ())
        people = {seat.person_id for seat in seats if seat.person_id is not None}
        bodies = {seat.organisation_id for seat in seats if seat.organisation_id is not None}
        for person in people:
            bodies.update(self.snapshot.organisations_of_person.get(person, ()))
        return people, bodies

    def _tagged(self, attribute: str) -> Set:
        return self._tags.get(attribute, frozenset())

    @cached_property
    def _tags(self) -> Mapping[str, Set]:
        """The people, ties and collaborations marked with any of the purposes."""
        found: dict[str, set[Id]] = defaultdict(set)
        for tag in self.snapshot.of(PurposeTag).values():
            if tag.purpose_id in self.filter.purposes:
                for attribute in ("person_id", "tie_id", "collaboration_id"):
                    found[attribute].add(getattr(tag, attribute))
        return {attribute: frozenset(ids) for attribute, ids in found.items()}

    @cached_property
    def _people_for(self) -> Set:
        """Those marked with the purposes, at an end of a tie for them, or on a collaboration for them."""
        return self._tagged("person_id") | self._ends_for | self._seated_for

    @cached_property
    def _bodies_for(self) -> Set:
        """The owners of the purposes, and the organisations of those people."""
        owners = (o for o in self.snapshot.of(PurposeOwner).values() if o.purpose_id in self.filter.purposes)
        where = self.snapshot.organisations_of_person
        theirs = (body for person in self._people_for for body in where.get(person, ()))
        return frozenset({owner.organisation_id for owner in owners}) | frozenset(theirs) | self._people_for

    @cached_property
    def _ends_for(self) -> Set:
        ties = (self.snapshot.ties.get(tie) for tie in self._tagged("tie_id") if tie)
        return frozenset(end for tie in ties if tie is not None for end in tie.ends)

    @cached_property
    def _seated_for(self) -> Set:
        boards = self._tagged("collaboration_id")
        return frozenset(member for member, held in self._boards_of.items() if held & boards)


def _meets(wanted: Collection[object], there: Iterable[object]) -> bool:
    """Whether nothing is asked for, or any of what is there is."""
    return not wanted or any(one in wanted for one in there)
