"""The forms of a round, from the map: who is asked about which of their ties."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date

from stewardmap.analysis.confirming.rounds import source_of, subject_at
from stewardmap.analysis.finding import Subject
from stewardmap.analysis.links import latest_words, links_on_the_day
from stewardmap.analysis.parameters import parameters_of
from stewardmap.exchange.confirming.choices import choices, said_as
from stewardmap.exchange.confirming.form import Asked, Form
from stewardmap.exchange.confirming.marks import form_mark, tie_mark
from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records import Reading, Tie
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import ReadingState
from stewardmap.wording.dates import in_words
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer

Chosen = dict[Subject, tuple[Tie, ...]]


def ends_to_ask(
    snapshot: Snapshot, ties: Collection[Id] | None = None, ends: Collection[Subject] | None = None
) -> Chosen:
    """Return who is asked about which ties: of all that run, or of those given, at all ends or those given.

    The keeper is not asked, since what they say is on the map already, nor anyone about who is restricted.
    """
    snapshot = snapshot.unrestricted
    links = links_on_the_day(snapshot, parameters_of(snapshot))
    found: dict[Subject, list[Tie]] = defaultdict(list)
    for link in (*links.people, *links.organisations):
        if ties is None or link.tie.id in ties:
            for end in link.ends:
                found[subject_at(link.tie, end)].append(link.tie)
    keeper = snapshot.card.keeper_id
    return {
        end: tuple(some) for end, some in found.items() if end.id != keeper and (ends is None or end in ends)
    }


def forms_of(snapshot: Snapshot, chosen: Chosen, key: str, on: date) -> tuple[Form, ...]:
    """Return a form for each who is asked, in the order of their names."""
    namer = Namer(snapshot)
    forms = (_form(namer, end, ties, key, on) for end, ties in chosen.items())
    return tuple(sorted(forms, key=lambda form: (form.named.casefold(), form.end)))


def asked_of(chosen: Chosen, on: date) -> tuple[Reading, ...]:
    """Return what the map keeps of having asked: for each side of each tie a reading without an answer."""
    return tuple(
        Reading(
            tie_id=tie.id,
            side=tie.side_of(end.id),
            state=ReadingState.NO_ANSWER,
            source=source_of(on),
            on=PartialDate(on),
        )
        for end, ties in chosen.items()
        for tie in ties
    )


def _form(namer: Namer, end: Subject, ties: Iterable[Tie], key: str, on: date) -> Form:
    mark = form_mark(key, end, on)
    of_bodies = end.kind == "organisation"
    rows = [_asked(namer, end, tie, tie_mark(key, mark, tie.id)) for tie in ties]
    named = namer.name(end.kind, end.id) if of_bodies else namer.person_at(end.id)
    return Form(
        end=end,
        named=named,
        mark=mark,
        title=_("Ties of {name}: please confirm").format(name=namer.name(end.kind, end.id)),
        lead=_lead(of_bodies=of_bodies),
        choices=choices(organisations=of_bodies),
        rows=tuple(sorted(rows, key=lambda row: (row.name.casefold(), row.mark))),
        on=on,
    )


def _lead(*, of_bodies: bool) -> tuple[str, ...]:
    whom = (
        _("These are the organisations that yours is recorded as having a tie with.")
        if of_bodies
        else _("These are the people you are recorded as having a tie with.")
    )
    return (
        whom
        + " "
        + _("Please choose, for each, what is so now. A line that you leave empty stays as it is."),
        _(
            "This form was made for you alone: it holds only your own ties and your own earlier answers. "
            "Whoever sent it records what you answer."
        ),
    )


def _asked(namer: Namer, end: Subject, tie: Tie, mark: str) -> Asked:
    other = subject_at(tie, tie.other(end.id))
    return Asked(
        mark=mark,
        name=namer.name(other.kind, other.id),
        organisation=organisation_line(namer, other),
        earlier=_earlier(namer.snapshot, tie, end),
    )


def organisation_line(namer: Namer, end: Subject) -> str:
    """Return where somebody is, in alphabetical order; nothing for an organisation."""
    bodies = namer.snapshot.organisations_of_person.get(end.id, ()) if end.kind == "person" else ()
    return ", ".join(sorted((namer.name("organisation", body) for body in bodies), key=str.casefold))


def _earlier(snapshot: Snapshot, tie: Tie, end: Subject) -> str:
    words = latest_words(snapshot.readings_of_tie.get(tie.id, ()), snapshot)
    own = words.get(tie.side_of(end.id))
    if own is None:
        return ""
    said = said_as((own.state, own.rung), organisations=end.kind == "organisation")
    return f"{said} ({in_words(own.on)})" if own.on is not None else said
