"""A finding in words."""

from collections.abc import Sequence

import stewardmap.wording.phrases  # noqa: F401 - each rule's words register themselves on import
from stewardmap.analysis.finding import Finding
from stewardmap.wording.caveats import caveats_of
from stewardmap.wording.evidence import evidence_line
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import listed, sentence
from stewardmap.wording.said import PHRASES, Said

__all__ = ["Said", "say", "say_several"]


def say(finding: Finding, namer: Namer) -> Said:
    """Return a finding as a sentence, with its reasons, what would clear it and what to do about it."""
    words = PHRASES[finding.rule].one(finding, namer)
    return Said(
        sentence=sentence(words.sentence),
        why=tuple(evidence_line(row, namer) for row in finding.evidence),
        clears=sentence(words.clears),
        do=sentence(words.do),
        caveats=caveats_of(finding),
    )


def say_several(findings: Sequence[Finding], namer: Namer) -> str:
    """Return one sentence for findings of one rule: how many there are, and the first of them by name.

    Raises:
        ValueError: if there are none, or they are not of one rule.
    """
    rules = {finding.rule for finding in findings}
    if len(rules) != 1:
        raise ValueError("findings of one rule can be said together")
    if len(findings) == 1:
        return say(findings[0], namer).sentence
    heading = PHRASES[rules.pop()].several(len(findings))
    names = [about(finding, namer) for finding in findings]
    return sentence(f"{heading}: {listed(list(dict.fromkeys(names)))}.")


def about(finding: Finding, namer: Namer) -> str:
    """Return the subjects of a finding as a short title: the Council – the food bank."""
    names = [namer.of(subject) for subject in finding.subjects]
    posts = all(subject.kind == "post" for subject in finding.subjects)
    return listed(names) if posts else " – ".join(names)
