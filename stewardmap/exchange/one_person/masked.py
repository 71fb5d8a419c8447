"""One person by name, and those who are cleared; everyone else as a letter at an organisation."""

from collections.abc import Collection, Iterator, Mapping
from functools import cached_property

from stewardmap.exchange.disclosure.names_in_text import NamesInText
from stewardmap.exchange.one_person.about import ids_in
from stewardmap.model.ids import Id
from stewardmap.model.records import KINDS, Alias, Contact, Holding
from stewardmap.model.snapshot import Snapshot
from stewardmap.wording import codes
from stewardmap.wording.dates import in_words
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer
from stewardmap.wording.naming import Naming

_SHORTEST = 3


class MaskedNamer(Namer):
    """Names for a copy of what is held about one person; the same letter for the same person throughout."""

    def __init__(self, snapshot: Snapshot, person: Id, cleared: Collection[Id] = ()) -> None:
        super().__init__(snapshot, Naming.ORGANISATIONS)
        self.clear = frozenset({person, *cleared})
        self.person = person

    def _person(self, person: Id) -> str:
        there = self.snapshot.people.get(person)
        if there is None or person in self.clear:
            return super()._person(person) if there is None else there.name
        letter, body = self._letters_of_people[person], codes.main_body(self.snapshot, person)
        if body is None:
            return _("another person, {letter}").format(letter=letter)
        return _("another person, {letter} at {organisation}").format(
            letter=letter, organisation=self._organisation(body)
        )

    def _post(self, post: Id) -> str:
        """A post by its title where they, or someone cleared, held it; else it would say who holds it."""
        there = self.snapshot.posts.get(post)
        if there is None or post not in self._clear_posts:
            return super()._post(post)
        body = self._organisation(there.organisation_id)
        return _("{post} at {organisation}").format(post=there.title, organisation=body)

    def of_id(self, one: str) -> str:
        """Return what a record is called by its id alone; anything else as it is."""
        kind = self._kinds.get(one)
        if kind == Contact.kind:
            return _("contact on {date}").format(date=in_words(self.snapshot.of(Contact)[Id(one)].on))
        return one if kind is None else self.name(kind, Id(one))

    def masked(self, text: str) -> str:
        """Return a text in which nobody else is told: not by name, nor a part of it, nor by id."""
        plain = self._others.replaced(text, self._put)
        for one in ids_in(plain) & self._kinds.keys():
            plain = plain.replace(one, self.of_id(one))
        return plain

    def _put(self, name: str, written: str) -> str:
        """A part of a name counts where it is written as a name is: Will, and not will."""
        if name in self._instead:
            return self._instead[name]
        return self._instead_of_part[name] if written[0].isupper() else written

    @cached_property
    def _clear_posts(self) -> frozenset[Id]:
        return frozenset(h.post_id for h in self.snapshot.of(Holding).values() if h.person_id in self.clear)

    @cached_property
    def _kinds(self) -> Mapping[str, str]:
        return {one: kind.kind for kind in KINDS for one in self.snapshot.of(kind) if len(one) > _SHORTEST}

    @cached_property
    def _instead(self) -> Mapping[str, str]:
        """What stands for each name, address and number of someone else."""
        found: dict[str, set[str]] = {}
        for name, person in self._known():
            if person not in self.clear:
                found.setdefault(name, set()).add(self._person(person))
        own = {name.casefold() for name, person in self._known() if person in self.clear}
        several = _("another person")
        return {
            name: next(iter(said)) if len(said) == 1 else several
            for name, said in found.items()
            if name.casefold() not in own
        }

    def _known(self) -> Iterator[tuple[str, Id]]:
        for one in self.snapshot.people.values():
            yield from ((text, one.id) for text in (one.name, one.email, one.phone, one.ref or "") if text)
        for alias in self.snapshot.of(Alias).values():
            if alias.person_id is not None:
                yield from ((text, alias.person_id) for text in (alias.name, alias.ref or "") if text)

    @cached_property
    def _instead_of_part(self) -> Mapping[str, str]:
        names = [(one.name, one.id) for one in self.snapshot.people.values()]
        own = {part for name, person in names if person in self.clear for part in name.casefold().split()}
        found: dict[str, set[str]] = {}
        for name, person in names:
            for part in name.casefold().split():
                if len(part) >= _SHORTEST and part not in own and person not in self.clear:
                    found.setdefault(part, set()).add(self._person(person))
        several = _("another person")
        return {part: next(iter(said)) if len(said) == 1 else several for part, said in found.items()}

    @cached_property
    def _others(self) -> NamesInText:
        return NamesInText((*self._instead, *self._instead_of_part))
