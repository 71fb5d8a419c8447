"""Facts of a rehearsal as lines of a list, those that say the same of one organisation or post together."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from stewardmap.analysis.finding import Subject
from stewardmap.analysis.rehearsals.fact import Fact, Hold, Loss, Open
from stewardmap.model.ids import Id
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import listed, number, opening, sentence
from stewardmap.wording.rehearsals.holds import reasons_in_words
from stewardmap.wording.rehearsals.say import say_fact

# From so many facts that say the same, one line says more than one each.
TOGETHER_FROM = 3
_POSTS = Subject("post", Id(""))


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a list, and the facts that it tells."""

    sentence: str
    facts: tuple[Fact, ...]


def told(facts: Iterable[Fact], namer: Namer) -> list[str]:
    """Return facts as sentences, in their order; those of one sort and one organisation or post share one."""
    return [line.sentence for line in lines_of(facts, namer)]


def lines_of(facts: Iterable[Fact], namer: Namer) -> list[Line]:
    """Return the same, each sentence with the facts that it tells."""
    rest = list(facts)
    lines: list[Line] = []
    while rest:
        group = _with_first(rest)
        said = say_fact(rest[0], namer) if len(group) == 1 else _together(group, namer)
        lines.append(Line(said, tuple(group)))
        rest = [fact for fact in rest if fact not in group]
    return lines


def _with_first(facts: Sequence[Fact]) -> list[Fact]:
    """The first fact, and those that can be told with it if they are enough."""
    first = facts[0]
    if first.kind not in _SAID:
        return [first]
    alike = [fact for fact in facts if _alike(fact, first)]
    groups = [[fact for fact in alike if shared in _shared(fact)] for shared in _shared(first)]
    longest = max(groups, key=len, default=[])
    return longest if len(longest) >= TOGETHER_FROM else [first]


def _alike(fact: Fact, first: Fact) -> bool:
    told_as = (fact.kind, fact.anyway, fact.unless_decided, bool(fact.numbers.get("own_tie")))
    return told_as == (first.kind, first.anyway, first.unless_decided, bool(first.numbers.get("own_tie")))


def _shared(fact: Fact) -> tuple[Subject, ...]:
    """What several facts may share: an organisation, the post that they wait for, or that all are posts."""
    if fact.kind is Loss.POST_ENDED:
        return (_POSTS,)
    return fact.named.get("posts", ()) if fact.kind is Open.TIE else fact.subjects


def _together(group: Sequence[Fact], namer: Namer) -> str:
    shared = set(_shared(group[0])).intersection(*(_shared(fact) for fact in group))
    one = min(shared)
    others = [subject for fact in group for subject in _others(fact) if subject != one]
    names = namer.all_of(others) if group[0].kind is not Hold.RELATION else _with_reasons(group, one, namer)
    said = _SAID[group[0].kind]().format(
        name=namer.of(one) if one != _POSTS else "",
        n=opening(len(names)) if group[0].kind in _OPENING else number(len(names)),
        others=listed(names, shown=len(names)),
    )
    if group[0].anyway:
        said = _("{said} It is so by then in any case.").format(said=said)
    if group[0].unless_decided:
        said = _("{said} It depends on where the undecided posts go.").format(said=said)
    return sentence(said)


def _others(fact: Fact) -> tuple[Subject, ...]:
    if fact.kind is not Open.TIE:
        return fact.subjects
    return fact.named["others"] or fact.named["posts"]


def _with_reasons(group: Sequence[Fact], one: Subject, namer: Namer) -> list[str]:
    """Each organisation with why the link to it holds, the strongest first."""
    ranked = sorted(group, key=lambda fact: (-fact.count("r"), fact.subjects))
    return [
        _("{name} ({reasons})").format(
            name=namer.of(next(subject for subject in fact.subjects if subject != one)),
            reasons=reasons_in_words(fact),
        )
        for fact in ranked
    ]


def _ended() -> str:
    return _("{n} posts would be no more: {others}.")


def _lost() -> str:
    return _("{name} would have no recorded link with {n} organisations: {others}.")


def _weak() -> str:
    return _(
        "{name} would have only weak links left, too weak to carry work, with {n} organisations: {others}."
    )


def _waits() -> str:
    return _(
        "What {name} does together with {n} organisations would be attended by nobody meanwhile: {others}."
    )


def _ties() -> str:
    return ngettext(
        "{n} link of {name} would be unattended: with {others}.",
        "{n} links of {name} would be unattended: with {others}.",
        TOGETHER_FROM,
    )


def _holds() -> str:
    return _("{name} would stay linked with {n} organisations: {others}.")


_OPENING = (Loss.POST_ENDED, Open.TIE)
_SAID: dict[object, Callable[[], str]] = {
    Loss.RELATION_LOST: _lost,
    Loss.RELATION_WEAK: _weak,
    Loss.POST_ENDED: _ended,
    Open.RELATION: _waits,
    Open.TIE: _ties,
    Hold.RELATION: _holds,
}
