"""What a board is asked for, in a handful of lines: the findings' remedies, counted."""

from collections.abc import Callable, Mapping, Sequence

from stewardmap.analysis.finding import Finding, Remedy, Severity
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import number
from stewardmap.wording.sentences import about

_MOST = 6


def asks(findings: Sequence[Finding], namer: Namer) -> tuple[str, ...]:
    """Return what is asked of the board, that of serious findings first, each with where to start.

    At the anonymous level nothing is named, so nothing can be asked about anyone.
    """
    if namer.anonymous:
        return ()
    by_remedy: dict[Remedy, list[Finding]] = {}
    for finding in _open(findings):
        if finding.clears is not None:
            by_remedy.setdefault(finding.clears.remedy, []).append(finding)
    return tuple(_line(remedy, rows, namer) for remedy, rows in list(by_remedy.items())[:_MOST])


def _open(findings: Sequence[Finding]) -> list[Finding]:
    order = (Severity.SERIOUS, Severity.WORTH_ASKING)
    there = [f for f in findings if f.severity in order and not f.set_aside]
    return sorted(there, key=lambda f: order.index(f.severity))


def _line(remedy: Remedy, rows: Sequence[Finding], namer: Namer) -> str:
    asked = _ASKS[remedy](len(rows)).format(n=number(len(rows)))
    first = about(rows[0], namer)
    if len(rows) == 1:
        return _("{asked}: {first}.").format(asked=asked, first=first)
    return _("{asked}, starting with {first}.").format(asked=asked, first=first)


_ASKS: Mapping[Remedy, Callable[[int], str]] = {
    Remedy.LINK: lambda n: ngettext(
        "Ask who else is in touch, and agree an introduction if nobody is",
        "Ask who else is in touch in {n} places that rest on one link, and agree introductions",
        n,
    ),
    Remedy.NAMED_PERSON: lambda n: ngettext(
        "Name the person who holds the link", "Name the people who hold {n} links", n
    ),
    Remedy.CONTACT: lambda n: ngettext(
        "See that a quiet tie is picked up again", "See that {n} quiet ties are picked up again", n
    ),
    Remedy.CO_CHAIR: lambda n: ngettext(
        "Agree a co-chair or a deputy", "Agree a co-chair or a deputy for {n} collaborations", n
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
    Remedy.AGREEMENT: lambda n: ngettext(
        "Talk about a tie that its two sides see differently",
        "Talk about {n} ties that their two sides see differently",
        n,
    ),
}
