"""Words for relations at one level, for owners, and for contacts that are not coordinated."""

from stewardmap.analysis.finding import Finding, Remedy, Rule
from stewardmap.model.vocabulary import Level
from stewardmap.wording.labels import level_phrase
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import listed, number, opening
from stewardmap.wording.remedies import pairs_in_words
from stewardmap.wording.said import Words, says
from stewardmap.wording.sides import purpose_in_words


def _levels(count: int) -> str:
    return ngettext(
        "{n} relation stands at one level only", "{n} relations stand at one level only", count
    ).format(n=opening(count))


def _owners(count: int) -> str:
    return ngettext(
        "{n} purpose or collaboration is owned by one body",
        "{n} purposes or collaborations are owned by one body",
        count,
    ).format(n=opening(count))


def _uncoordinated(count: int) -> str:
    return ngettext(
        "in {n} relation several people deal with the same body with nothing recorded between them",
        "in {n} relations several people deal with the same body with nothing recorded between them",
        count,
    ).format(n=opening(count))


def _both(count: int) -> str:
    return ngettext(
        "in {n} relation one body both advises and inspects the other",
        "in {n} relations one body both advises and inspects the other",
        count,
    ).format(n=opening(count))


@says(Rule.ONE_LEVEL, _levels)
def one_level(finding: Finding, namer: Namer) -> Words:
    """Say at which level alone two organisations meet."""
    a, b = (namer.of(subject) for subject in finding.subjects)
    level = level_phrase(Level(str(finding.numbers["level"])))
    pairs = pairs_in_words(finding, namer)
    clears = _("a tie at another level, such as {pairs}.").format(pairs=listed(pairs))
    if finding.clears is None or finding.clears.remedy is Remedy.NAMED_PERSON:
        clears = _("somebody named at another level on each side, with a tie between them.")
    return Words(
        sentence=_("{a} and {b} are linked at {level} level only.").format(a=a, b=b, level=level),
        clears=clears,
        do=_("ask who at another level knows their opposite number, and bring two of them together."),
    )


@says(Rule.OWNED_BY_ONE_BODY, _owners)
def owned_by_one_body(finding: Finding, namer: Namer) -> Words:
    """Say what one body owns alone."""
    name, owner = namer.of(finding.subjects[0]), listed(namer.all_of(finding.named["owner"]))
    if finding.case == "purpose":
        name = purpose_in_words(finding.subjects[0].id, namer)
        return Words(
            sentence=_("{name} is owned by {owner} alone.").format(name=name, owner=owner),
            clears=_("an owner outside {owner}.").format(owner=owner),
            do=_("ask who else would own it with {owner}.").format(owner=owner),
        )
    return Words(
        sentence=_("{name} has its chair, its secretary and its budget at {owner}.").format(
            name=name, owner=owner
        ),
        clears=_("a co-chair from outside {owner}.").format(owner=owner),
        do=_("propose a co-chair from another organisation."),
    )


@says(Rule.UNCOORDINATED, _uncoordinated)
def uncoordinated(finding: Finding, namer: Namer) -> Words:
    """Say how many people deal with the same body, and what they do not share."""
    body, other = namer.of(finding.named["of"][0]), namer.of(finding.named["with"][0])
    people = [namer.of(one) for one in finding.named["people"]]
    return Words(
        sentence=_uncoordinated_said(finding).format(
            n=number(len(people)) if finding.case == "recorded" else opening(len(people)),
            body=body,
            other=other,
            groups=number(finding.count("groups")),
            people=listed(people),
        ),
        clears=_("ties among them, such as {pairs}.").format(pairs=listed(pairs_in_words(finding, namer))),
        do=_("ask {body} whether they know of each other, and who speaks for all of them.").format(body=body),
    )


def _uncoordinated_said(finding: Finding) -> str:
    if finding.case == "recorded":
        return _(
            "do the {n} people of {body} who deal with {other} know of each other? As recorded they fall "
            "into {groups} groups, with no tie, team or collaboration between them: {people}."
        )
    if finding.count("groups") == finding.count("people"):
        return _(
            "{n} people of {body} deal with {other}, with no tie, team or collaboration recorded between any "
            "two of them: {people}."
        )
    return _(
        "{n} people of {body} deal with {other}, in {groups} groups with no tie, team or collaboration "
        "recorded between them: {people}."
    )


@says(Rule.ADVISES_AND_INSPECTS, _both)
def advises_and_inspects(finding: Finding, namer: Namer) -> Words:
    """Say who both advises and inspects whom."""
    acts, on = namer.of(finding.named["acts"][0]), namer.of(finding.named["on"][0])
    return Words(
        sentence=_("{acts} both advises and inspects {on}.").format(acts=acts, on=on),
        clears=_("the advice, or the inspection, given by another body."),
        do=_("ask {acts} and {on} whether the two can be kept apart.").format(acts=acts, on=on),
    )
