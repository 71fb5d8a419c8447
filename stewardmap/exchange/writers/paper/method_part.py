"""How the findings of a paper were worked out and what they do not show, in plain words."""

from collections.abc import Iterator, Sequence

from stewardmap.analysis.finding import Finding
from stewardmap.analysis.ground import Ground
from stewardmap.exchange.writers.paper.content import Chapter, Listed, Part
from stewardmap.exchange.writers.paper.front_part import confirmed
from stewardmap.wording.caveats import caveats_of_map
from stewardmap.wording.confirming import say_round
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.naming import Naming
from stewardmap.wording.numbers import number


def method_part(ground: Ground, findings: Sequence[Finding], naming: Naming) -> Part:
    """Return what a reader should know before relying on the paper, a sentence or three to a line."""
    return Part(
        chapter=Chapter.METHOD,
        heading=_("How this was worked out, and what it does not show"),
        name=_("Method"),
        blocks=(Listed(lines=_lines(ground, findings, naming)),),
    )


def _lines(ground: Ground, findings: Sequence[Finding], naming: Naming) -> tuple[str, ...]:
    if naming is Naming.ANONYMOUS:  # counts of ties and decisions may be under five
        return (caveats_of_map(ground)[0], *_what_is_said(), _marking(naming))
    return (
        *caveats_of_map(ground),
        *_confirmed(ground),
        *_what_is_said(),
        *_what_findings_say(),
        *_keeper(ground),
        *_left_out(findings),
        _marking(naming),
    )


def _what_is_said() -> tuple[str, ...]:
    return (
        _("Two organisations have one recorded link when one person's leaving would end their relation."),
        _(
            "A finding is serious when three things are so. A need or an important purpose stands behind it. "
            "It is there whether or not colleagues are presumed to know each other. And somebody asked about "
            "it within a year. Everything else is worth asking."
        ),
        _("What each side of a tie says of it, and what anybody thinks of anybody, is in no paper."),
        _(
            "The weakness is in an arrangement, never in a person. Nothing here says how likely anybody is "
            "to leave."
        ),
    )


def _what_findings_say() -> tuple[str, ...]:
    return (
        _(
            "People with posts in one organisation are presumed to know each other. A finding that is there "
            "only with that, or only without it, says so."
        ),
        _(
            "Where one tie that nobody has recorded would clear a finding, the finding says so. The first "
            "step is always to ask."
        ),
    )


def _confirmed(ground: Ground) -> Iterator[str]:
    said_yes, total = confirmed(ground)
    if total:
        said = _(
            "{n} of {total} ties are confirmed by at least one of their two sides. The others stand as the "
            "keeper recorded them."
        )
        yield said.format(n=f"{said_yes:,}", total=f"{total:,}")
        if asked := say_round(ground.snapshot):
            yield asked


def _keeper(ground: Ground) -> Iterator[str]:
    if ground.parameters.without_keeper:
        yield _("The keeper's own ties are left out of this paper.")
    elif ground.snapshot.card.keeper_id is not None:
        yield _(
            "Everything was worked out a second time without the keeper's own ties; what then goes, says so."
        )


def _left_out(findings: Sequence[Finding]) -> Iterator[str]:
    aside = sum(finding.set_aside for finding in findings)
    if aside:
        yield ngettext(
            "{n} finding was set aside by decision and is not shown.",
            "{n} findings were set aside by decision and are not shown.",
            aside,
        ).format(n=number(aside).capitalize())
    minor = sum(finding.minor and not finding.set_aside for finding in findings)
    if minor:
        yield ngettext(
            "{n} minor finding, said by another already or resting on few records, is in the app alone.",
            "{n} minor findings, said by others already or resting on few records, are in the app alone.",
            minor,
        ).format(n=number(minor).capitalize())


def _marking(naming: Naming) -> str:
    texts = {
        Naming.NAMED: _("People are named in this paper. Share it only with those who may know."),
        Naming.ROLES: _(
            "People are called by post and organisation. Most can be told from that, so this paper still "
            "holds personal data."
        ),
        Naming.ORGANISATIONS: _(
            "People are not named. Letters tell apart the people, and the posts, of one organisation."
        ),
        Naming.ANONYMOUS: _("Only sectors are shown. No number under five is given, and nobody is drawn."),
    }
    return texts[naming]
