"""Running one rule on a small map, and doing what would clear it."""

from stewardmap.analysis.finding import Finding, Rule
from stewardmap.analysis.findings import find
from stewardmap.analysis.parameters import Parameters
from stewardmap.model.snapshot import Snapshot
from tests.analysis.clearing import cleared


def found(snapshot: Snapshot, rule: Rule, parameters: Parameters | None = None) -> list[Finding]:
    return [finding for finding in find(snapshot, parameters) if finding.rule is rule]


def fires(snapshot: Snapshot, rule: Rule, parameters: Parameters | None = None) -> Finding:
    """The one finding of a rule, which what clears it removes."""
    (finding,) = found(snapshot, rule, parameters)
    assert finding.evidence
    assert finding.key not in [f.key for f in found(cleared(snapshot, finding), rule, parameters)]
    return finding


def ids(finding: Finding, part: str) -> list[str]:
    """The ids of those a finding names in one part."""
    return [str(subject.id) for subject in finding.named[part]]
