"""A line understood on a map: every slot read for what it is, every name found or new."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date

from stewardmap.exchange.search.fold import fold
from stewardmap.exchange.typed.known import Known
from stewardmap.exchange.typed.names import names_in
from stewardmap.exchange.typed.naming import mentioned, subject
from stewardmap.exchange.typed.parse import take_apart
from stewardmap.exchange.typed.readers import READERS
from stewardmap.exchange.typed.slots import Purport, Said, Slots
from stewardmap.exchange.typed.understood import (
    NOTHING_CORRECTED,
    Corrected,
    Field,
    Named,
    Standing,
    Understood,
)
from stewardmap.wording.language import _

_SEVERAL = ("with", "between")
_BODIES = ("organisation", "for", "between")


def understand(line: str, known: Known, on: date, corrected: Corrected = NOTHING_CORRECTED) -> Understood:
    """Return what a line means on a map on a day, with what was put right by hand; it never raises.

    Cost is that of the line and of the few names that start like those in it.
    """
    said = take_apart(line, known, on)
    slots = _put_right(said.slots, corrected)
    kind = _kind_of_ends(said.purport, slots, known)
    fields = [_field(slot, words, kind, known, on, corrected) for slot, words in slots.items()]
    named = _with_subject(said, fields, known, corrected)
    return Understood(said.purport, tuple(_checked(named)), said.is_composed)


def _put_right(slots: Slots, corrected: Corrected) -> dict[str, str]:
    """Return the slots with the words that were put right; emptied ones are left out."""
    now = dict(slots)
    for slot, (before, after) in corrected.words.items():
        if slots.get(slot, "") == before:
            now[slot] = after
    unread = now.pop("unread", "")  # shown last
    return {slot: words for slot, words in (*now.items(), ("unread", unread)) if words.strip()}


def _kind_of_ends(purport: Purport, slots: Slots, known: Known) -> str:
    """Return what the ties of a line join: people, unless it is about organisations."""
    if purport is Purport.TIE:
        ends = [slots.get("tie.0.of", ""), slots.get("tie.0.who", "")]
        bodies = [known.exactly("organisation", end) or known.in_words("organisation", end) for end in ends]
        people = [known.exactly("person", end) or known.in_words("person", end) for end in ends]
        return "organisation" if all(bodies) and not all(people) else "person"
    return "organisation" if purport is Purport.ORGANISATION else "person"


def _field(slot: str, words: str, ends: str, known: Known, on: date, corrected: Corrected) -> Field:
    what = slot.rpartition(".")[2]
    if slot == "name":
        return Field(slot, words, Standing.GIVEN)
    if what in ("who", "of", "with", "collaboration", *_BODIES):
        kind = {"collaboration": what, "with": "person"}.get(what, ends)
        return _naming(slot, words, "organisation" if what in _BODIES else kind, known, corrected)
    if what == "unread":
        return Field(slot, words, Standing.UNREAD, words)
    read = READERS.get(what)
    if read is None:
        return Field(slot, words, Standing.GIVEN, words)
    value, wrong = read(words, on)
    return Field(slot, words, Standing.WRONG if wrong else Standing.GIVEN, value, (), wrong)


def _naming(slot: str, words: str, kind: str, known: Known, corrected: Corrected) -> Field:
    names = names_in(words) if slot.endswith(_SEVERAL) else [words.strip()]
    found = tuple(
        mentioned(kind, name, known, corrected.choices.get(f"{slot}:{name}")) for name in dict.fromkeys(names)
    )
    return Field(slot, words, _standing(found), None, found)


def _standing(named: Collection[Named]) -> Standing:
    standings = {one.standing for one in named}
    for one in (Standing.ASKED, Standing.NEW, Standing.THERE):
        if one in standings:
            return one
    return Standing.GIVEN


def _with_subject(said: Said, fields: list[Field], known: Known, corrected: Corrected) -> Iterator[Field]:
    """Yield the fields, and in its place whom the line is about, found by where it puts them."""
    bodies = [one for field in fields if field.what == "organisation" for one in field.named]
    there = {one.id for one in bodies if one.id is not None} if bodies else None
    for field in fields:
        if field.slot != "name":
            yield field
            continue
        kind = "organisation" if said.purport is Purport.ORGANISATION else "person"
        choice = corrected.choices.get(f"name:{field.text}")
        one = subject(kind, field.text, known, there, choice)
        yield replace(field, standing=one.standing, named=(one,))


def _checked(fields: Iterator[Field]) -> Iterator[Field]:
    """Yield the fields, with it said where a name is none, or a tie would join one with itself."""
    ends: set[str] = set()
    for field in fields:
        own = {one.id or fold(one.text) for one in field.named}
        if not all(fold(one.text) for one in field.named):
            yield replace(field, standing=Standing.WRONG, wrong=_("A name has letters."))
        elif field.what == "who" and ends & own:
            yield replace(field, standing=Standing.WRONG, wrong=_("A tie joins two different ends."))
        else:
            yield field
        if field.slot == "name" or field.what == "of":
            ends |= own
