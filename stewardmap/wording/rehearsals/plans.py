"""Sentences for what to do before, and why."""

from collections.abc import Callable, Mapping

from stewardmap.analysis.finding import Subject
from stewardmap.analysis.rehearsals.planned import Doing, ToDo
from stewardmap.model.ids import Id
from stewardmap.model.records import Need
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import listed, number, sentence
from stewardmap.wording.sides import purpose_in_words, sides_in_words


def to_do_in_words(one: ToDo, namer: Namer) -> str:
    """Return one thing to do as a sentence."""
    return sentence(_SAID.get(one.kind, _asking)(one, namer))


def why_in_words(one: ToDo, namer: Namer) -> str:
    """Return what it is for as a sentence."""
    return sentence(_WHY.get(one.kind, _why_asking)(one, namer))


def _person(person: Id | None, namer: Namer) -> str:
    return namer.name("person", person) if person is not None else _("somebody who knows both")


def _cover(one: ToDo, namer: Namer) -> str:
    post, others = namer.of(one.who[0]), listed(_others(one, namer))
    if one.by is None:
        return _("Find somebody to look after the links of {post} meanwhile: with {others}.").format(
            post=post, others=others
        )
    said = _("Agree who looks after the links of {post} meanwhile, {person} for one: with {others}.")
    return said.format(post=post, others=others, person=_person(one.by, namer))


def _others(one: ToDo, namer: Namer) -> list[str]:
    """Those at the other ends of the ties of a post."""
    post = one.who[0].id
    ties = [namer.snapshot.ties[tie] for tie in one.ties]
    return [namer.name("person", end) for tie in ties for end in tie.ends if tie.post_of(end) != post]


def _why_cover(one: ToDo, namer: Namer) -> str:
    return ngettext(
        "{n} link of {post} would otherwise be unattended.",
        "{n} links of {post} would otherwise be unattended.",
        len(one.ties),
    ).format(n=number(len(one.ties)), post=namer.of(one.who[0]))


def _handover(one: ToDo, namer: Namer) -> str:
    first, second = (namer.of(subject) for subject in one.who)
    said = _("Let {person} introduce {first} to {second} while there is time.")
    return said.format(person=_person(one.by, namer), first=first, second=second)


def _why_handover(one: ToDo, namer: Namer) -> str:
    return _("So that a link goes on: {about}.").format(about=_about(one, namer))


def _about(one: ToDo, namer: Namer) -> str:
    kinds = {subject.kind for subject in one.about}
    if kinds == {"need"}:
        return sides_in_words(namer.snapshot.of(Need)[one.about[0].id], namer)
    return listed([namer.of(subject) for subject in one.about])


def _introduce(one: ToDo, namer: Namer) -> str:
    first, second = (namer.of(subject) for subject in one.who)
    if one.kind is Doing.CONFIRM:
        return _("Ask {first} and {second} whether they know each other.").format(first=first, second=second)
    said = _("{person} could introduce {first} to {second}.")
    return said.format(person=_person(one.by, namer), first=first, second=second)


def _why_introduce(one: ToDo, namer: Namer) -> str:
    return _("It would give another way: {about}.").format(about=_about(one, namer))


def _asking(one: ToDo, namer: Namer) -> str:
    said = {
        Doing.CO_CHAIR: _("Find a co-chair for {name}, best from another organisation."),
        Doing.CONVENOR: _("Find a second convenor for {name}."),
        Doing.SECRETARY: _("Find a second secretary for {name}."),
        Doing.FUNDER: _("Ask who else could pay for {name}."),
        Doing.OWNER: _("Ask another organisation to own {name} as well."),
        Doing.DECIDE: _("Decide where these posts go: {names}."),
        Doing.KEEPER: _("Find somebody else who can keep {name}."),
    }
    return said[one.kind].format(name=_name(one.who[0], namer), names=listed([namer.of(x) for x in one.who]))


def _name(subject: Subject, namer: Namer) -> str:
    return purpose_in_words(subject.id, namer) if subject.kind == "purpose" else namer.of(subject)


def _why_asking(one: ToDo, namer: Namer) -> str:
    said = {
        Doing.CO_CHAIR: _("{name} would have nobody to chair it."),
        Doing.CONVENOR: _("{name} would have nobody to convene it."),
        Doing.SECRETARY: _("{name} would have no secretary."),
        Doing.FUNDER: _("{name} would end with the money."),
        Doing.OWNER: _("{name} would otherwise be owned by one organisation or none."),
        Doing.DECIDE: _("Where they go decides which links hold."),
        Doing.KEEPER: _("Nobody else is recorded who keeps it."),
    }
    return said[one.kind].format(name=_name(one.who[0], namer))


_SAID: Mapping[Doing, Callable[[ToDo, Namer], str]] = {
    Doing.COVER: _cover,
    Doing.HANDOVER: _handover,
    Doing.INTRODUCE: _introduce,
    Doing.CONFIRM: _introduce,
}
_WHY: Mapping[Doing, Callable[[ToDo, Namer], str]] = {
    Doing.COVER: _why_cover,
    Doing.HANDOVER: _why_handover,
    Doing.INTRODUCE: _why_introduce,
    Doing.CONFIRM: _why_introduce,
}
