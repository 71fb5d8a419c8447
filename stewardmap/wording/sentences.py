"""A finding in words."""

import stewardmap.wording.phrases  # noqa: F401 - each rule's words register themselves on import
from stewardmap.analysis.finding import Finding
from stewardmap.wording.caveats import caveats_of
from stewardmap.wording.evidence import evidence_line
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import listed, sentence
from stewardmap.wording.said import PHRASES, Said

__all__ = ["Said", "about", "say", "sentence_of"]


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


def sentence_of(finding: Finding, namer: Namer) -> str:
    """Return the sentence of a finding alone: a fifth of the work of all that is said about it."""
    return sentence(PHRASES[finding.rule].one(finding, namer).sentence)


def about(finding: Finding, namer: Namer) -> str:
    """Return the subjects of a finding as a short title: the Council – the food bank."""
    names = [namer.of(subject) for subject in finding.subjects]
    posts = all(subject.kind == "post" for subject in finding.subjects)
    return listed(names) if posts else " – ".join(names)
