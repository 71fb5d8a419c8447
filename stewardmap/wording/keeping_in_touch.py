"""Words for who is due, why, and what the contact log says."""

from collections.abc import Iterable
from datetime import date

from stewardmap.analysis.keeping_in_touch.apologies import SeatMissed
from stewardmap.analysis.keeping_in_touch.due import Due, Interval, Why
from stewardmap.analysis.keeping_in_touch.meeting import Pair
from stewardmap.model.ids import Id
from stewardmap.model.records import Contact
from stewardmap.model.vocabulary import ContactKind
from stewardmap.wording.dates import ago, ahead, in_words, span
from stewardmap.wording.labels import label
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import listed, number, sentence

_DID = {
    ContactKind.MEETING: "met",
    ContactKind.CALL: "called",
    ContactKind.EMAIL: "wrote",
    ContactKind.COFFEE: "met over coffee",
    ContactKind.MESSAGE: "sent a message",
    ContactKind.EVENT: "saw each other at an event",
}


def did(kind: ContactKind | None) -> str:
    """Return what was done, as one says it of oneself: met, called, wrote."""
    return _("in contact") if kind is None else _(_DID[kind])


def contact_kind(kind: ContactKind | None) -> str:
    """Return what a contact was: meeting, call, coffee."""
    return _("contact") if kind is None else label(kind)


def names_of(people: Iterable[Id], namer: Namer, shown: int = 5) -> str:
    """Return people by name, the first few of many; nothing for nobody."""
    names = sorted((namer.name("person", one) for one in people), key=str.casefold)
    return listed(names, shown) if names else ""


def last_words(contact: Contact, on: date) -> str:
    """Return the last words of a contact, with what it was and when: "Coffee, 3 weeks ago: ..."."""
    when = _("{kind}, {ago}").format(kind=sentence(contact_kind(contact.form)), ago=ago(contact.on, on))
    return _("{when}: {words}").format(when=when, words=contact.note) if contact.note else when


def when_due(due: Due, on: date) -> str:
    """Return how long somebody has been due, or until when they are not."""
    if due.snoozed:
        return _("not before {day}").format(day=in_words(due.on))
    if due.on < on:
        return _("since {day}").format(day=in_words(due.on))
    return ahead(due.on, on)


def why_due(interval: Interval, namer: Namer) -> str:
    """Return why somebody is due after so long."""
    every = span(interval.months)
    if interval.why is Why.OWN:
        return _("every {span}, as you set").format(span=every)
    if interval.why is Why.TAG:
        return _("every {span}, as set for “{tag}”").format(span=every, tag=interval.tag)
    if interval.why is Why.ONLY_LINK:
        bodies = " – ".join(namer.of(one) for one in interval.relation)
        return _("every {span}: the only recorded link {bodies}").format(span=every, bodies=bodies)
    if interval.strength is None:
        return _("every {span}, strength not rated").format(span=every)
    return _("every {span}, strength {n} of 5").format(span=every, n=interval.strength)


def seat_missed(one: SeatMissed, namer: Namer) -> str:
    """Say of a seat that it sent apologies several times running, and what to ask; the seat, no person."""
    if one.membership is not None:
        seat = _("The seat of {seat}").format(seat=namer.name("membership", one.membership))
    else:
        seat = _("The place of {person} at {collaboration}").format(
            person=namer.name("person", one.person),
            collaboration=namer.name("collaboration", one.collaboration),
        )
    return _("{seat} sent apologies {n} times in a row, last on {day}: does the time suit?").format(
        seat=seat, n=number(len(one.days)), day=in_words(one.days[0])
    )


def pair_in_words(pair: Pair, namer: Namer) -> str:
    """Return two people and their tie, or that it would be a new one."""
    keeper = namer.snapshot.card.keeper_id
    both = (_("You") if one == keeper else namer.name("person", one) for one in (pair.one, pair.other))
    names = " – ".join(both)
    if pair.tie is None:
        return _("New tie: {names}").format(names=names)
    if pair.tie.strength is None:
        return _("{names}, not rated").format(names=names)
    return _("{names}, {n} of 5").format(names=names, n=pair.tie.strength)
