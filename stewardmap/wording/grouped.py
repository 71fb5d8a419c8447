"""Findings as a list to be read: a heading for each rule, a line each, and lines that say several at once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from stewardmap.analysis.finding import Finding, Rule, Severity, Subject
from stewardmap.analysis.grouping import by_rule, told_together
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import listed, opening, sentence
from stewardmap.wording.said import PHRASES
from stewardmap.wording.sentences import about, say


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a list, and the findings it stands for: one, or several that rest on one person."""

    sentence: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The findings of one rule and severity in words.

    `lines` are those to show; `minor` are many, or said elsewhere too, and stay hidden until asked for:
    `more` says how many findings they are, and is empty where there are none.
    """

    rule: Rule
    severity: Severity
    heading: str
    count: int
    lines: tuple[Line, ...]
    minor: tuple[Line, ...]
    more: str


def grouped(findings: Iterable[Finding], namer: Namer) -> tuple[Group, ...]:
    """Return findings in words by severity and rule, in their order; those set aside are left out.

    Each finding to show has a line of its own; minor ones that rest on one person share one.
    """
    return tuple(
        Group(
            rule=of_rule.rule,
            severity=of_rule.severity,
            heading=sentence(PHRASES[of_rule.rule].several(of_rule.count)),
            count=of_rule.count,
            lines=tuple(_line([one], namer) for one in of_rule.major),
            minor=tuple(_line(several, namer) for several in told_together(of_rule.minor)),
            more=_more(len(of_rule.major), len(of_rule.minor)),
        )
        for of_rule in by_rule(findings)
    )


def _line(findings: Sequence[Finding], namer: Namer) -> Line:
    return Line(sentence=say_together(findings, namer), findings=tuple(findings))


def _more(major: int, minor: int) -> str:
    if not minor:
        return ""
    if not major:
        return ngettext("{n} minor one", "{n} minor ones", minor).format(n=f"{minor:,}")
    return ngettext("{n} more, minor", "{n} more, minor", minor).format(n=f"{minor:,}")


def say_together(findings: Sequence[Finding], namer: Namer) -> str:
    """Return one sentence for relations that rest on one person, or for a single finding of any rule.

    The arrangement is the subject, and the person is who holds it up.

    Raises:
        ValueError: if there are several, and they do not rest on one and the same person.
    """
    if len(findings) == 1:
        return say(findings[0], namer).sentence
    people = {person for one in findings for person in one.named.get("rests_on", (None,))}
    person = people.pop() if len(people) == 1 else None
    if person is None:
        raise ValueError("findings that rest on one person can be said together")
    homes = {_home(one, person) for one in findings}
    count, name = opening(len(findings)), namer.of(person)
    home = homes.pop()
    if homes or home is None:
        relations = listed([about(one, namer) for one in findings])
        said = _("{n} relations are arranged around one recorded link, {person}: {relations}.")
        return sentence(said.format(n=count, person=name, relations=relations))
    others = namer.all_of(one for finding in findings for one in finding.subjects if one != home)
    said = _("{n} relations of {body} are arranged around one recorded link, {person}: with {others}.")
    return sentence(said.format(n=count, body=namer.of(home), person=name, others=listed(others)))


def _home(finding: Finding, person: Subject) -> Subject | None:
    """The organisation on whose side the person stands alone; none where they have a post in both."""
    sides = dict(zip(finding.named["single"], finding.named["single_side"], strict=True))
    return None if finding.case == "joint" else sides[person]
