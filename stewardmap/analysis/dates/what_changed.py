"""What changed between two days, or between a copy of the map and the map."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from stewardmap.analysis.dates.standing_on import Standing, standing_on
from stewardmap.analysis.finding import Subject
from stewardmap.model.snapshot import Snapshot

KINDS_COMPARED = ("person", "organisation", "post", "holding", "tie", "collaboration", "membership")


class Course(StrEnum):
    """What became of something from one day to another; a post that stands empty since is weaker."""

    ADDED = "added"
    LOST = "lost"
    STRONGER = "stronger"
    WEAKER = "weaker"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Difference:
    """What became of one thing, and how strongly it stood on each of the two days."""

    subject: Subject
    course: Course
    before: int | None = None
    after: int | None = None


@dataclass(frozen=True)
class WhatChanged:
    """All that stands on either of two days, with what became of it; by kind and then by course."""

    first: date
    last: date
    differences: tuple[Difference, ...]

    @cached_property
    def changed(self) -> tuple[Difference, ...]:
        """All but what is unchanged."""
        return tuple(one for one in self.differences if one.course is not Course.UNCHANGED)

    @cached_property
    def counts(self) -> Mapping[tuple[str, Course], int]:
        """How many things of a kind took which course; 0 where none did."""
        return Counter((one.subject.kind, one.course) for one in self.differences)

    def count(self, course: Course) -> int:
        """Return how many things of every kind took a course."""
        return sum(self.counts[kind, course] for kind in KINDS_COMPARED)


def what_changed(before: Snapshot, after: Snapshot) -> WhatChanged:
    """Return what was added, lost, stronger, weaker or unchanged from one map and day to another.

    Things are the same by their ids. A tie that nobody rated on one of the days is unchanged: to rate it
    says more of the map than of the tie. The other way round, what was added is lost and what is stronger is
    weaker. Cost is linear in records, and n log n in things.
    """
    then, now = standing_on(before), standing_on(after)
    found = [_difference(subject, then, now) for subject in then.keys() | now.keys()]
    return WhatChanged(before.on, after.on, tuple(sorted(found, key=_order)))


def _difference(subject: Subject, then: Standing, now: Standing) -> Difference:
    before, after = then.get(subject), now.get(subject)
    if subject not in then:
        course = Course.ADDED
    elif subject not in now:
        course = Course.LOST
    elif before is None or after is None or before == after:
        course = Course.UNCHANGED
    else:
        course = Course.STRONGER if after > before else Course.WEAKER
    return Difference(subject, course, before, after)


_COURSES = tuple(Course)


def _order(one: Difference) -> tuple[int, int, str]:
    return KINDS_COMPARED.index(one.subject.kind), _COURSES.index(one.course), one.subject.id
