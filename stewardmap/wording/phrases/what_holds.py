"""Words for what would survive any one leaving."""

from stewardmap.analysis.finding import Finding, Rule
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import counted, listed, opening
from stewardmap.wording.said import Words, says
from stewardmap.wording.sides import purpose_in_words


def _several(count: int) -> str:
    return ngettext(
        "{n} arrangement would survive any one leaving",
        "{n} arrangements would survive any one leaving",
        count,
    ).format(n=opening(count))


@says(Rule.HOLDS, _several)
def what_holds(finding: Finding, namer: Namer) -> Words:
    """Say what holds, and why."""
    said = {"relation": _relation, "collaboration": _collaboration, "purpose": _purpose}[finding.case]
    return Words(
        sentence=said(finding, namer),
        clears=_("nothing: this is what holds."),
        do=_("keep it so: when somebody leaves, look at it again."),
    )


def _relation(finding: Finding, namer: Namer) -> str:
    a, b = (namer.of(subject) for subject in finding.subjects)
    joint = finding.count("joint")
    reasons = []
    pairs = finding.count("r") - joint
    if pairs:
        reasons.append(counted(pairs, "{n} separate pair", "{n} separate pairs"))
    if joint:
        reasons.append(counted(joint, "{n} person in both", "{n} people in both"))
    if finding.count("levels") > 1:
        reasons.append(counted(finding.count("levels"), "{n} level", "{n} levels"))
    return _("{a} and {b} would stay linked whoever left: {reasons}.").format(
        a=a, b=b, reasons=listed(reasons)
    )


def _collaboration(finding: Finding, namer: Namer) -> str:
    name = namer.of(finding.subjects[0])
    leaders = namer.all_of(finding.named["leaders"])
    said = _("{name} would have somebody to chair it whoever left: {leaders}.")
    return said.format(name=name, leaders=listed(leaders))


def _purpose(finding: Finding, namer: Namer) -> str:
    owners = namer.all_of(finding.named["owners"])
    levels = finding.count("levels")
    at = ""
    if levels > 1:
        at = _(", at {levels}").format(levels=counted(levels, "{n} level", "{n} levels"))
    said = _("{name} is owned by {bodies}{at}: {owners}.")
    name = purpose_in_words(finding.subjects[0].id, namer)
    bodies = counted(finding.count("owners"), "{n} organisation", "{n} organisations")
    return said.format(name=name, bodies=bodies, at=at, owners=listed(owners))
