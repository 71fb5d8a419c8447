"""Words for ties whose loss would leave two groups with no recorded link between them."""

from stewardmap.analysis.finding import Finding, Rule, Subject
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import listed, number, opening
from stewardmap.wording.remedies import ask_whoever_left, pairs_in_words
from stewardmap.wording.said import Words, says


def _several(count: int) -> str:
    return ngettext(
        "{n} tie is the only recorded link between two groups",
        "{n} ties are each the only recorded link between two groups",
        count,
    ).format(n=opening(count))


@says(Rule.BRIDGE, _several)
def bridge(finding: Finding, namer: Namer) -> Words:
    """Say which tie it is, and who is on its smaller side; ask where it shows only as recorded."""
    return Words(
        sentence=_sentence(finding, namer),
        clears=_clears(finding, namer),
        do=ask_whoever_left(finding, namer)
        or _("ask who else knows somebody on the other side; if nobody does, introduce one more pair."),
    )


def _sentence(finding: Finding, namer: Namer) -> str:
    first, second = (namer.of(end) for end in finding.named["ends"])
    people = [namer.person_at(one.id) for one in finding.named["smaller"]]
    said = ngettext(
        "the tie of {first} and {second} is the only recorded link to {people}.",
        "the tie of {first} and {second} is the only recorded link to {n} people: {people}.",
        len(people),
    )
    pairs = finding.clears.pairs if finding.clears is not None else ()
    if finding.case == "recorded" and len(pairs) == 1:
        said = _(
            "do {one} and {other} know each other? As recorded, only the tie of {first} and {second} links "
            "{people} to the rest."
        )
    words = {"first": first, "second": second, "n": number(len(people)), "people": listed(people)}
    if pairs:
        one, other = (namer.of(Subject("person", end)) for end in pairs[0])
        words |= {"one": one, "other": other}
    return said.format(**words)


def _clears(finding: Finding, namer: Namer) -> str:
    pairs = pairs_in_words(finding, namer)
    if finding.clears is not None and finding.clears.ended:
        return _("the day on which the tie ended, recorded.")
    if not pairs:
        return _("one more person on the map, linked with both.")
    return ngettext(
        "another tie across, such as {pairs}.", "ties of both with somebody else: {pairs}.", len(pairs)
    ).format(pairs=listed(pairs))
