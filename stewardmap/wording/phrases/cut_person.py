"""Words for people without whom others would have no recorded link to the rest."""

from stewardmap.analysis.finding import Finding, Rule
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import listed, number, opening
from stewardmap.wording.remedies import ask_whoever_left, pairs_in_words
from stewardmap.wording.said import Words, says


def _several(count: int) -> str:
    return ngettext(
        "{n} post or person links people who have no other recorded link to the rest",
        "{n} posts or people link others who have no other recorded link to the rest",
        count,
    ).format(n=opening(count))


@says(Rule.CUT_PERSON, _several)
def cut_person(finding: Finding, namer: Namer) -> Words:
    """Say who would have no recorded link to the rest, and ask where it shows only as recorded."""
    return Words(sentence=_sentence(finding, namer), clears=_clears(finding, namer), do=_do(finding, namer))


def _do(finding: Finding, namer: Namer) -> str:
    if not finding.named["pair"]:
        return ask_whoever_left(finding, namer)
    first, second = (namer.of(one) for one in finding.named["pair"])
    if finding.case == "recorded":
        return _("ask whether {first} and {second} know each other.").format(first=first, second=second)
    return _("introduce {first} and {second}, or ask whether they know each other.").format(
        first=first, second=second
    )


def _sentence(finding: Finding, namer: Namer) -> str:
    people = [namer.person_at(one.id) for one in finding.named["parted"]]
    if finding.case == "recorded" and finding.named["pair"]:
        first, second = (namer.of(one) for one in finding.named["pair"])
        return _(
            "do {first} and {second} know each other? As recorded, only {who} links {parted} to the rest."
        ).format(first=first, second=second, who=_who(finding, namer), parted=listed(people))
    said = ngettext(
        "without {who}, {parted} would have no recorded link to the rest.",
        "without {who}, {n} people would have no recorded link to the rest: {parted}.",
        len(people),
    )
    return said.format(n=number(len(people)), who=_who(finding, namer), parted=listed(people))


def _who(finding: Finding, namer: Namer) -> str:
    """The person, or the post where that is what readers are told."""
    return namer.of(finding.named["person"][0])


def _clears(finding: Finding, namer: Namer) -> str:
    pairs = pairs_in_words(finding, namer)
    left = listed([namer.of(one) for one in finding.named["left"]])
    if not pairs:
        return _("the day on which the tie with {left} ended, recorded.").format(left=left)
    said = ngettext("a tie across, such as {pairs}.", "{n} ties across, such as {pairs}.", len(pairs))
    if finding.clears is not None and finding.clears.ended:
        said = _("a tie across, such as {pairs}, and the end of the tie with {left} recorded.")
    return said.format(n=opening(len(pairs)), pairs=listed(pairs), left=left)
