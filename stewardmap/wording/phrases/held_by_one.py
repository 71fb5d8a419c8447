"""Words for collaborations held by one person, and for many chairs in the same hands."""

from collections.abc import Sequence

from stewardmap.analysis.finding import Finding, Rule
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import listed, number, opening
from stewardmap.wording.said import Words, says


def _held(count: int) -> str:
    return ngettext(
        "{n} collaboration is held by one person, or has seats without an alternate",
        "{n} collaborations are each held by one person, or have seats without an alternate",
        count,
    ).format(n=opening(count))


def _many(count: int) -> str:
    return ngettext(
        "{n} leaving would leave several collaborations without a chair",
        "{n} leavings would each leave several collaborations without a chair",
        count,
    ).format(n=opening(count))


@says(Rule.HELD_BY_ONE, _held)
def held_by_one(finding: Finding, namer: Namer) -> Words:
    """Say what one person holds there, that nobody else is recorded, and whose seats have no alternate."""
    name = namer.of(finding.subjects[0])
    bodies = namer.all_of(finding.named["seats_of"])
    if finding.case == "one member":
        return _one_member(name, bodies, finding.count("seats"))
    person = listed(namer.all_of(finding.named["person"]))
    sentence = _sentences()[finding.case].format(name=name, person=person)
    return Words(
        sentence=f"{sentence} {_and_seats(bodies, finding.count('seats'))}".rstrip(),
        clears=_clears_of_one(finding, bodies).format(name=name, bodies=listed(bodies)),
        do=_("propose a co-chair for {name}, best from another organisation.").format(name=name),
    )


def _one_member(name: str, bodies: Sequence[str], count: int) -> Words:
    said = ngettext(
        "{name}: {bodies} has one named member on it and no alternate recorded.",
        "{name}: {n} organisations have one named member each on it and no alternate recorded: {bodies}.",
        count,
    )
    clears = ngettext("an alternate from {bodies}.", "an alternate from each of {bodies}.", count)
    do = ngettext(
        "ask {bodies} to name an alternate.",
        "at the next meeting of {name}, ask each organisation to name an alternate.",
        count,
    )
    words = {"name": name, "bodies": listed(bodies), "n": number(count)}
    return Words(sentence=said.format(**words), clears=clears.format(**words), do=do.format(**words))


def _and_seats(bodies: Sequence[str], count: int) -> str:
    said = ngettext(
        "Besides, {bodies} has one named member and no alternate recorded.",
        "Besides, {n} organisations have one named member each and no alternate recorded: {bodies}.",
        count,
    )
    return said.format(n=number(count), bodies=listed(bodies)) if bodies else ""


def _clears_of_one(finding: Finding, bodies: Sequence[str]) -> str:
    said = _("a co-chair or deputy chair for {name}")
    if finding.case == "no chair":
        said = _("a chair and a co-chair or deputy for {name}")
    if not bodies:
        return said + "."
    also = ngettext(
        ", and an alternate from {bodies}.",
        ", and an alternate from each of {bodies}.",
        finding.count("seats"),
    )
    return said + also


def _sentences() -> dict[str, str]:
    return {
        "every role": _(
            "{name} has one chair, {person}, who is also its convenor or secretary; no co-chair or deputy is "
            "recorded."
        ),
        "one chair": _("{name} has one chair, {person}, and no co-chair or deputy recorded."),
        "no chair": _("{name} has no chair recorded; {person} is its only convenor or secretary."),
    }


@says(Rule.MANY_CHAIRS, _many)
def many_chairs(finding: Finding, namer: Namer) -> Words:
    """Say which collaborations would have no chair, and how many of them have a deputy."""
    bodies = namer.all_of(finding.named["collaborations"])
    deputies = finding.count("with_deputy")
    said = _("{n} collaborations have {person} as their only chair: {names}{deputies}.")
    with_deputy = ngettext(" ({n} of them has a deputy)", " ({n} of them have a deputy)", deputies)
    return Words(
        sentence=said.format(
            n=opening(finding.count("collaborations")),
            person=namer.of(finding.named["person"][0]),
            names=listed(bodies),
            deputies=with_deputy.format(n=number(deputies)) if deputies else "",
        ),
        clears=_clears(finding, namer),
        do=_("propose co-chairs, beginning with those that have no deputy."),
    )


def _clears(finding: Finding, namer: Namer) -> str:
    subjects = finding.clears.subjects if finding.clears else ()
    return ngettext("a co-chair for {names}.", "a co-chair for each of {names}.", len(subjects)).format(
        names=listed(namer.all_of(subjects))
    )
