"""What a reader should know before relying on a finding or a paper."""

from stewardmap.analysis.finding import Finding, Severity
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.parameters import VIEWS
from stewardmap.model.vocabulary import View
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.numbers import opening, sentence


def caveats_of(finding: Finding) -> tuple[str, ...]:
    """Return what limits one finding: its view, the keeper, thresholds, and whether anyone asked."""
    said = [_in_views(finding)]
    if finding.holds_without_keeper is False:
        said.append(_("It appears only with the keeper's own links counted."))
    if finding.parameters.get("theta_ignored"):
        said.append(_("No tie is rated, so strength is left out of account."))
    elif finding.parameters.get("not_rated_carry"):
        said.append(_("Fewer than half of the ties are rated, so those not rated are counted as carrying."))
    if finding.robust is False:
        said.append(_("It depends on our settings: with others that might do as well it is often not there."))
    if finding.severity is not Severity.HOLDS:
        if finding.one_tie_would_clear:
            said.append(_("One tie that is not recorded would clear this."))
        if not finding.asked:
            said.append(_("Nobody is recorded as having asked about it within a year: ask first."))
    return tuple(text for text in said if text)


def _in_views(finding: Finding) -> str:
    if len(finding.views) == len(VIEWS):
        return ""
    if finding.views == (View.RECORDED,):
        return _("It is there only if colleagues who have no tie recorded do not know each other.")
    if View.RECORDED not in finding.views:
        return _("It is there only if colleagues are presumed to know each other.")
    return _("It is not there if fellow members of a collaboration are presumed to know each other.")


def caveats_of_map(ground: Ground) -> tuple[str, ...]:
    """Return what every picture and paper of a map says beside its date."""
    links = ground.links
    total = links.rated + links.not_rated
    said = [
        _("This is the map as recorded. “Nobody else” means nobody else recorded."),
        _thresholds(ground),
    ]
    if links.not_rated:
        said.append(
            ngettext(
                "{n} of {total} ties is not rated.", "{n} of {total} ties are not rated.", links.not_rated
            ).format(n=opening(links.not_rated), total=f"{total:,}")
        )
    if ground.snapshot.card.keeper_id is not None:
        said.append(_("Whoever keeps the map is the best recorded person on it."))
    return tuple(sentence(text) for text in said)


def _thresholds(ground: Ground) -> str:
    if ground.links.theta_ignored:
        return _("No tie is rated, so every tie counts.")
    said = _("Ties count from strength {reach} for reaching people and from {carry} for carrying a relation.")
    if ground.links.not_rated_carry:
        said = said + " " + _("Fewer than half are rated, so those not rated are counted as carrying.")
    return said.format(reach=ground.parameters.theta_reach, carry=ground.parameters.theta_carry)
