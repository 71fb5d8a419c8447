"""Words for ties that are fragile, quiet, or seen differently by their two sides."""

from stewardmap.analysis.finding import Finding, Remedy, Rule
from stewardmap.model.dates import PartialDate
from stewardmap.wording.dates import in_words, span
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import number, opening
from stewardmap.wording.remedies import ask_whoever_left
from stewardmap.wording.said import Words, says


def _fragile(count: int) -> str:
    return ngettext("{n} tie is fragile", "{n} ties are fragile", count).format(n=opening(count))


def _quiet(count: int) -> str:
    return ngettext("{n} tie has gone quiet", "{n} ties have gone quiet", count).format(n=opening(count))


def _differ(count: int) -> str:
    return ngettext(
        "{n} tie is seen differently by its two sides",
        "{n} ties are seen differently by their two sides",
        count,
    ).format(n=opening(count))


@says(Rule.FRAGILE_TIE, _fragile)
def fragile_tie(finding: Finding, namer: Namer) -> Words:
    """Say how strong the tie is, how long without contact, and that nobody else stands between."""
    first, second = (namer.of(end) for end in finding.named["ends"])
    return Words(
        sentence=_(
            "the tie of {first} and {second} is fragile: strength {n} of 5, last recorded contact {span} "
            "ago, and nobody else is recorded as knowing both."
        ).format(first=first, second=second, n=finding.count("strength"), span=_span(finding)),
        clears=_end_recorded(finding) or _("contact between them, or somebody who knows both."),
        do=ask_whoever_left(finding, namer)
        or _("find an occasion for {first} and {second} to meet.").format(first=first, second=second),
    )


@says(Rule.QUIET_TIE, _quiet)
def quiet_tie(finding: Finding, namer: Namer) -> Words:
    """Say when the last contact was recorded, and how long such a tie goes without."""
    first, second = (namer.of(end) for end in finding.named["ends"])
    last = finding.numbers["last_contact"]
    when = in_words(last) if isinstance(last, PartialDate) else ""
    return Words(
        sentence=_(
            "the tie of {first} and {second} has gone quiet: last recorded contact {date}, {span} ago."
        ).format(first=first, second=second, date=when, span=_span(finding)),
        clears=_end_recorded(finding)
        or _("any contact logged; a tie of this strength is quiet after {span}.").format(
            span=span(finding.count("quiet_after"))
        ),
        do=ask_whoever_left(finding, namer) or _("get in touch, or note the contact that was not logged."),
    )


def _end_recorded(finding: Finding) -> str:
    ended = finding.clears is not None and finding.clears.remedy is Remedy.END
    return _("the day on which the tie ended, recorded.") if ended else ""


def _span(finding: Finding) -> str:
    return span(finding.count("months_since"))


@says(Rule.READINGS_DIFFER, _differ)
def readings_differ(finding: Finding, namer: Namer) -> Words:
    """Say that two sides see a tie differently, and keep both views."""
    first, second = (namer.of(end) for end in finding.named["ends"])
    if finding.case == "no":
        said = _(
            "{first} and {second}: one side, or the keeper, records a tie, and one side says there is none."
        )
    else:
        said = _("{first} and {second} see their tie differently: {n} rungs apart.")
    return Words(
        sentence=said.format(first=first, second=second, n=number(finding.count("apart"))),
        clears=_("both sides, asked again, saying much the same."),
        do=_("talk about it with both: two views are worth hearing, and neither is wrong."),
    )
