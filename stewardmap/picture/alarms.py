"""Where on the map each finding is marked: on a tie, a post or a collaboration, never on a person."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from stewardmap.picture.primitives import Subject
from stewardmap.picture.scene import Alarm

_MARKED = frozenset({"tie", "post", "collaboration"})
_FEW = 2
MOST = 10
"""How many marks of one severity a map bears by default: more would hide what they point at."""


class Row(Protocol):
    """A record that a finding is about or rests on."""

    @property
    def kind(self) -> str: ...  # noqa: D102
    @property
    def id(self) -> str: ...  # noqa: D102


class Flag(Protocol):
    """What the picture reads of a finding."""

    @property
    def severity(self) -> str: ...  # noqa: D102
    @property
    def subjects(self) -> Sequence[Row]: ...  # noqa: D102
    @property
    def evidence(self) -> Sequence[Row]: ...  # noqa: D102
    @property
    def set_aside(self) -> bool: ...  # noqa: D102


def relation_of(one: str, other: str) -> Subject:
    """Return the subject that stands for everything between two things."""
    return Subject("relation", "+".join(sorted((one, other))))


def alarms_of(findings: Iterable[Flag], most: int = MOST) -> Mapping[Subject, Alarm]:
    """Return the gravest mark of each tie, post, collaboration and pair of organisations.

    A finding about two organisations marks the relation between them and the one or two ties it rests on; one
    about a single organisation marks those ties only. Findings set aside mark nothing. Of each severity only
    the first `most` findings that have a place on the map are marked, in the order in which they come.
    """
    found: dict[Subject, Alarm] = {}
    marked: Counter[Alarm] = Counter()
    order = list(Alarm)
    for finding in findings:
        if finding.set_aside:
            continue
        alarm = Alarm(str(finding.severity))
        places = _places(finding)
        if not places or marked[alarm] >= most:
            continue
        marked[alarm] += 1
        for subject in places:
            worse = min(alarm, found.get(subject, alarm), key=order.index)
            found[subject] = worse
    return found


def _places(finding: Flag) -> list[Subject]:
    marked = [Subject(s.kind, s.id) for s in finding.subjects if s.kind in _MARKED]
    if marked:
        return marked
    bodies = [s.id for s in finding.subjects if s.kind == "organisation"]
    ties = [Subject(e.kind, e.id) for e in finding.evidence if e.kind == "tie"]
    relation = [relation_of(*bodies)] if len(bodies) == 2 else []
    return relation + (ties if len(ties) <= _FEW else [])
