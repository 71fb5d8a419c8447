"""Words for the map's own keeper."""

from stewardmap.analysis.finding import Finding, Rule
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import number, opening
from stewardmap.wording.said import Words, says


def _several(count: int) -> str:
    return ngettext("{n} map has one keeper", "{n} maps have one keeper", count).format(n=opening(count))


@says(Rule.ONE_KEEPER, _several)
def one_keeper(finding: Finding, namer: Namer) -> Words:
    """Say that the map has one keeper, and how many findings show only without them."""
    hidden = finding.count("only_without")
    keeper = namer.of(finding.named["keeper"][0])
    also = ngettext(
        "; {n} more finding shows once their own links are left out",
        "; {n} more findings show once their own links are left out",
        hidden,
    ).format(n=number(hidden))
    return Words(
        sentence=_("the map has one keeper, {keeper}, who is the best recorded person on it{also}.").format(
            keeper=keeper, also=also if hidden else ""
        ),
        clears=_("cover agreed for the keeper's links, by somebody who could keep the map."),
        do=_("agree who keeps the map meanwhile, and look at the findings without the keeper too."),
    )
