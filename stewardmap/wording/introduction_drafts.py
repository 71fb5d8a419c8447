"""A message that asks for an introduction, to be pasted into a mail and changed there."""

from collections.abc import Sequence

from stewardmap.analysis.introductions.introduction import Introduction, IntroductionKind, Reason
from stewardmap.model.ids import Id
from stewardmap.model.records import Need
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import sentence
from stewardmap.wording.pairs import pair_in_words, shared_in_words
from stewardmap.wording.sides import purpose_in_words


def draft_message(one: Introduction, namer: Namer) -> str:
    """Return a message to whoever is to introduce two people, or to the two where they are to be asked.

    It says what the people concerned may know: what it would help with, and nothing about anybody.
    """
    keeper = namer.snapshot.card.keeper_id
    others = [who for who in (one.introducer, one.through) if who is not None and who != keeper]
    if one.kind is IntroductionKind.CONFIRM:
        to, text = [one.a, one.b], _whether(one, namer)
    elif others:
        to, text = others, _please_introduce(one, namer, others)
    else:
        to, text = [one.a, one.b], _may_i(one, namer)
    dear = [_("dear {name}").format(name=namer.name("person", who)) for who in to]
    signed = namer.name("person", keeper) if keeper in namer.snapshot.people and keeper else ""
    ending = "\n".join(part for part in (_("Best wishes"), signed) if part)
    return "\n\n".join((sentence(", ".join(dear)) + ",", text, ending))


def _please_introduce(one: Introduction, namer: Namer, asked: Sequence[Id]) -> str:
    if one.through is None:
        ask = _("Would you introduce {pair} to each other? As far as I know you are in touch with both.")
    elif len(asked) == 1:
        ask = _("Would you help me to bring {pair} together? As far as I know each of us knows one of them.")
    else:
        ask = _("Would you bring {pair} together? As far as I know each of you knows one of them.")
    said = _("{ask} {why} If they know each other already, or you would rather not, just tell me.")
    return said.format(ask=ask.format(pair=pair_in_words(one, namer)), why=_what_for(one, namer))


def _may_i(one: Introduction, namer: Namer) -> str:
    said = _("May I introduce you to each other? {why} Would you have half an hour to meet?")
    return said.format(why=_what_for(one, namer))


def _whether(one: Introduction, namer: Namer) -> str:
    shared = shared_in_words(one, namer)
    if not shared:
        return _("How closely do you work together these days? {why}").format(why=_what_for(one, namer))
    said = _("Do you know each other? I ask because you both {shared}. {why} If not, may I introduce you?")
    return said.format(shared=shared, why=_what_for(one, namer))


def _what_for(one: Introduction, namer: Namer) -> str:
    if one.reason in (Reason.NEED, Reason.SECOND_WAY):
        need = namer.snapshot.of(Need)[one.about[0].id]
        if need.purpose_id is not None:
            purpose = purpose_in_words(need.purpose_id, namer, short=True)
            return _("It would help with {purpose}.").format(purpose=purpose)
    if one.reason is Reason.RELATION:
        a, b = (namer.of(body) for body in one.about)
        return _("It would be good if more people at {a} and {b} were in touch.").format(a=a, b=b)
    return (
        _("I think it would be of use to you both.")
        if _is_to_them(one)
        else _("I think it would be of use to them both.")
    )


def _is_to_them(one: Introduction) -> bool:
    return one.kind is IntroductionKind.CONFIRM or one.introducer is None
