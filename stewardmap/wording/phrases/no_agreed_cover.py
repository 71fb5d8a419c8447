"""Words for posts whose holder's time ends soon, with links nobody has agreed to look after."""

from stewardmap.analysis.finding import Finding, Rule
from stewardmap.model.dates import PartialDate
from stewardmap.model.vocabulary import HoldingKind, Renewal
from stewardmap.wording.dates import in_words
from stewardmap.wording.labels import label
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import listed, number, opening, sentence
from stewardmap.wording.said import Words, says


def _several(count: int) -> str:
    return ngettext(
        "{n} post ends soon without agreed cover", "{n} posts end soon without agreed cover", count
    ).format(n=opening(count))


@says(Rule.NO_AGREED_COVER, _several)
def no_agreed_cover(finding: Finding, namer: Namer) -> Words:
    """Say when the time ends, what is known of renewal, whose links those are, and how many are covered."""
    post = namer.of(finding.subjects[0])
    who = listed([namer.of(one) for one in finding.named["to_cover"]])
    sentences = [
        f"{post}: {_ends(finding)}; {_renewal(finding)}.",
        f"{_links(finding)}.",
        f"{_cover(finding)}.",
        _counted_twice(finding, namer),
        _alone(finding, namer),
    ]
    return Words(
        sentence=" ".join(sentence(one) for one in sentences if one),
        clears=_("cover agreed for the links with {who}.").format(who=who),
        do=_do(finding).format(who=who),
    )


def _do(finding: Finding) -> str:
    """What to agree, and to ask about renewal where it is still open."""
    if finding.numbers["renewal"] == Renewal.NOT_POSSIBLE:
        return _("agree who looks after the links with {who}.")
    return _("agree who looks after the links with {who}, and ask about renewal.")


def _renewal(finding: Finding) -> str:
    renewal = Renewal(str(finding.numbers["renewal"]))
    if renewal is Renewal.NOT_POSSIBLE:
        elected = finding.numbers["terms"] == HoldingKind.ELECTED
        return _("not standing again") if elected else _("renewal not possible")
    return _("renewal {renewal}").format(renewal=label(renewal))


def _ends(finding: Finding) -> str:
    ends = finding.numbers["ends"]
    return _("planned end {date}").format(date=in_words(ends) if isinstance(ends, PartialDate) else "")


def _links(finding: Finding) -> str:
    count = finding.count("links")
    parts = [
        (n, text)
        for n, text in (
            (finding.count("nobody_else"), _("with nobody else recorded")),
            (finding.count("one_other"), _("with one other")),
            (finding.count("more"), _("with more")),
        )
        if n
    ]
    if len(parts) == 1:
        said = ngettext("{n} link, {others}", "{n} links, each {others}", count)
        return said.format(n=opening(count), others=parts[0][1])
    said = ngettext("{n} link: {others}", "{n} links: {others}", count)
    each = [_("{n} {others}").format(n=number(n), others=others) for n, others in parts]
    return said.format(n=opening(count), others=", ".join(each))


def _cover(finding: Finding) -> str:
    covered, asked = finding.count("covered"), finding.count("to_cover")
    if covered == 0:
        return _("no cover is agreed")
    return _("cover is agreed for {covered} of the {asked}").format(
        covered=number(covered), asked=number(asked)
    )


def _counted_twice(finding: Finding, namer: Namer) -> str:
    """That links which go with two posts of one person would not be lost twice."""
    posts = listed(namer.all_of(finding.named["also"]))
    count = finding.count("counted_twice")
    said = ngettext(
        "{n} of these links goes with the same person's other post, {posts}, too, and is not lost twice.",
        "{n} of these links go with the same person's other post, {posts}, too, and are not lost twice.",
        count,
    )
    return said.format(n=opening(count), posts=posts) if count else ""


def _alone(finding: Finding, namer: Namer) -> str:
    people = [namer.of(one) for one in finding.named["no_link"]]
    if not people:
        return ""
    return _("{people} would have no recorded link to the rest.").format(people=listed(people))
