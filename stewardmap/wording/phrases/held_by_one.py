"""Words for collaborations held by one person, and for many chairs in the same hands."""

from stewardmap.analysis.finding import Finding, Rule
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import listed, number
from stewardmap.wording.said import Words, says


def _held(count: int) -> str:
    return ngettext(
        "{n} seat or collaboration is held by one person",
        "{n} seats or collaborations are held by one person",
        count,
    ).format(n=number(count))


def _many(count: int) -> str:
    return ngettext(
        "{n} leaving would leave several collaborations without a chair",
        "{n} leavings would each leave several collaborations without a chair",
        count,
    ).format(n=number(count))


@says(Rule.HELD_BY_ONE, _held)
def held_by_one(finding: Finding, namer: Namer) -> Words:
    """Say what one person holds there, and that nobody else is recorded."""
    name = namer.of(finding.subjects[0])
    person = listed(namer.all_of(finding.named["person"]))
    if finding.case == "one member":
        body = namer.of(finding.subjects[1])
        return Words(
            sentence=_("{body} has one named member on {name}, {person}, and no alternate recorded.").format(
                body=body, name=name, person=person
            ),
            clears=_("an alternate from {body}.").format(body=body),
            do=_("ask {body} to name an alternate.").format(body=body),
        )
    return Words(
        sentence=_sentences()[finding.case].format(name=name, person=person),
        clears=_clears_of_one(finding).format(name=name),
        do=_("propose a co-chair for {name}, best from another organisation.").format(name=name),
    )


def _clears_of_one(finding: Finding) -> str:
    if finding.case == "no chair":
        return _("a chair and a co-chair or deputy for {name}.")
    return _("a co-chair or deputy chair for {name}.")


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
            n=number(len(bodies)),
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
