"""Who is meant: a person by id, else by name within an organisation, and never by a guess."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from stewardmap.exchange.kinds import TableKind
from stewardmap.exchange.plan.ledger import Ledger
from stewardmap.exchange.plan.line import Line
from stewardmap.exchange.plan.links import Links
from stewardmap.exchange.plan.names import Names, ids_of
from stewardmap.exchange.plan.sketch import Sketch
from stewardmap.exchange.values.words import spelled
from stewardmap.model.ids import Id
from stewardmap.model.records import Alias, Holding, Person, Post

_QUALIFIED = re.compile(r"(.*\S)\s*\(([^()]+)\)$", re.DOTALL)
_DO = (
    'If it is one person, write "{name} ({organisation})" here, or one id in both rows; '
    "if they are two, write different ids."
)


class PeopleNamed:
    """Finds and adds people by what rows call them."""

    def __init__(
        self, sketch: Sketch, ledger: Ledger, organisations: Names, links: Links, answers: Mapping[str, bool]
    ) -> None:
        self.sketch, self.ledger, self.organisations = sketch, ledger, organisations
        self.links, self.answers = links, answers
        self.names = Names(sketch, ledger, Person)
        self.put_in: dict[tuple[Id, Id], Line] = {}  # a person and the organisation behind their name
        self._bodies: dict[Id, set[Id]] = defaultdict(set)
        posts = sketch.snapshot.of(Post)
        for holding in sketch.snapshot.of(Holding).values():
            self._bodies[holding.person_id].add(posts[holding.post_id].organisation_id)

    def joins(self, person: Id, organisation: Id) -> None:
        """Note that a person has a post in an organisation, so that the name within it finds them."""
        self._bodies[person].add(organisation)

    def bodies(self, person: Id) -> frozenset[Id]:
        """Return the organisations in which a person has or had a post."""
        return frozenset(self._bodies.get(person, ()))

    def find(self, text: str) -> tuple[Id, ...]:
        """Return whom a text may mean, adding nobody."""
        found = self.names.find(text)
        if found:
            return found
        match = _QUALIFIED.match(text)
        if match is None:
            return ()
        bodies = self.organisations.find(match[2].strip())
        return tuple(p for p in self.names.find(match[1]) if any(b in self.bodies(p) for b in bodies))

    def identify(
        self, called: Mapping[str, Counter[str]], own: frozenset[str], where: Mapping[str, Line]
    ) -> None:
        """Find or add everyone who is called by an id, before anyone is looked for by name only.

        `called` gives the names that rows put beside each id; `own` are the ids of a map of ours.
        """
        unknown = [one for one in sorted(called) if not self._is_known(one, called[one], own, where)]
        claims = Counter(spelled(name) for one in unknown for name in called[one])
        for one in unknown:
            name = best_name(called[one]) or one
            ref, own_id = (_ref_of(where[one]), Id(one)) if one in own else (one, None)
            there = [p for p in self.names.free(name) if not self.sketch.is_new(Person, p)]
            called_so = self.names.free(one) if own_id is None else []  # an earlier table gave the id alone
            if len(called_so) == 1 and name != one:
                self._rename(called_so[0], name, where[one])
                self.names.adopt(called_so[0], ref, own_id, where[one])
            elif len(there) == 1 and claims[spelled(name)] == 1:
                self.names.adopt(there[0], ref, own_id, where[one])
            else:
                self.names.create(where[one], name, ref, own_id)

    def _rename(self, person: Id, name: str, line: Line) -> None:
        self.sketch.say(Person, person, "name", name, line, "name")
        self.names.also_called(person, name)

    def _is_known(
        self, one: str, names: Iterable[str], own: frozenset[str], where: Mapping[str, Line]
    ) -> bool:
        if one not in own:
            return self.names.with_id(one) is not None
        known = self.names.known(Id(one), _ref_of(where[one]), names)
        if known is not None:
            self.names.adopt(known, _ref_of(where[one]), Id(one), where[one])
        return known is not None

    def other_names(self, called: Mapping[str, Counter[str]], where: Mapping[str, Line]) -> None:
        """Keep the names beside an id that are not the person's own, and tell of them."""
        for one in sorted(called):
            person = self.names.with_id(one)
            if person is None:
                continue
            own = str(self.sketch.value(Person, person, "name"))
            for name in sorted(called[one]):
                if name and name != own:
                    if spelled(name) != spelled(own) and person not in self.names.named(name):
                        self.links.put(Alias, name=name, person_id=person)
                        self.names.also_called(person, name)
                    said = f'The id {one} bears the names "{own}" and "{name}": taken as one person, "{own}".'
                    self.ledger.notice(where[one], "", said, "The other name is kept beside it.")

    def by_id(self, line: Line, column: str, by_id: str, name: str) -> Id | None:
        """Return the person of an id, added if there is none; one of that name without an id may be taken."""
        known = self.names.with_id(by_id)
        if known is not None:
            return known
        found = self.names.usable(line, name or by_id)
        if len(found) > 1:
            self._which(line, column, name or by_id, found)
            return None
        ref, own_id = ids_of(line, by_id)
        if found:
            return self.names.adopt(found[0], ref, own_id, line)
        self.ledger.notice(line, column, f'"{name or by_id}" is not on the map yet: added as a person.')
        return self.names.create(line, name or by_id, ref, own_id)

    def named(self, line: Line, column: str, text: str, hint: Id | None = None) -> Id | None:
        """Return the person a row names; whoever is not there is added and reported.

        "Jo Hall (Eastport Council)" is the Jo Hall there. `hint` is an organisation that tells apart people
        of one name and does nothing else. Nothing, with a problem kept, where two may be meant.
        """
        by_id = self.names.with_id(text)
        if by_id is not None:
            return by_id
        found = self.names.named(text)
        match = None if found else _QUALIFIED.match(text)
        if match is not None:
            organisation = self.organisations.mention(line, column, match[2].strip())
            return self.qualified(line, column, match[1].strip(), organisation) if organisation else None
        if len(found) > 1 and hint is not None:
            found = tuple(p for p in found if hint in self.bodies(p)) or found
        if len(found) > 1:
            self._which(line, column, text, found)
            return None
        return found[0] if found else self._add(line, column, text, None)

    def _add(self, line: Line, column: str, name: str, organisation: Id | None) -> Id:
        if line.kind is not TableKind.PEOPLE:
            self.ledger.notice(line, column, f'"{name}" is not on the map yet: added as a person.')
        if organisation is None:
            return self.names.create(line, name)
        body = spelled(self.organisation_name(organisation))
        return self.names.create(line, name, own_id=self.sketch.new_id(Person, spelled(name), body))

    def organisation_name(self, organisation: Id) -> str:
        """Return what an organisation is called."""
        return str(self.sketch.value(self.organisations.kind, organisation, "name"))

    def _which(self, line: Line, column: str, text: str, found: Iterable[Id]) -> None:
        bodies = sorted({self.organisation_name(b) for p in found for b in self.bodies(p)})
        told = f" They are in: {', '.join(bodies)}." if bodies else ""
        do = f'Give the id, or write the name as "{text} (organisation)".'
        self.ledger.problem(line, column, f'More than one person is called "{text}".{told}', do)

    def qualified(self, line: Line, column: str, name: str, organisation: Id) -> Id | None:
        """Return the person of a name in the organisation behind it, and let them have a post there."""
        person = self.within(line, column, name, organisation)
        if person is not None and organisation not in self.bodies(person):
            self.put_in.setdefault((person, organisation), line)
            self.joins(person, organisation)
        return person

    def within(self, line: Line, column: str, name: str, organisation: Id) -> Id | None:
        """Return the person of a name in an organisation; who is nowhere is added there.

        Several rows for one person are several posts, and two people of one name are never taken for one by
        a guess. So someone of that name who is in another organisation only is the same if the row gives
        their e-mail address or telephone number; else it is asked, and one answer in one place is enough:
        an id in the rows, the organisation behind the name, or a word to the import.
        """
        found = self.names.named(name)
        inside = [p for p in found if organisation in self.bodies(p)]
        if len(inside) > 1:
            self._which(line, column, name, inside)
            return None
        if inside:
            return inside[0]
        reached = [p for p in found if self._is_reached(line, p)]
        if len(reached) == 1:
            return reached[0]
        if not found:
            return self._add(line, column, name, organisation)
        if len(found) == 1 and (not self.bodies(found[0]) or self.names.is_answered(name)):
            return found[0]
        return self._asked(line, column, name, organisation, found)

    def _is_reached(self, line: Line, person: Id) -> bool:
        """Whether a person's row gives the e-mail address or the telephone number of someone."""
        if line.kind is not TableKind.PEOPLE:
            return False
        email, phone = (str(self.sketch.value(Person, person, field) or "") for field in ("email", "phone"))
        same_email = bool(email) and spelled(email) == spelled(line.text("email"))
        return same_email or (bool(_digits(phone)) and _digits(phone) == _digits(line.text("phone")))

    def _asked(
        self, line: Line, column: str, name: str, organisation: Id, found: tuple[Id, ...]
    ) -> Id | None:
        body = self.organisation_name(organisation)
        key = f"person|{spelled(name)}|{spelled(body)}"
        answer = self.answers.get(key)
        if answer is False:
            return self._add(line, column, name, organisation)
        if answer is True and len(found) == 1:
            return found[0]
        elsewhere = ", ".join(sorted({self.organisation_name(b) for p in found for b in self.bodies(p)}))
        why = f'There is a "{name}" in {elsewhere}, and this row names one in {body}: one person or two?'
        question = (key, "person", f"{name} ({elsewhere})", f"{name} ({body})", why)
        self.ledger.ask(line, column, question, _DO.format(name=name, organisation=elsewhere.split(", ")[0]))
        return None


def _ref_of(line: Line) -> str | None:
    """Return the ref that a row gives its person, which a row about something else does not."""
    return line.ref if line.kind is TableKind.PEOPLE else None


def _digits(phone: str) -> str:
    """Return a telephone number without the marks between, as it is dialled at home."""
    return re.sub(r"\D", "", re.sub(r"^\s*(?:\+|00)44", "0", phone).replace("(0)", ""))


def best_name(names: Counter[str]) -> str:
    """Return the name given most often; of several, the one that comes first in the alphabet."""
    filled = [(-count, name) for name, count in names.items() if name]
    return min(filled)[1] if filled else ""


def parted(text: str) -> tuple[str, str]:
    """Return a name and the organisation in brackets behind it, or an empty text for that."""
    match = _QUALIFIED.match(text)
    return (match[1].strip(), match[2].strip()) if match else (text, "")
