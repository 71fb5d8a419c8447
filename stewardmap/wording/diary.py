"""The diary of change in words: what each entry says, what sorts there are, and the months they stand in."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from stewardmap.analysis.diary.event import Event, EventKind
from stewardmap.model.dates import PartialDate, Precision
from stewardmap.model.ids import Id
from stewardmap.model.records import Cover, Funding, Holding, Rehearsal, Stance
from stewardmap.model.vocabulary import HoldingKind, Renewal
from stewardmap.wording.dates import day_in_words, in_words, month_name
from stewardmap.wording.labels import label
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import number, sentence


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the diary in words: when, as exactly as it is known, and what."""

    event: Event
    when: str
    said: str


@dataclass(frozen=True, slots=True)
class Month:
    """The entries under one heading."""

    heading: str
    entries: tuple[Entry, ...]


def sort_in_words(kind: EventKind) -> str:
    """Return what a sort of change is called where several are chosen from."""
    return {
        EventKind.PLANNED_END: _("Planned ends"),
        EventKind.FIXED_TERM: _("Fixed terms"),
        EventKind.ELECTION: _("Elections"),
        EventKind.MONEY: _("Money"),
        EventKind.BODY: _("Bodies"),
        EventKind.REVIEW: _("Reviews"),
        EventKind.COVER: _("Cover"),
        EventKind.REHEARSAL: _("Rehearsals"),
        EventKind.OPINION: _("Opinions"),
    }[kind]


def sign_of(kind: EventKind) -> str:
    """Return the one letter that stands for a sort of change where there is no room for words."""
    return {
        EventKind.PLANNED_END: _("P"),
        EventKind.FIXED_TERM: _("F"),
        EventKind.ELECTION: _("E"),
        EventKind.MONEY: _("£"),
        EventKind.BODY: _("B"),
        EventKind.REVIEW: _("R"),
        EventKind.COVER: _("C"),
        EventKind.REHEARSAL: _("D"),
        EventKind.OPINION: _("O"),
    }[kind]


def told(events: Iterable[Event], namer: Namer) -> tuple[Month, ...]:
    """Return a diary to be read: who leaves soon first, then all else month by month, in the given order."""
    soon: list[Entry] = []
    months: dict[str, list[Entry]] = {}
    for event in events:
        entry = Entry(event, in_words(event.when), say_event(event, namer))
        (soon if event.soon else months.setdefault(month_heading(event.when), [])).append(entry)
    first = [Month(_("Leaving soon"), tuple(soon))] if soon else []
    return (*first, *(Month(heading, tuple(entries)) for heading, entries in months.items()))


def month_heading(when: PartialDate) -> str:
    """Return the month that a date is in, or the year where no more is known."""
    if when.precision is Precision.YEAR:
        return _("{year}, month not recorded").format(year=when.earliest.year)
    return _("{month} {year}").format(month=month_name(when.earliest.month), year=when.earliest.year)


def diary_in_a_line(events: Sequence[Event]) -> str:
    """Return the whole diary in a sentence, for whoever does not see it drawn."""
    if not events:
        return _("Nothing is recorded for the next two years.")
    counts = ngettext("{n} change is recorded", "{n} changes are recorded", len(events))
    soon = sum(event.soon for event in events)
    until = day_in_words(max(event.when.latest for event in events))
    said = _("{counts} between now and {until}, {soon} of them of people leaving soon.")
    return sentence(said.format(counts=counts.format(n=number(len(events))), until=until, soon=number(soon)))


def say_event(event: Event, namer: Namer) -> str:
    """Return what an entry says, without its date, in the names of a level."""
    return sentence(_SAID[event.row.kind](event, namer))


def _holding(event: Event, namer: Namer) -> str:
    held = namer.snapshot.of(Holding)[event.row.id]
    terms = held.terms or namer.snapshot.posts[held.post_id].terms
    return _("{post} ({person}): {ends}; {renewal}.").format(
        person=namer.name("person", held.person_id),
        post=namer.name("post", held.post_id),
        ends=_ends(event.kind, terms),
        renewal=_renewal(held.renewal, terms),
    )


def _ends(kind: EventKind, terms: HoldingKind | None) -> str:
    if kind is EventKind.ELECTION:
        return _("election")
    if terms is HoldingKind.SECONDED:
        return _("the secondment ends")
    if terms is HoldingKind.INTERIM:
        return _("the interim time ends")
    return _("the fixed term ends") if kind is EventKind.FIXED_TERM else _("planned end")


def _renewal(renewal: Renewal | None, terms: HoldingKind | None) -> str:
    if renewal is Renewal.NOT_POSSIBLE and terms is HoldingKind.ELECTED:
        return _("not standing again")
    return _("renewal {renewal}").format(renewal=label(renewal or Renewal.NOT_ASKED))


def _named(text: Callable[[], str]) -> Callable[[Event, Namer], str]:
    return lambda event, namer: text().format(name=namer.of(event.row))


def _funding(event: Event, namer: Namer) -> str:
    money = namer.snapshot.of(Funding)[event.row.id]
    role = money.connector_role_id
    paid = namer.name("post", money.post_id or Id("")) if role is None else namer.name("connector_role", role)
    return _("the money from {funder} for {what} ends.").format(
        funder=namer.name("organisation", money.funder_id), what=paid
    )


def _collaboration(event: Event, namer: Namer) -> str:
    said = _("{name}: review.") if event.kind is EventKind.REVIEW else _("{name} ends.")
    return said.format(name=namer.of(event.row))


def _cover(event: Event, namer: Namer) -> str:
    cover = namer.snapshot.of(Cover)[event.row.id]
    if cover.tie_id is None:
        said = _("{by} no longer covers the links of {person}.")
    else:
        said = ngettext(
            "{by} no longer covers {n} link of {person}.",
            "{by} no longer covers {n} links of {person}.",
            event.count,
        )
    by, person = namer.name("person", cover.by_id), namer.name("person", cover.person_id)
    return said.format(by=by, person=person, n=number(event.count))


def _rehearsal(event: Event, namer: Namer) -> str:
    kept = namer.snapshot.of(Rehearsal)[event.row.id]
    return _("delete the rehearsal “{name}”, which is kept until then.").format(name=kept.name)


def _stance(event: Event, namer: Namer) -> str:
    stance = namer.snapshot.of(Stance)[event.row.id]
    return _("what is recorded of {person} and {purpose} is a year old: ask again or let it go.").format(
        person=namer.name("person", stance.person_id), purpose=namer.name("purpose", stance.purpose_id)
    )


_SAID: Mapping[str, Callable[[Event, Namer], str]] = {
    "holding": _holding,
    "post": _named(lambda: _("{name} is planned to end.")),
    "membership": _named(lambda: _("{name}: the seat's planned end.")),
    "organisation": _named(lambda: _("{name} ends.")),
    "collaboration": _collaboration,
    "connector_role": _named(lambda: _("{name}: planned end.")),
    "funding": _funding,
    "cover": _cover,
    "rehearsal": _rehearsal,
    "stance": _stance,
}
