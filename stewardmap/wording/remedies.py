"""Words for the ties that would take a finding away."""

from stewardmap.analysis.finding import Finding, Subject
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import listed


def pairs_in_words(finding: Finding, namer: Namer) -> list[str]:
    """Return each pair of people who would be linked: Ann Lee with Bob Ray."""
    pairs = finding.clears.pairs if finding.clears else ()
    return [
        _("{first} with {second}").format(
            first=namer.of(Subject("person", one)), second=namer.of(Subject("person", other))
        )
        for one, other in pairs
    ]


def ask_whoever_left(finding: Finding, namer: Namer) -> str:
    """Return what to ask about ties with people who have left, to whom nobody is introduced."""
    if finding.clears is None or not finding.clears.ended:
        return ""
    people = [namer.of(one) for one in finding.named["left"]]
    return ngettext(
        "ask whether {people}, who holds no post here now, is still in touch; if not, record when the tie "
        "ended.",
        "ask whether {people}, who hold no post here now, are still in touch; if not, record when their ties "
        "ended.",
        len(people),
    ).format(people=listed(people))
