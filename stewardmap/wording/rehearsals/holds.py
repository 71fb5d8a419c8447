"""Sentences for what would survive, and why."""

from collections.abc import Callable, Mapping

from stewardmap.analysis.rehearsals.fact import Fact, Hold
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import counted, listed, number, opening
from stewardmap.wording.rehearsals.losses import need_in_words
from stewardmap.wording.sides import purpose_in_words


def hold_in_words(fact: Fact, namer: Namer) -> str:
    """Return what would survive as a sentence, with what holds it."""
    return _SAID[Hold(fact.kind)](fact, namer)


def _need(fact: Fact, namer: Namer) -> str:
    said = _("The link between {sides}{needed} would stand: {n} ways are left.")
    return said.format(**need_in_words(fact, namer), n=number(fact.count("ways")))


def reasons_in_words(fact: Fact) -> str:
    """Return why a relation holds: three separate pairs, one person in both and two levels."""
    joint = fact.count("joint")
    pairs = fact.count("r") - joint
    reasons = []
    if pairs:
        reasons.append(counted(pairs, "{n} separate pair", "{n} separate pairs"))
    if joint:
        reasons.append(counted(joint, "{n} person in both", "{n} people in both"))
    if fact.count("levels") > 1:
        reasons.append(counted(fact.count("levels"), "{n} level", "{n} levels"))
    return listed(reasons)


def _relation(fact: Fact, namer: Namer) -> str:
    a, b = (namer.of(subject) for subject in fact.subjects)
    return _("{a} and {b} would stay linked: {reasons}.").format(a=a, b=b, reasons=reasons_in_words(fact))


def _collaboration(fact: Fact, namer: Namer) -> str:
    leaders = namer.all_of(fact.named["leaders"])
    said = _("{name} would still have somebody to chair it: {leaders}.")
    return said.format(name=namer.of(fact.subjects[0]), leaders=listed(leaders))


def _purpose(fact: Fact, namer: Namer) -> str:
    owners = namer.all_of(fact.named["owners"])
    levels = fact.count("levels")
    at = ""
    if levels > 1:
        at = _(", at {levels}").format(levels=counted(levels, "{n} level", "{n} levels"))
    said = ngettext(
        "{name} would still be owned by {n} organisation{at}: {owners}.",
        "{name} would still be owned by {n} organisations{at}: {owners}.",
        len(owners),
    )
    name = purpose_in_words(fact.subjects[0].id, namer)
    return said.format(name=name, n=number(len(owners)), at=at, owners=listed(owners))


def _covered(fact: Fact, namer: Namer) -> str:
    said = ngettext(
        "{n} link would be looked after by {to}, as agreed: {links}.",
        "{n} links would be looked after by {to}, as agreed: {links}.",
        len(fact.subjects),
    )
    return _passing(fact, namer, said)


def _passed_on(fact: Fact, namer: Namer) -> str:
    said = ngettext(
        "{n} link would go on with {to}, one rung lower: {links}.",
        "{n} links would go on with {to}, one rung lower: {links}.",
        len(fact.subjects),
    )
    return _passing(fact, namer, said)


def _passing(fact: Fact, namer: Namer, said: str) -> str:
    links = [namer.of(subject) for subject in fact.subjects]
    to = namer.of(fact.named["to"][0])
    return said.format(n=opening(len(links)), to=to, links=listed(links))


def _one_body(fact: Fact, namer: Namer) -> str:
    a, b = (namer.of(subject) for subject in fact.subjects)
    return _("{a} and {b} would be one organisation.").format(a=a, b=b)


def _untouched(fact: Fact, namer: Namer) -> str:  # noqa: ARG001 - all are said alike
    count = fact.count("relations")
    return ngettext(
        "{n} relation between organisations would not be touched.",
        "{n} relations between organisations would not be touched.",
        count,
    ).format(n=opening(count))


_SAID: Mapping[Hold, Callable[[Fact, Namer], str]] = {
    Hold.NEED: _need,
    Hold.RELATION: _relation,
    Hold.COLLABORATION: _collaboration,
    Hold.PURPOSE: _purpose,
    Hold.COVERED: _covered,
    Hold.PASSED_ON: _passed_on,
    Hold.ONE_BODY: _one_body,
    Hold.UNTOUCHED: _untouched,
}
