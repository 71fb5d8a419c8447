"""Words for relations that rest on one person or one pair."""

from stewardmap.analysis.finding import Finding, Rule, Subject
from stewardmap.model.dates import PartialDate
from stewardmap.wording.dates import ago
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import number, opening
from stewardmap.wording.said import Words, says


def _several(count: int) -> str:
    return ngettext(
        "{n} relation rests on one recorded link", "{n} relations rest on one recorded link", count
    ).format(n=opening(count))


@says(Rule.ONE_RECORDED_LINK, _several)
def one_recorded_link(finding: Finding, namer: Namer) -> Words:
    """Say what the only recorded link is, on whose side it stands alone, and what the parents share."""
    a, b = (namer.of(subject) for subject in finding.subjects)
    return Words(
        sentence=_sentence(finding, namer, a, b) + _above(finding, namer) + ".",
        clears=_clears(finding, namer, a, b),
        do=_("ask whether anybody else at {a} and {b} is in touch; if not, introduce two more people").format(
            a=a, b=b
        )
        + ".",
    )


def _sentence(finding: Finding, namer: Namer, a: str, b: str) -> str:
    single = [namer.of(one) for one in finding.named["single"]]
    since = _since(finding, namer)
    if finding.case == "joint":
        return _("{a} and {b} are linked only through {person}, who has a post in both").format(
            a=a, b=b, person=single[0]
        )
    if finding.case == "pair":
        return _("{a} and {b} have one recorded link: {first} and {second}{since}").format(
            a=a, b=b, first=single[0], second=single[1], since=since
        )
    ties = finding.count("ties")
    said = ngettext(
        "{a} and {b} are linked only through {person}, on the side of {side}: {n} recorded link{since}",
        "{a} and {b} are linked only through {person}, on the side of {side}: {n} recorded links{since}, "
        "and nobody else there is recorded",
        ties,
    )
    side = namer.of(finding.named["single_side"][0])
    return said.format(n=number(ties), a=a, b=b, person=single[0], side=side, since=since)


def _above(finding: Finding, namer: Namer) -> str:
    above = finding.named["above"]
    if not above:
        return ""
    number_above = finding.numbers["rolled_up_r"]
    links = number(number_above) if isinstance(number_above, int) else ""
    if above == finding.subjects:
        return _(", though with all their parts they share {n} separate links").format(n=links)
    a, b = (namer.of(subject) for subject in above)
    return _(", though {a} and {b}, with all their parts, share {n} separate links").format(a=a, b=b, n=links)


def _since(finding: Finding, namer: Namer) -> str:
    last = finding.numbers["last_contact"]
    if not isinstance(last, PartialDate):
        return ""
    return _(" (last recorded contact {ago})").format(ago=ago(last, namer.snapshot.on))


def _clears(finding: Finding, namer: Namer, a: str, b: str) -> str:
    if finding.clears is None or not finding.clears.pairs:
        return _("one more person at each of {a} and {b} with a tie to the other.").format(a=a, b=b)
    first, second = (namer.of(Subject("person", one)) for one in finding.clears.pairs[0])
    return _("a tie between two other people, such as {first} and {second}.").format(
        first=first, second=second
    )
