"""Which meetings of a calendar could be entries of the contact log, and with whom."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from stewardmap.exchange.readers.calendar.event import Guest, Occurrence
from stewardmap.exchange.values.words import folded
from stewardmap.model.ids import Id
from stewardmap.model.records import Alias, Contact
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import ContactKind

_KINDS = (
    (ContactKind.COFFEE, ("coffee", "brew", "tea", "lunch", "breakfast")),
    (ContactKind.CALL, ("call", "phone", "ring", "telephone")),
    (ContactKind.EVENT, ("conference", "event", "launch", "away day", "seminar")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One meeting and whom on the map it was with; `unknown` are guests who are nobody on the map."""

    held: Occurrence
    form: ContactKind
    people: tuple[Id, ...]
    apologies: tuple[Id, ...]
    unknown: tuple[str, ...]
    collaboration: Id | None


@dataclass(frozen=True, slots=True)
class Offers:
    """The meetings to choose from, how many are in the log already, and how many name nobody on the map."""

    offered: tuple[Offer, ...]
    logged: int
    nobody: int


def offers(snapshot: Snapshot, held: Iterable[Occurrence]) -> Offers:
    """Return what could be logged; guests are known by their address, else by a name that one person bears.

    A meeting without guests is known by the full names in what it is called. What is in the log already, by
    its event and day, is not offered again.
    """
    known = {one.calendar_event for one in snapshot.of(Contact).values() if one.calendar_event}
    found, logged, nobody = [], 0, 0
    directory = _Directory(snapshot)
    for one in held:
        if one.key in known:
            logged += 1
            continue
        offer = _offer(one, directory)
        if offer.people or offer.apologies:
            found.append(offer)
        else:
            nobody += 1
    return Offers(tuple(found), logged, nobody)


def _offer(held: Occurrence, directory: "_Directory") -> Offer:
    known = [(guest, directory.person(guest)) for guest in held.guests]
    there = [one for guest, one in known if one and not guest.declined]
    sorry = [one for guest, one in known if one and guest.declined and one not in there]
    named = directory.named_in(held.summary) if not held.guests else ()
    people = tuple(one for one in dict.fromkeys((*there, *named)) if one != directory.keeper)
    return Offer(
        held=held,
        form=_form(held.summary),
        people=people,
        apologies=tuple(one for one in dict.fromkeys(sorry) if one != directory.keeper),
        unknown=tuple(guest.name or guest.email for guest, one in known if not one),
        collaboration=directory.collaboration_in(held.summary),
    )


def _form(summary: str) -> ContactKind:
    words = f" {folded(summary)} "
    for form, signs in _KINDS:
        if any(f" {sign} " in words for sign in signs):
            return form
    return ContactKind.MEETING


class _Directory:
    """Who on a map has which address and which name."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.keeper = snapshot.card.keeper_id
        people = snapshot.people.values()
        self._by_email = _once((one.email.strip().casefold(), one.id) for one in people)
        self._by_name = _once(
            [(folded(one.name), one.id) for one in people]
            + [
                (folded(one.name), one.person_id)
                for one in snapshot.of(Alias).values()
                if one.person_id is not None
            ]
        )
        self._boards = _once((folded(one.name), one.id) for one in snapshot.collaborations.values())

    def person(self, guest: Guest) -> Id | None:
        """Return the one person who is a guest, nobody where it could be several."""
        found = self._by_email.get(guest.email.casefold()) if guest.email else None
        if found is not None or not guest.name:
            return found
        surname, comma, forename = guest.name.partition(",")
        turned = f"{forename} {surname}" if comma else guest.name
        bare = re.sub(r"\(.*?\)|\[.*?\]", "", turned)
        return self._by_name.get(folded(bare))

    def named_in(self, text: str) -> tuple[Id, ...]:
        """Return those whose full names of two words or more stand in a text."""
        return tuple(sorted(self._in(self._by_name, text)))

    def collaboration_in(self, text: str) -> Id | None:
        """Return the one collaboration whose name stands in a text."""
        found = set(self._in(self._boards, text))
        return found.pop() if len(found) == 1 else None

    @staticmethod
    def _in(named: Mapping[str, Id], text: str) -> Iterator[Id]:
        words = folded(text).split()
        for start in range(len(words)):
            for length in range(2, 8):
                found = named.get(" ".join(words[start : start + length]))
                if found is not None and start + length <= len(words):
                    yield found


def _once(pairs: Iterable[tuple[str, Id]]) -> dict[str, Id]:
    """Return who bears each name or address, without those that several bear."""
    found: dict[str, set[Id]] = defaultdict(set)
    for name, one in pairs:
        if name:
            found[name].add(one)
    return {name: next(iter(ids)) for name, ids in found.items() if len(ids) == 1}
