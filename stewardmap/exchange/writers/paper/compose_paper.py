"""A paper composed from a map and its findings, at a level of disclosure."""

from collections.abc import Callable, Sequence

from stewardmap.analysis.finding import Finding
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.parameters import Parameters
from stewardmap.exchange.disclose import disclose
from stewardmap.exchange.disclosure.masking import masker
from stewardmap.exchange.writers.paper.asks import asks
from stewardmap.exchange.writers.paper.chosen import for_a_board
from stewardmap.exchange.writers.paper.content import Figure, Paper, Table, Words
from stewardmap.exchange.writers.paper.ends import ends_table
from stewardmap.exchange.writers.paper.findings_part import sections, select
from stewardmap.exchange.writers.paper.method_part import method
from stewardmap.exchange.writers.paper.sector_part import few, sector_sections, sector_tables
from stewardmap.model.records import Place
from stewardmap.model.snapshot import Snapshot
from stewardmap.wording.dates import day_in_words
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer, Naming
from stewardmap.wording.summary import counts_of


def compose_paper(
    snapshot: Snapshot,
    findings: Sequence[Finding],
    namer: Namer,
    parameters: Parameters,
    draw: Callable[[Sequence[Finding]], Figure],
    title: str = "",
) -> Paper:
    """Return what a paper says.

    Args:
        snapshot: the whole map on its day; only what the namer's level allows is said of it.
        findings: all of them, most serious first.
        namer: of the same snapshot.
        parameters: those that the findings were found with.
        draw: gives the map, with the findings that the paper shows marked on it.
        title: in place of the map's own.
    """
    shown = disclose(snapshot, namer.naming)
    heading = _title(snapshot, shown, namer.naming, title)
    day = day_in_words(snapshot.on)
    empty = is_empty(snapshot)
    ground = Ground(snapshot, parameters)
    matter = for_a_board(findings)
    selection = select(matter)
    return Paper(
        language="en",
        region="GB",
        title=heading,
        dateline=" · ".join(
            text for text in (_place(shown), _("as recorded on {day}").format(day=day)) if text
        ),
        facts=_facts(snapshot, shown, namer),
        picture=None if empty else draw(() if namer.anonymous else selection.shown),
        kindly=_kindly() if empty else "",
        asks=() if empty else asks(matter, namer),
        sections=() if empty else sector_sections(matter) if namer.anonymous else sections(selection, namer),
        tables=() if empty else _tables(ground, shown, namer),
        method=() if empty else method(ground, findings, namer.naming),
        footer=" · ".join((heading, marking(namer.naming), day)),
        marking=marking(namer.naming),
        words=Words(
            author=_("Steward Map"),
            page=_("page {n} of {m}"),
            asked=_("What is asked of the board"),
            method=_("How this was worked out, and what it does not show"),
        ),
    )


def is_empty(snapshot: Snapshot) -> bool:
    """Whether nobody and nothing is on the map yet."""
    return not (snapshot.people or snapshot.organisations or snapshot.collaborations)


def marking(naming: Naming) -> str:
    """Return what every page says of its level of disclosure."""
    texts = {
        Naming.NAMED: _("Level: named, people are shown by name"),
        Naming.ROLES: _("Level: roles, people are shown by post and organisation"),
        Naming.ORGANISATIONS: _("Level: organisations, people are not named"),
        Naming.ANONYMOUS: _("Level: anonymous, sectors only, no number under five"),
    }
    return texts[naming]


def _title(snapshot: Snapshot, shown: Snapshot, naming: Naming, title: str) -> str:
    if title:
        return title if naming is Naming.NAMED else masker(snapshot)(title)
    place = _place(shown)
    if shown.card.title:
        return shown.card.title
    if place:
        return _("Who works with whom in {place}").format(place=place)
    return _("Who works with whom, by sector") if naming is Naming.ANONYMOUS else _("Who works with whom")


def _place(shown: Snapshot) -> str:
    places = shown.of(Place)
    where = shown.card.place_id
    return places[where].name if where is not None and where in places else ""


def _facts(snapshot: Snapshot, shown: Snapshot, namer: Namer) -> tuple[tuple[str, str], ...]:
    facts = (
        (_("Purpose"), shown.card.purpose),
        (_("Kept by"), _keeper(snapshot, namer)),
        (_("On the map"), _counts(snapshot, namer)),
    )
    return tuple(fact for fact in facts if fact[1])


def _keeper(snapshot: Snapshot, namer: Namer) -> str:
    keeper = snapshot.card.keeper_id
    if keeper is None or namer.anonymous:
        return ""
    if namer.naming is not Naming.ORGANISATIONS:
        return namer.person_at(keeper)
    bodies = snapshot.organisations_of_person.get(keeper, ())
    return ", ".join(sorted(namer.name("organisation", body) for body in bodies))


def _counts(snapshot: Snapshot, namer: Namer) -> str:
    if not namer.anonymous:
        return " · ".join(part for part in counts_of(snapshot) if not part.startswith("0 "))
    people, bodies, ties = (
        few(len(kind)) for kind in (snapshot.people, snapshot.organisations, snapshot.ties)
    )
    return _("people: {people} · organisations: {bodies} · ties: {ties}").format(
        people=people, bodies=bodies, ties=ties
    )


def _kindly() -> str:
    return _(
        "There is nothing on this map yet, so there is nothing to say about it. Add the people and "
        "organisations you know, or import a spreadsheet, and this paper will show who works with whom, what "
        "would hold if someone moved on, and what to do about the rest."
    )


def _tables(ground: Ground, shown: Snapshot, namer: Namer) -> tuple[Table, ...]:
    return sector_tables(ground, shown) if namer.anonymous else (ends_table(ground, namer),)
