"""What a record is called, for the readers it is meant for."""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property

from stewardmap.analysis.finding import Evidence, Subject
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.parameters import parameters_of
from stewardmap.model.ids import Id
from stewardmap.model.records import ConnectorRole, Membership, Need, Place, Purpose
from stewardmap.model.snapshot import Snapshot
from stewardmap.wording import codes
from stewardmap.wording.labels import kind_label, label
from stewardmap.wording.language import _
from stewardmap.wording.naming import Naming


class Namer:
    """Names for every record of one snapshot at one level of disclosure; the same ones every time."""

    def __init__(self, snapshot: Snapshot, naming: Naming = Naming.NAMED) -> None:
        self.snapshot = snapshot
        self.naming = naming
        self.anonymous = naming is Naming.ANONYMOUS
        self._by_kind: dict[str, Callable[[Id], str]] = {
            "person": self._person,
            "organisation": self._organisation,
            "post": self._post,
            "collaboration": self._collaboration,
            "purpose": self._purpose,
            "place": self._place,
            "tie": self._tie,
            "need": self._need,
            "connector_role": self._connector_role,
            "membership": self._membership,
            "card": self._card,
        }

    def name(self, kind: str, id: Id) -> str:  # noqa: A002 - the word of the contract
        """Return what a record is called; one that is not on the map is called by its kind."""
        named = self._by_kind.get(kind)
        return named(id) if named is not None else kind_label(kind)

    def of(self, subject: Subject | Evidence) -> str:
        """Return what a subject or a row of evidence is called."""
        return self.name(subject.kind, subject.id)

    def all_of(self, subjects: Iterable[Subject]) -> list[str]:
        """Return what several are called, each once, in the order of their names where names are shown."""
        names = list(dict.fromkeys(self.of(subject) for subject in subjects))
        return sorted(names, key=str.casefold)

    def person_at(self, person: Id) -> str:
        """Return a person with their organisation, where the level shows people by name and they have one."""
        bodies = self.snapshot.organisations_of_person.get(person, ())
        if self.naming is not Naming.NAMED or not bodies:
            return self._person(person)
        names = ", ".join(sorted((self._organisation(b) for b in bodies), key=str.casefold))
        return f"{self._person(person)} ({names})"

    @cached_property
    def ground(self) -> Ground:
        """The map on its day, for the strength and last contact of a tie."""
        return Ground(self.snapshot, parameters_of(self.snapshot))

    def _person(self, person: Id) -> str:
        there = self.snapshot.people.get(person)
        if there is None:
            return _("someone no longer on the map")
        if self.naming is Naming.NAMED:
            return there.name
        if self.naming is Naming.ROLES:
            return self._roles[person]
        body = codes.main_body(self.snapshot, person)
        letter = self._letters_of_people[person]
        if body is None:
            return _("person {letter} with no post recorded").format(letter=letter)
        return _("person {letter} at {organisation}").format(
            letter=letter, organisation=self._organisation(body)
        )

    def _organisation(self, body: Id) -> str:
        there = self.snapshot.organisations.get(body)
        if there is None:
            return _("an organisation no longer on the map")
        return self._organisation_codes[body] if self.anonymous else there.name

    def _post(self, post: Id) -> str:
        there = self.snapshot.posts.get(post)
        if there is None:
            return _("a post no longer on the map")
        body = self._organisation(there.organisation_id)
        if self.naming in (Naming.NAMED, Naming.ROLES):
            return _("{post} at {organisation}").format(post=there.title, organisation=body)
        return _("post {letter} at {organisation}").format(
            letter=self._letters_of_posts[post], organisation=body
        )

    def _collaboration(self, body: Id) -> str:
        there = self.snapshot.collaborations.get(body)
        if there is None:
            return _("a collaboration no longer on the map")
        return self._collaboration_codes[body] if self.anonymous else there.name

    def _purpose(self, purpose: Id) -> str:
        rows = self.snapshot.of(Purpose)
        if purpose not in rows:
            return _("a purpose no longer on the map")
        if self.anonymous:
            return _("purpose {letter}").format(letter=codes.letters(sorted(rows).index(purpose)))
        return rows[purpose].name

    def _place(self, place: Id) -> str:
        rows = self.snapshot.of(Place)
        if place not in rows or self.anonymous:
            return _("a place")
        return rows[place].name

    def _tie(self, tie: Id) -> str:
        there = self.snapshot.ties.get(tie)
        if there is None:
            return _("a tie no longer on the map")
        kind = "person" if there.first_person_id is not None else "organisation"
        first, second = (self.name(kind, end) for end in there.ends)
        return f"{first} – {second}"

    def _need(self, need: Id) -> str:
        there = self.snapshot.of(Need).get(need)
        if there is None:
            return _("a need no longer on the map")
        sides = (
            (there.first_organisation_id, there.first_level),
            (there.second_organisation_id, there.second_level),
        )
        named = []
        for body, level in sides:
            words = [self._organisation(body)] if body is not None else []
            if level is not None:
                words.append(_("{level} level").format(level=label(level)))
            named.append(", ".join(words))
        return f"{named[0]} – {named[1]}"

    def _connector_role(self, role: Id) -> str:
        there = self.snapshot.of(ConnectorRole).get(role)
        if there is None:
            return _("a connector role no longer on the map")
        if self.naming in (Naming.NAMED, Naming.ROLES) or there.for_organisation_id is None:
            return _("the connector role of {person}").format(person=self._person(there.person_id))
        return _("a connector role for {organisation}").format(
            organisation=self._organisation(there.for_organisation_id)
        )

    def _membership(self, seat: Id) -> str:
        there = self.snapshot.of(Membership).get(seat)
        if there is None:
            return _("a seat no longer on the map")
        body = self._collaboration(there.collaboration_id)
        if there.person_id is not None:
            return _("{member} on {collaboration}").format(
                member=self._person(there.person_id), collaboration=body
            )
        if there.organisation_id is not None:
            member = self._organisation(there.organisation_id)
            return _("{member} on {collaboration}").format(member=member, collaboration=body)
        return _("a seat on {collaboration}").format(collaboration=body)

    def _card(self, _card: Id) -> str:
        return _("the map")

    @cached_property
    def _roles(self) -> Mapping[Id, str]:
        """Each person's first post and organisation; those who share one are told apart by a letter."""
        return codes.told_apart({person: self._main_post(person) for person in self.snapshot.people})

    def _main_post(self, person: Id) -> str:
        posts = [self._post(h.post_id) for h in self.snapshot.holdings_of_person.get(person, ())]
        return min(posts, key=str.casefold) if posts else _("a person with no post recorded")

    @cached_property
    def _letters_of_people(self) -> Mapping[Id, str]:
        return codes.letters_of_people(self.snapshot)

    @cached_property
    def _letters_of_posts(self) -> Mapping[Id, str]:
        return codes.letters_of_posts(self.snapshot)

    @cached_property
    def _organisation_codes(self) -> Mapping[Id, str]:
        return codes.organisation_codes(self.snapshot)

    @cached_property
    def _collaboration_codes(self) -> Mapping[Id, str]:
        return codes.collaboration_codes(self.snapshot)
