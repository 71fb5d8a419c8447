"""Words for needs without a recorded link, or with one way in."""

from stewardmap.analysis.finding import Finding, Rule
from stewardmap.model.records import Need
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import listed, opening
from stewardmap.wording.remedies import pairs_in_words
from stewardmap.wording.said import Words, says
from stewardmap.wording.sides import purpose_in_words, sides_in_words


def _without(count: int) -> str:
    return ngettext("{n} need has no recorded link", "{n} needs have no recorded link", count).format(
        n=opening(count)
    )


def _one_way(count: int) -> str:
    return ngettext("{n} need has one way in", "{n} needs have one way in", count).format(n=opening(count))


@says(Rule.NEED_WITHOUT_LINK, _without)
def need_without_link(finding: Finding, namer: Namer) -> Words:
    """Say which two sides ought to be linked and are not."""
    return Words(
        sentence=_("{sides} ought to be linked{purpose}; no link is recorded.").format(
            sides=_sides(finding, namer), purpose=_purpose(finding, namer)
        ),
        clears=_clears(finding, namer),
        do=_("ask whether anybody on either side knows somebody on the other; if not, make an introduction."),
    )


@says(Rule.ONE_WAY_IN, _one_way)
def one_way_in(finding: Finding, namer: Namer) -> Words:
    """Say what the only way is."""
    sides, purpose = _sides(finding, namer), _purpose(finding, namer)
    if finding.case == "nobody named":
        said = _("{sides} ought to be linked{purpose}; only the organisations are, with nobody named.")
    else:
        said = _("{sides} ought to be linked{purpose}; one way in is recorded: {people}.")
    people = listed([namer.of(one) for one in finding.named["carriers"]])
    return Words(
        sentence=said.format(sides=sides, purpose=purpose, people=people),
        clears=_clears(finding, namer),
        do=_("introduce a second pair, so that it does not rest on one."),
    )


def _sides(finding: Finding, namer: Namer) -> str:
    return sides_in_words(namer.snapshot.of(Need)[finding.subjects[0].id], namer)


def _purpose(finding: Finding, namer: Namer) -> str:
    named = finding.named["purpose"]
    return _(", for {purpose}").format(purpose=purpose_in_words(named[0].id, namer)) if named else ""


def _clears(finding: Finding, namer: Namer) -> str:
    pairs = pairs_in_words(finding, namer)
    if not pairs and finding.case == "nobody named":
        return _("two people named on each side, each with a tie across.")
    if not pairs:
        return _("somebody else named on each side, with a tie between them.")
    return ngettext(
        "a tie between the two sides, such as {pairs}.",
        "ties between the two sides, such as {pairs}.",
        len(pairs),
    ).format(pairs=listed(pairs))
