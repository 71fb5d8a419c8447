"""Words for posts that stand empty."""

from stewardmap.analysis.finding import Finding, Rule
from stewardmap.model.dates import PartialDate
from stewardmap.wording.dates import in_words
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import number, opening
from stewardmap.wording.said import Words, says


def _several(count: int) -> str:
    return ngettext("{n} post is vacant", "{n} posts are vacant", count).format(n=opening(count))


@says(Rule.VACANT_POST, _several)
def vacant_post(finding: Finding, namer: Namer) -> Words:
    """Say since when, and how many ties belong to the post."""
    post = namer.of(finding.subjects[0])
    since = finding.numbers["since"]
    links = finding.count("links")
    when = _(" since {date}").format(date=in_words(since)) if isinstance(since, PartialDate) else ""
    unattended = ngettext(
        "; {n} tie that belongs to it is unattended", "; {n} ties that belong to it are unattended", links
    ).format(n=number(links))
    return Words(
        sentence=_("{post} is vacant{since}{links}.").format(
            post=post, since=when, links=unattended if links else ""
        ),
        clears=_("somebody holding the post, for good or meanwhile."),
        do=_("ask who looks after the post meanwhile, and record them."),
    )
