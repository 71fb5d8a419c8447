"""Words for connector roles and posts: recognition, funders and money."""

from stewardmap.analysis.finding import Finding, Rule
from stewardmap.model.dates import PartialDate
from stewardmap.wording.dates import in_words
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import listed, opening
from stewardmap.wording.said import Words, says


def _unrecognised(count: int) -> str:
    return ngettext(
        "{n} connector role is not recognised", "{n} connector roles are not recognised", count
    ).format(n=opening(count))


def _one(count: int) -> str:
    return ngettext(
        "{n} role or post has one funder", "{n} roles or posts have one funder each", count
    ).format(n=opening(count))


def _ending(count: int) -> str:
    return ngettext(
        "money is about to end for {n} role or post", "money is about to end for {n} roles or posts", count
    ).format(n=opening(count))


@says(Rule.UNRECOGNISED_CONNECTOR, _unrecognised)
def unrecognised_connector(finding: Finding, namer: Namer) -> Words:
    """Say whose connecting work is not recognised, and between whom it is."""
    role = namer.of(finding.subjects[0])
    bodies = namer.all_of(finding.named["between"])
    between = _(" between {bodies}").format(bodies=listed(bodies)) if bodies else ""
    return Words(
        sentence=_("{role}{between} is not recognised.").format(role=role, between=between),
        clears=_("the role recognised by whoever it is done for."),
        do=_("ask for it to be written into the post, with time for it."),
    )


@says(Rule.ONE_FUNDER, _one)
def one_funder(finding: Finding, namer: Namer) -> Words:
    """Say who alone pays."""
    role, funder = namer.of(finding.subjects[0]), namer.of(finding.named["funder"][0])
    return Words(
        sentence=_("{role} is paid for by {funder} alone.").format(role=role, funder=funder),
        clears=_("a second funder."),
        do=_("ask who else gains from the role, and would share its cost."),
    )


@says(Rule.MONEY_ENDING, _ending)
def money_ending(finding: Finding, namer: Namer) -> Words:
    """Say whose money ends when, and whether any other goes on."""
    role = namer.of(finding.subjects[0])
    funders = listed(namer.all_of(finding.named["funders"]))
    until = finding.numbers["until"]
    when = in_words(until) if isinstance(until, PartialDate) else ""
    goes_on = finding.count("funders") > finding.count("ending")
    said = _("the money for {role} from {funders} ends {date}")
    if finding.case == "ended":
        said = _("the money for {role} from {funders} ended {date}, and no other is recorded")
    elif goes_on:
        said = _("the money for {role} from {funders} ends {date}; other money goes on")
    return Words(
        sentence=said.format(role=role, funders=funders, date=when) + ".",
        clears=_("money recorded beyond the horizon."),
        do=_do(finding).format(funders=funders),
    )


def _do(finding: Finding) -> str:
    if finding.case == "ended":
        return _("ask who could pay for it now, and record what was found.")
    return _("ask {funders} now what comes next, and say what would be lost.")
