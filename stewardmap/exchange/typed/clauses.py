"""The clauses behind a person's name, each read for what it can be."""

from collections.abc import Callable, Sequence
from datetime import date

from stewardmap.exchange.typed.contacts import read_contact
from stewardmap.exchange.typed.known import Known
from stewardmap.exchange.typed.names import names_in, without
from stewardmap.exchange.typed.posts import SaidPost, is_organisation, read_post, terms
from stewardmap.exchange.typed.seats import read_connector, read_seat
from stewardmap.exchange.typed.slots import Draft
from stewardmap.exchange.typed.ties import kind_alone, read_tie, strength_alone


class PersonClauses:
    """Reads clauses one after another into a draft."""

    def __init__(self, draft: Draft, known: Known, on: date) -> None:
        self._draft, self._known, self._on = draft, known, on
        self._tied_last = False

    def read(self, clauses: Sequence[str]) -> None:
        """Put each clause into slots; those that are nothing we know are kept as they are."""
        ways: tuple[Callable[[str], bool], ...] = (
            self._contact, self._more_of_tie, self._seat, self._connector, self._tie, self._post,
            self._tied_too, self._note, self._title,
        )  # fmt: skip
        waiting = list(clauses)
        while waiting:
            clause = waiting.pop(0)
            if waiting and self._title_before(clause, waiting[0]):
                waiting.pop(0)
                continue
            tied, self._tied_last = self._tied_last, False
            if not any(way(clause) for way in ways[:6]):
                self._tied_last = tied
                if not any(way(clause) for way in ways[6:]):
                    self._draft.keep(clause)

    def _contact(self, clause: str) -> bool:
        said = read_contact(clause, self._on)
        if said is None:
            return False
        self._draft.put(
            "contact", form=said.form.value, on=said.on, note=said.note, **{"with": ", ".join(said.names)}
        )
        return True

    def _more_of_tie(self, clause: str) -> bool:
        """A strength or a kind alone belongs to the tie before it."""
        last, slots = self._draft.last_of("tie"), self._draft.slots
        if not last:
            return False
        strength = strength_alone(clause)
        for name, words in (("strength", strength), ("about", clause if kind_alone(clause) else "")):
            if words and last + name not in slots:
                slots[last + name] = words
                return True
        return False

    def _seat(self, clause: str) -> bool:
        said = read_seat(clause, self._known)
        if said is not None:
            self._draft.put("seat", collaboration=said.collaboration, role=said.role)
        return said is not None

    def _connector(self, clause: str) -> bool:
        said = read_connector(clause)
        if said is not None:
            slots = {"for": said.for_whom, "between": ", ".join(names_in(said.between))}
            self._draft.put("connector", is_one="connector", **slots)
        return said is not None

    def _tie(self, clause: str) -> bool:
        said = read_tie(clause)
        if said is None or not said.names:
            return False
        for name in said.names:
            self._draft.put("tie", who=name, strength=said.strength, about=said.about)
        self._tied_last = True
        return True

    def _post(self, clause: str) -> bool:
        said = read_post(without(clause, "a", "an", "the", "is", "now"), self._known, self._on)
        if said is not None:
            self._put_post(said)
        return said is not None

    def _put_post(self, said: SaidPost) -> None:
        self._draft.put(
            "post", title=said.title, organisation=said.organisation, since=said.since, until=said.until
        )

    def _title_before(self, clause: str, following: str) -> bool:
        """A title, and its organisation in the clause behind it: "housing lead, Northgate Council"."""
        if is_organisation(clause, self._known) or not is_organisation(following, self._known):
            return False
        if any(self._reads(clause)):
            return False
        self._put_post(SaidPost(clause, following))
        return True

    def _reads(self, clause: str) -> tuple[object, ...]:
        known = self._known
        return (
            read_contact(clause, self._on), read_seat(clause, known), read_connector(clause),
            read_tie(clause), read_post(clause, known, self._on),
            self._draft.last_of("tie") and strength_alone(clause), kind_alone(clause), _note_in(clause),
        )  # fmt: skip

    def _tied_too(self, clause: str) -> bool:
        """Names that go on behind a tie are of people tied in the same way."""
        last, slots = self._draft.last_of("tie"), self._draft.slots
        names = names_in(clause)
        if not self._tied_last or not names or not all(map(self._known.people_named, names)):
            return False
        same = {name: slots[last + name] for name in ("strength", "about") if last + name in slots}
        for name in names:
            self._draft.put("tie", who=name, **same)
        return True

    def _note(self, clause: str) -> bool:
        note = _note_in(clause)
        if note:
            before = self._draft.slots.get("notes")
            self._draft.slots["notes"] = f"{before}; {note}" if before else note
        return bool(note)

    def _title(self, clause: str) -> bool:
        """What stands behind an organisation without a post is what the post is called."""
        last, slots = self._draft.last_of("post"), self._draft.slots
        if not last or last + "title" in slots or not list(slots)[-1].startswith(last):
            return False
        title, since, until = terms(clause, self._on)
        for name, words in (("title", title), ("since", since), ("until", until)):
            if words:
                slots.setdefault(last + name, words)
        return True


def _note_in(clause: str) -> str:
    note = without(clause, "note", "notes", "note:", "notes:")
    return note if note != clause.strip() else ""
