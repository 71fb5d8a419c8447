"""A rehearsal as lists in which every row says one thing and knows what it is about."""

from collections.abc import Iterable
from dataclasses import dataclass

from stewardmap.analysis.finding import Subject
from stewardmap.analysis.rehearsals.fact import Fact
from stewardmap.analysis.rehearsals.known_to import KnownTo, known_to
from stewardmap.analysis.rehearsals.planned import ToDo
from stewardmap.analysis.rehearsals.rehearse import Rehearsed
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import listed, sentence
from stewardmap.wording.rehearsals.assumed import assumption_in_words
from stewardmap.wording.rehearsals.plans import to_do_in_words, why_in_words
from stewardmap.wording.rehearsals.steps import recipe_in_words
from stewardmap.wording.rehearsals.told import lines_of

_KNOWN, _COLLEAGUES = 4, 6


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that is said, and what on the map it is about."""

    sentence: str
    subjects: tuple[Subject, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """All that a rehearsal says, in the order in which people talk about it."""

    title: str
    lost: tuple[Row, ...]
    unattended: tuple[Row, ...]
    holds: tuple[Row, ...]
    known: tuple[Row, ...]
    plan: tuple[Row, ...]
    assumed: tuple[Row, ...]


def heard(done: Rehearsed, namer: Namer) -> Heard:
    """Return what a rehearsal says."""
    return Heard(
        title=recipe_in_words(done.recipe, namer),
        lost=_facts(done.lost, namer),
        unattended=_facts(done.unattended, namer),
        holds=_facts(done.holds, namer),
        known=tuple(_known(one, namer) for one in known_to(done.states)[:_COLLEAGUES]),
        plan=tuple(_to_do(one, namer) for one in done.plan),
        assumed=tuple(Row(assumption_in_words(one, namer), one.subjects) for one in done.assumptions),
    )


def counts_in_words(heard: Heard) -> str:
    """Return how much there is of each, what holds first."""
    return _("Would hold: {holds} · would be lost: {lost} · unattended meanwhile: {waits}").format(
        holds=len(heard.holds), lost=len(heard.lost), waits=len(heard.unattended)
    )


def _facts(facts: Iterable[Fact], namer: Namer) -> tuple[Row, ...]:
    return tuple(
        Row(line.sentence, tuple(dict.fromkeys(x for fact in line.facts for x in _about(fact))))
        for line in lines_of(facts, namer)
    )


def _about(fact: Fact) -> tuple[Subject, ...]:
    """What a fact is about, with the people on whom a relation would rest."""
    return (*fact.subjects, *fact.named.get("single", ()))


def _known(one: KnownTo, namer: Namer) -> Row:
    said = _("{colleague} has a recorded link with {n} of the {all}: {names}.").format(
        colleague=namer.name("person", one.colleague),
        n=len(one.known),
        all=one.of,
        names=listed([namer.name("person", person) for person in one.known], _KNOWN),
    )
    return Row(sentence(said), (Subject("person", one.colleague),))


def _to_do(one: ToDo, namer: Namer) -> Row:
    by = () if one.by is None else (Subject("person", one.by),)
    said = " ".join([to_do_in_words(one, namer), why_in_words(one, namer)])
    return Row(said, tuple(dict.fromkeys((*one.who, *by))))
