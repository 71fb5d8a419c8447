"""Sentences for what would be lost; the subject is a relation, a post or a collaboration, never a person."""

from collections.abc import Callable, Mapping

from stewardmap.analysis.rehearsals.fact import Fact, Loss
from stewardmap.model.dates import PartialDate
from stewardmap.model.records import Need
from stewardmap.wording.dates import ago
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import listed, number, opening
from stewardmap.wording.sides import purpose_in_words, sides_in_words


def loss_in_words(fact: Fact, namer: Namer) -> str:
    """Return one loss as a sentence."""
    return _SAID.get(Loss(fact.kind), _plain)(fact, namer)


def pair_in_words(fact: Fact, namer: Namer) -> dict[str, str]:
    """Return the two organisations of a relation, and when they were last recorded in contact."""
    a, b = (namer.of(subject) for subject in fact.subjects)
    last = fact.numbers.get("last_contact")
    since = ""
    if isinstance(last, PartialDate):
        since = _(" (last recorded contact {ago})").format(ago=ago(last, namer.snapshot.on))
    return {"a": a, "b": b, "since": since}


def need_in_words(fact: Fact, namer: Namer) -> dict[str, str]:
    """Return the two sides of a need, and what it is for."""
    need = namer.snapshot.of(Need)[fact.subjects[0].id]
    needed = ""
    for purpose in fact.named.get("purpose", ()):
        name = purpose_in_words(purpose.id, namer, short=True)
        needed = _(", needed for {purpose},").format(purpose=name)
    return {"sides": sides_in_words(need, namer), "needed": needed}


def _need_without_link(fact: Fact, namer: Namer) -> str:
    return _("The link between {sides}{needed} would be gone: nobody else is recorded.").format(
        **need_in_words(fact, namer)
    )


def _need_one_way(fact: Fact, namer: Namer) -> str:
    said = _("The link between {sides}{needed} would have one way in left.")
    return said.format(**need_in_words(fact, namer))


def _relation_lost(fact: Fact, namer: Namer) -> str:
    said = _("{a} and {b} would have no recorded link{since}.")
    if fact.numbers.get("own_tie"):
        said = _("{a} and {b} would have a tie as organisations, and nobody named on it{since}.")
    return said.format(**pair_in_words(fact, namer))


def relation_on_one(fact: Fact, namer: Namer) -> str:
    """Return on whom a relation would rest: one person in the middle, or one pair."""
    words = pair_in_words(fact, namer)
    people = [namer.of(one) for one in fact.named.get("single", ())]
    if len(people) > 1:
        said = _("{a} and {b} would have one recorded link left: {first} and {second}{since}.")
        return said.format(**words, first=people[0], second=people[1])
    said = _("{a} and {b} would be linked only through {person}{since}; nobody else is recorded.")
    return said.format(**words, person=listed(people))


def _relation_weak(fact: Fact, namer: Namer) -> str:
    said = _("{a} and {b} would have only weak links left, too weak to carry work between them{since}.")
    return said.format(**pair_in_words(fact, namer))


def _plain(fact: Fact, namer: Namer) -> str:
    """A sentence about its only subject."""
    said = {
        Loss.WITHOUT_CHAIR: _("{name} would have no chair, co-chair or deputy recorded."),
        Loss.WITHOUT_CONVENOR: _("{name} would have no convenor recorded."),
        Loss.WITHOUT_SECRETARY: _("{name} would have no secretary recorded."),
        Loss.PURPOSE_WITHOUT_OWNER: _("{name} would have no owner recorded."),
        Loss.PURPOSE_OF_ONE_BODY: _("{name} would be owned by one organisation alone."),
        Loss.CONNECTOR_ROLE_ENDED: _("{name} would end."),
        Loss.POST_ENDED: _("{name} would be no more."),
        Loss.WITHOUT_KEEPER: _("Nobody would keep {name}."),
    }
    subject = fact.subjects[0]
    name = purpose_in_words(subject.id, namer) if subject.kind == "purpose" else namer.of(subject)
    return said[Loss(fact.kind)].format(name=name)


def _post_vacant(fact: Fact, namer: Namer) -> str:
    post, ties = namer.of(fact.subjects[0]), fact.count("ties")
    if not ties:
        return _("{post} would be vacant.").format(post=post)
    return ngettext(
        "{post} would be vacant, and {n} link that belongs to it unattended.",
        "{post} would be vacant, and {n} links that belong to it unattended.",
        ties,
    ).format(post=post, n=number(ties))


def _people(fact: Fact, namer: Namer) -> str:
    names = [namer.of(subject) for subject in fact.subjects]
    return ngettext(
        "{n} person would have no recorded link: {names}.",
        "{n} people would have no recorded link: {names}.",
        len(names),
    ).format(n=opening(len(names)), names=listed(names))


_SAID: Mapping[Loss, Callable[[Fact, Namer], str]] = {
    Loss.NEED_WITHOUT_LINK: _need_without_link,
    Loss.NEED_ONE_WAY: _need_one_way,
    Loss.RELATION_LOST: _relation_lost,
    Loss.RELATION_ON_ONE: relation_on_one,
    Loss.RELATION_WEAK: _relation_weak,
    Loss.POST_VACANT: _post_vacant,
    Loss.PEOPLE_WITHOUT_LINK: _people,
}
