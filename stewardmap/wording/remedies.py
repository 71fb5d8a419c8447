"""Words for the ties that would take a finding away."""

from stewardmap.analysis.finding import Finding, Subject
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer


def pairs_in_words(finding: Finding, namer: Namer) -> list[str]:
    """Return each pair of people who would be linked: Ann Lee with Bob Ray."""
    pairs = finding.clears.pairs if finding.clears else ()
    return [
        _("{first} with {second}").format(
            first=namer.of(Subject("person", one)), second=namer.of(Subject("person", other))
        )
        for one, other in pairs
    ]
