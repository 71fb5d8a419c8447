"""Ties that are fragile, that have gone quiet, or that their two sides see differently."""

from collections.abc import Iterator

from stewardmap.analysis.fact import CONCERNS, CONTACTS, LEFT
from stewardmap.analysis.finding import Clears, Evidence, Finding, Number, Remedy, Rule, Subject
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.links import Link, latest_words
from stewardmap.analysis.registry import rule
from stewardmap.analysis.weighing import matter, was_asked
from stewardmap.model.ids import Id
from stewardmap.model.records import Reading
from stewardmap.model.vocabulary import ReadingState, Side


@rule(
    Rule.FRAGILE_TIE, reads=(*CONTACTS, *LEFT, *CONCERNS), uses=("theta_reach", "weak_up_to", "quiet_after")
)
def fragile_tie(ground: Ground) -> Iterator[Finding]:
    """Yield ties of people that are rated low, long without contact, and with no shared contact.

    All three together; ranked by strength, months since contact and shared contacts, never by edge
    betweenness. A tie not rated or not dated is not fragile: too little is known of it.
    """
    for link in ground.links.people:
        if is_fragile(ground, link):
            months = ground.contacts.months_since(link.tie.id) or 0
            yield _contact(ground, Rule.FRAGILE_TIE, link, (float(link.weight), -float(months)), minor=False)


def is_fragile(ground: Ground, link: Link) -> bool:
    """Whether a link is rated low, long without contact, and without anybody whom both ends know."""
    of_people = link.tie.first_person_id is not None
    low = link.strength is not None and link.strength <= ground.parameters.weak_up_to
    if not (of_people and low and link.reaches and ground.contacts.is_old(link, ground.parameters)):
        return False
    return not shared_contacts(ground, link)


@rule(Rule.QUIET_TIE, reads=(*CONTACTS, *LEFT, *CONCERNS), uses=("theta_reach", "quiet_after"))
def quiet_tie(ground: Ground) -> Iterator[Finding]:
    """Yield logged ties whose last recorded contact is too long ago for their strength, strongest first.

    Where the tie is fragile too, which says more, this is minor.
    """
    for link in (*ground.links.people, *ground.links.organisations):
        if link.reaches and ground.contacts.is_quiet(link, ground.parameters):
            months = ground.contacts.months_since(link.tie.id) or 0
            order = (-float(link.weight), -float(months))
            yield _contact(ground, Rule.QUIET_TIE, link, order, minor=is_fragile(ground, link))


def shared_contacts(ground: Ground, link: Link) -> frozenset[Id]:
    """Return the people whom both ends are linked with, as recorded."""
    first, second = link.ends
    return ground.neighbours.get(first, frozenset()) & ground.neighbours.get(second, frozenset())


def _contact(ground: Ground, rule: Rule, link: Link, order: tuple[float, ...], *, minor: bool) -> Finding:
    left = tuple(end for end in ends_of(link) if end.id in ground.left)
    numbers: dict[str, Number] = {
        "strength": link.strength,
        "months_since": ground.contacts.months_since(link.tie.id),
        "last_contact": ground.contacts.last.get(link.tie.id),
        "quiet_after": ground.parameters.quiet_months(link.strength),
    }
    return Finding(
        rule=rule,
        subjects=(Subject("tie", link.tie.id),),
        numbers=numbers,
        named={"ends": ends_of(link), "left": left},
        evidence=(Evidence("tie", link.tie.id),),
        clears=_clears(link, left),
        asked=was_asked(ground, [link]),
        important=matter(ground, [link]),
        minor=minor or bool(left),
        order=order,
    )


def _clears(link: Link, left: tuple[Subject, ...]) -> Clears:
    """Contact, or the end of a tie one end of which has left: nobody is sent to meet those who have."""
    subjects = (Subject("tie", link.tie.id),)
    if left:
        return Clears(remedy=Remedy.END, subjects=subjects, ended=(link.tie.id,))
    return Clears(remedy=Remedy.CONTACT, subjects=subjects)


def ends_of(link: Link) -> tuple[Subject, ...]:
    """Return the two ends of a link as subjects."""
    kind = "person" if link.tie.first_person_id is not None else "organisation"
    return tuple(Subject(kind, end) for end in link.ends)


@rule(Rule.READINGS_DIFFER, reads=(*CONTACTS, *CONCERNS), uses=("readings_differ_by",))
def readings_differ(ground: Ground) -> Iterator[Finding]:
    """Yield ties that one side says yes to and the other no, or whose rungs are some way apart.

    The two readings are kept as they are: something to talk about, and never averaged.
    """
    for link in (*ground.links.people, *ground.links.organisations):
        words = latest_words(ground.snapshot.readings_of_tie.get(link.tie.id, ()), ground.snapshot)
        apart = _apart(words)
        if link.disputed or apart >= ground.parameters.readings_differ_by:
            yield _differ(ground, link, words, apart)


def _apart(words: dict[Side, Reading]) -> int:
    rungs = [w.rung for w in words.values() if w.state is ReadingState.YES and w.rung is not None]
    return max(rungs) - min(rungs) if len(rungs) > 1 else 0


def _differ(ground: Ground, link: Link, words: dict[Side, Reading], apart: int) -> Finding:
    no = [side for side, word in words.items() if word.state is ReadingState.NO]
    return Finding(
        rule=Rule.READINGS_DIFFER,
        subjects=(Subject("tie", link.tie.id),),
        case="no" if no else "rungs",
        numbers={"apart": apart},
        named={"ends": ends_of(link)},
        evidence=tuple(Evidence("reading", words[side].id) for side in sorted(words)),
        clears=Clears(remedy=Remedy.AGREEMENT, subjects=(Subject("tie", link.tie.id),)),
        asked=was_asked(ground, [link]),
        important=matter(ground, [link]),
        order=(float(not no), -float(apart)),
    )
