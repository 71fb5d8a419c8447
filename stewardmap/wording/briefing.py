"""A briefing in words: a part for each person, then promises, who knows whom, posts, and what to ask."""

from collections.abc import Iterator
from dataclasses import dataclass

from stewardmap.analysis.connecting import Chain
from stewardmap.analysis.keeping_in_touch.briefing import Briefing, Portrait
from stewardmap.analysis.links import Link
from stewardmap.model.ids import Id
from stewardmap.model.records import Action, Holding
from stewardmap.wording.dates import ago, day_in_words, in_words
from stewardmap.wording.keeping_in_touch import contact_kind, names_of
from stewardmap.wording.labels import label, rung_label
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import listed, sentence
from stewardmap.wording.rights import rights_in_words
from stewardmap.wording.sentences import sentence_of

_LONGEST, _FINDINGS = 300, 3


@dataclass(frozen=True, slots=True)
class Line:
    """One line; the larger `leave` is, the sooner it is left out where there is no room, and never at 0."""

    text: str
    leave: int = 0


@dataclass(frozen=True, slots=True)
class Part:
    """Lines under a heading; `second` stands beside it."""

    heading: str
    second: str
    lines: tuple[Line, ...]


def title_of(briefing: Briefing, namer: Namer) -> str:
    """Return what a briefing is called."""
    names = [namer.name("person", one.person) for one in briefing.people]
    return _("Before meeting {names}").format(names=listed(names, 3))


def told(briefing: Briefing, namer: Namer) -> tuple[Part, ...]:
    """Return all of a briefing, without the parts that would be empty."""
    parts = [
        *(_person(one, namer) for one in briefing.people),
        Part(_("Promises"), "", tuple(_promises(briefing, namer))),
        Part(_("Who knows whom"), "", tuple(_among(briefing, namer))),
        Part(_("Their posts on this map"), "", tuple(_posts(briefing, namer))),
        Part(_("To ask"), "", tuple(_asks(briefing, namer))),
    ]
    return tuple(part for part in parts if part.lines)


def _person(one: Portrait, namer: Namer) -> Part:
    asked = [Line(_shortened(said)) for said in rights_in_words(namer.snapshot.rights_of.get(one.person))]
    lines = [*asked, *_who(one, namer), *_words(one, namer), *_ties(one, namer)]
    held = _("; ").join(namer.name("post", holding.post_id) for holding in one.holdings)
    return Part(namer.name("person", one.person), held or _("no post on the map"), tuple(lines))


def _who(one: Portrait, namer: Namer) -> Iterator[Line]:
    if one.boards:
        boards = sorted(namer.name("collaboration", body) for body in one.boards)
        yield Line(_("Sits on {boards}.").format(boards=listed(boards, 4)), 4)
    for holding in one.holdings:
        if holding.ends is not None:
            text = _("{post}: {terms}, to {day}.").format(
                post=namer.name("post", holding.post_id),
                terms=label(holding.terms),
                day=in_words(holding.ends),
            )
            yield Line(sentence(text), 3)


def _words(one: Portrait, namer: Namer) -> Iterator[Line]:
    on = namer.snapshot.on
    if one.last is None:
        yield Line(_("No contact is logged."), 1)
    elif not one.words or one.words[0].on < one.last:
        yield Line(_("Last contact {day}, {ago}.").format(day=in_words(one.last), ago=ago(one.last, on)), 1)
    for at, contact in enumerate(one.words):
        text = _("{day}, {kind}: {words}").format(
            day=in_words(contact.on), kind=contact_kind(contact.form), words=_shortened(contact.note)
        )
        yield Line(text, at * 3)


def _ties(one: Portrait, namer: Namer) -> Iterator[Line]:
    if one.link is not None:
        rung = one.link.strength
        yield Line(_("Your tie: {rung}.").format(rung=_rung(rung)), 2)
    elif one.way is not None:
        yield Line(_way(one.way, namer), 2)
    if one.quiet:
        names = names_of((link.tie.other(one.person) for link in one.quiet), namer, 4)
        yield Line(_("Quiet ties: with {names}.").format(names=names), 4)


def _rung(strength: int | None) -> str:
    rung = rung_label(strength)
    return rung if strength is None else _("{n} of 5, {rung}").format(n=strength, rung=rung)


def _way(way: Chain, namer: Namer) -> str:
    names = [namer.name("person", one) for one in way.between]
    return _("You have no tie; your way is through {names}.").format(names=_(", then ").join(names))


def _promises(briefing: Briefing, namer: Namer) -> Iterator[Line]:
    for one in briefing.ours:
        to = namer.name("person", one.promised_to_id) if one.promised_to_id else ""
        yield Line(_("You to {name}: {promise}").format(name=to, promise=_promise(one, namer)), 1)
    for one in briefing.theirs:
        who = namer.name("person", one.owner_id) if one.owner_id else ""
        yield Line(_("{name}: {promise}").format(name=who, promise=_promise(one, namer)), 1)


def _promise(one: Action, namer: Namer) -> str:
    text = _shortened(one.text)
    if one.due is None:
        return text
    late = one.due.latest < namer.snapshot.on
    words = _("{text} (by {day}, which is past)") if late else _("{text} (by {day})")
    return words.format(text=text, day=in_words(one.due))


def _among(briefing: Briefing, namer: Namer) -> Iterator[Line]:
    tied: set[Id] = set()
    for link in sorted(briefing.among, key=lambda one: (-one.weight, one.tie.id)):
        tied.update(link.ends)
        yield Line(f"{_pair(link, namer)}: {_rung(link.strength)}.", 3)
    alone = [one.person for one in briefing.people if one.person not in tied]
    if len(briefing.people) > 1 and alone:
        names = names_of(alone, namer)
        yield Line(_("No tie with the others is recorded of {names}.").format(names=names), 2)


def _pair(link: Link, namer: Namer) -> str:
    return " – ".join(namer.name("person", end) for end in link.ends)


def _posts(briefing: Briefing, namer: Namer) -> Iterator[Line]:
    for at, finding in enumerate(briefing.findings):
        yield Line(sentence(sentence_of(finding, namer)), 2 if at < _FINDINGS else 5)


def _asks(briefing: Briefing, namer: Namer) -> Iterator[Line]:
    for one in briefing.people:
        who = namer.name("person", one.person)
        for holding in one.to_be_renewed:
            yield Line(_renewal(who, holding, namer), 3)
        if one.not_asked:
            keeper = namer.snapshot.card.keeper_id
            others = (
                _("me") if end == keeper else namer.name("person", end)
                for end in (link.tie.other(one.person) for link in one.not_asked)
            )
            names = listed(list(others), 4)
            text = _("{who}: how do you see your tie with {names}? Their view is not recorded.")
            yield Line(text.format(who=who, names=names), 4)


def _renewal(who: str, holding: Holding, namer: Namer) -> str:
    day = in_words(holding.ends) if holding.ends else ""
    text = _("{who}: is {post} to be renewed after {day}? Not yet asked.")
    return text.format(who=who, post=namer.name("post", holding.post_id), day=day)


def _shortened(text: str) -> str:
    bare = " ".join(text.split())
    return bare if len(bare) <= _LONGEST else f"{bare[:_LONGEST].rsplit(' ', 1)[0]}…"


def for_whom(namer: Namer) -> str:
    """Return the marking that a briefing carries: whose it is, and as of when."""
    day = day_in_words(namer.snapshot.on)
    return _("For the keeper's own eyes: not to be passed on. As recorded on {day}.").format(day=day)
