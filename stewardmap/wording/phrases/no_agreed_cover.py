"""Words for posts whose holder's time ends soon, with links nobody has agreed to look after."""

from stewardmap.analysis.finding import Finding, Rule
from stewardmap.model.dates import PartialDate
from stewardmap.model.vocabulary import Renewal
from stewardmap.wording.dates import in_words
from stewardmap.wording.labels import label
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import counted, listed, number
from stewardmap.wording.said import Words, says


def _several(count: int) -> str:
    return ngettext(
        "{n} post ends soon without agreed cover", "{n} posts end soon without agreed cover", count
    ).format(n=number(count))


@says(Rule.NO_AGREED_COVER, _several)
def no_agreed_cover(finding: Finding, namer: Namer) -> Words:
    """Say when the time ends, what is known of renewal, whose links those are, and how many are covered."""
    post = namer.of(finding.subjects[0])
    who = listed([namer.of(one) for one in finding.named["to_cover"]])
    return Words(
        sentence=_("{post}: {ends}; {renewal}. {links}. {cover}.{alone}").format(
            post=post,
            ends=_ends(finding),
            renewal=_("renewal {renewal}").format(renewal=label(Renewal(str(finding.numbers["renewal"])))),
            links=_links(finding),
            cover=_cover(finding),
            alone=_alone(finding, namer),
        ),
        clears=_("cover agreed for the links with {who}.").format(who=who),
        do=_("agree who looks after the links with {who}, and ask about renewal.").format(who=who),
    )


def _ends(finding: Finding) -> str:
    ends = finding.numbers["ends"]
    return _("planned end {date}").format(date=in_words(ends) if isinstance(ends, PartialDate) else "")


def _links(finding: Finding) -> str:
    parts = [
        (finding.count("nobody_else"), _("{n} with nobody else recorded")),
        (finding.count("one_other"), _("{n} with one other")),
        (finding.count("more"), _("{n} with more")),
    ]
    said = ", ".join(text.format(n=number(count)) for count, text in parts if count)
    links = counted(finding.count("links"), "{n} link", "{n} links")
    return _("{links}: {said}").format(links=links[:1].upper() + links[1:], said=said)


def _cover(finding: Finding) -> str:
    covered, asked = finding.count("covered"), finding.count("to_cover")
    if covered == 0:
        return _("No cover is agreed")
    return _("Cover is agreed for {covered} of the {asked}").format(
        covered=number(covered), asked=number(asked)
    )


def _alone(finding: Finding, namer: Namer) -> str:
    people = [namer.of(one) for one in finding.named["no_link"]]
    if not people:
        return ""
    return " " + _("{people} would have no recorded link to the rest.").format(people=listed(people))
