"""What a board is asked for, in a handful of lines: the findings' remedies, counted."""

from collections.abc import Callable, Mapping, Sequence

from stewardmap.analysis.finding import Finding, Remedy, Rule, Severity
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import number
from stewardmap.wording.sentences import about

_MOST = 6

Ask = Rule | Remedy


def asks(findings: Sequence[Finding], namer: Namer) -> tuple[str, ...]:
    """Return what is asked of the board, that of serious findings first, each with where to start.

    Args:
        findings: those for a board, in its order.
        namer: at the anonymous level nothing is named, so nothing is asked about anyone.
    """
    if namer.anonymous:
        return ()
    by_ask: dict[Ask, list[Finding]] = {}
    for severity in (Severity.SERIOUS, Severity.WORTH_ASKING):
        for finding in findings:
            if finding.severity is severity and finding.clears is not None:
                ask = finding.rule if finding.rule in _ASKS else finding.clears.remedy
                by_ask.setdefault(ask, []).append(finding)
    return tuple(_line(ask, rows, namer) for ask, rows in list(by_ask.items())[:_MOST])


def ask_for(ask: Ask, count: int) -> str:
    """Return what is asked where a remedy, or a rule with an ask of its own, is wanted so many times."""
    return _ASKS[ask](count).format(n=number(count))


def _line(ask: Ask, rows: Sequence[Finding], namer: Namer) -> str:
    asked = ask_for(ask, len(rows))
    first = about(rows[0], namer)
    if len(rows) == 1:
        return _("{asked}: {first}.").format(asked=asked, first=first)
    return _("{asked}, starting with {first}.").format(asked=asked, first=first)


_ASKS: Mapping[Ask, Callable[[int], str]] = {
    Rule.NEED_WITHOUT_LINK: lambda n: ngettext(
        "Arrange a first link where there is a need and none is recorded",
        "Arrange a first link for {n} needs that have none recorded",
        n,
    ),
    Remedy.LINK: lambda n: ngettext(
        "Ask who else is in touch, and agree an introduction if nobody is",
        "Ask who else is in touch in {n} places that rest on one link, and agree introductions",
        n,
    ),
    Remedy.NAMED_PERSON: lambda n: ngettext(
        "Name a second pair of people for a link that rests on one",
        "Name a second pair of people for {n} links that rest on one",
        n,
    ),
    Remedy.CONTACT: lambda n: ngettext(
        "See that a quiet tie is picked up again", "See that {n} quiet ties are picked up again", n
    ),
    Remedy.CO_CHAIR: lambda n: ngettext(
        "Agree a co-chair or a deputy", "Agree a co-chair or a deputy for {n} collaborations", n
    ),
    Remedy.CHAIR_AND_DEPUTY: lambda n: ngettext(
        "Agree a chair and a deputy", "Agree a chair and a deputy for {n} collaborations", n
    ),
    Remedy.ALTERNATE: lambda n: ngettext(
        "Name an alternate for a seat", "Name alternates for {n} seats that only one person fills", n
    ),
    Remedy.COVER: lambda n: ngettext(
        "Agree who covers before the planned end",
        "Agree who covers for {n} posts before their planned end",
        n,
    ),
    Remedy.HOLDER: lambda n: ngettext(
        "Fill a vacant post, or say who looks after its links",
        "Fill {n} vacant posts, or say who looks after their links",
        n,
    ),
    Remedy.RECOGNITION: lambda n: ngettext("Recognise a connector role", "Recognise {n} connector roles", n),
    Remedy.FUNDER: lambda n: ngettext(
        "Find a second funder", "Find a second funder for {n} connector roles", n
    ),
    Remedy.MONEY: lambda n: ngettext(
        "Settle what follows when the money ends", "Settle what follows in {n} places where money ends", n
    ),
    Remedy.OWNER: lambda n: ngettext("Agree one more owner", "Agree one more owner in {n} places", n),
    Remedy.OTHER_BODY: lambda n: ngettext(
        "Share the lead with another organisation",
        "Share the lead with another organisation in {n} places",
        n,
    ),
    Remedy.END: lambda n: ngettext(
        "Ask whether somebody who has left is still in touch",
        "Ask whether those who have left are still in touch, for {n} ties",
        n,
    ),
    Remedy.AGREEMENT: lambda n: ngettext(
        "Talk about a tie that its two sides see differently",
        "Talk about {n} ties that their two sides see differently",
        n,
    ),
}
