"""An introduction in words: what to ask of whom, why, and a message to paste into a mail."""

from collections.abc import Sequence
from dataclasses import dataclass

from stewardmap.analysis.introductions.introduction import Introduction, IntroductionKind, Reason
from stewardmap.model.records import Need
from stewardmap.wording.introduction_drafts import draft_message
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import listed, sentence
from stewardmap.wording.pairs import pair_in_words, shared_in_words
from stewardmap.wording.sides import purpose_in_words, sides_in_words


@dataclass(frozen=True, slots=True)
class SaidIntroduction:
    """What to do, why, and a draft of the message that asks for it."""

    sentence: str
    why: str
    draft: str


def say_introduction(one: Introduction, namer: Namer) -> SaidIntroduction:
    """Return an introduction as a sentence that can be read aloud, its reason, and a draft message."""
    said = _ask_whether(one, namer) if one.kind is IntroductionKind.CONFIRM else _introduce(one, namer)
    return SaidIntroduction(sentence(said), sentence(_why(one, namer)), draft_message(one, namer))


def _introduce(one: Introduction, namer: Namer) -> str:
    pair = pair_in_words(one, namer)
    if one.introducer is None:
        return _("introduce {pair} yourself: nobody is recorded who knows both.").format(pair=pair)
    by = namer.name("person", one.introducer)
    if one.through is None:
        return _("ask {introducer} to introduce {pair}.").format(introducer=by, pair=pair)
    return _("ask {introducer} and {other} to bring {pair} together: each knows one of them.").format(
        introducer=by, other=namer.name("person", one.through), pair=pair
    )


def _ask_whether(one: Introduction, namer: Namer) -> str:
    pair, shared = pair_in_words(one, namer), shared_in_words(one, namer)
    if not shared:
        return _("ask {pair} how closely they work together: the tie recorded is weak, or has ended.").format(
            pair=pair
        )
    said = _("ask {pair} whether they know each other: both {shared}.").format(pair=pair, shared=shared)
    if one.introducer is None:
        return said
    by = namer.name("person", one.introducer)
    more = _("If not, {introducer} could introduce them.").format(introducer=by)
    if one.through is not None:
        more = _("If not, {introducer} and {other} each know one of them.").format(
            introducer=by, other=namer.name("person", one.through)
        )
    return _("{sentence} {more}").format(sentence=said, more=more)


def _why(one: Introduction, namer: Namer) -> str:
    if one.reason in (Reason.NEED, Reason.SECOND_WAY):
        return _why_of_need(one, namer)
    if one.reason is Reason.RELATION:
        a, b = (namer.of(body) for body in one.about)
        said = _("{a} and {b} are linked through one person or one pair; this would be a second pair.")
        return said.format(a=a, b=b)
    if one.reason is Reason.GROUPS:
        return _("no link is recorded between the groups of people they are in.")
    if not one.about:
        return _("a step towards a map that no one person's leaving would split.")
    names = namer.all_of(one.about)
    if one.reason is Reason.WHOLE:
        return _("nobody would be left without a recorded link to the rest if {people} moved on.").format(
            people=_any_of(names)
        )
    return _(
        "there would be a second recorded link to {people}, if one person moved on or one tie ended."
    ).format(people=listed(names, 3))


def _any_of(names: Sequence[str]) -> str:
    if len(names) == 2:
        return _("{first} or {second}").format(first=names[0], second=names[1])
    return ngettext("{people}", "any one of {people}", len(names)).format(people=listed(names, 3))


def _why_of_need(one: Introduction, namer: Namer) -> str:
    need = namer.snapshot.of(Need)[one.about[0].id]
    purpose = ""
    if need.purpose_id is not None:
        purpose = _(", for {purpose}").format(purpose=purpose_in_words(need.purpose_id, namer))
    if one.reason is Reason.NEED:
        said = _("{sides} ought to be linked{purpose}, and no two people are recorded who know each other.")
    else:
        said = _("{sides} ought to be linked{purpose}; with this pair the link would not rest on one.")
    return said.format(sides=sides_in_words(need, namer), purpose=purpose)
