"""What changed from one day to another, in sentences and as the rows of a table."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from stewardmap.analysis.dates.what_changed import KINDS_COMPARED, Course, Difference, WhatChanged
from stewardmap.analysis.finding import Subject
from stewardmap.model.ids import Id
from stewardmap.model.records import Holding, Membership
from stewardmap.model.snapshot import Snapshot
from stewardmap.wording.dates import day_in_words
from stewardmap.wording.labels import kind_label
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer
from stewardmap.wording.naming import Naming
from stewardmap.wording.numbers import listed, sentence


@dataclass(frozen=True, slots=True)
class ChangeTold:
    """One row of the table of changes: what kind of thing, what became of it, and a sentence that says so."""

    subject: Subject
    course: Course
    kind: str
    became: str
    said: str


def course_label(course: Course) -> str:
    """Return what became of something in one word."""
    return {
        Course.ADDED: _("added"),
        Course.LOST: _("lost"),
        Course.STRONGER: _("stronger"),
        Course.WEAKER: _("weaker"),
        Course.UNCHANGED: _("unchanged"),
    }[course]


def changes_told(
    found: WhatChanged, before: Snapshot, after: Snapshot, naming: Naming = Naming.NAMED
) -> list[ChangeTold]:
    """Return a row for everything that changed, by kind and then added, lost, stronger and weaker.

    Whoever is lost is called as on the first of the two days: on the last, no post of theirs is left.
    """
    then, now = Namer(before, naming), Namer(after, naming)

    def told(one: Difference) -> ChangeTold:
        said = _said(one, then if one.course is Course.LOST else now)
        subject = one.subject
        return ChangeTold(subject, one.course, kind_label(subject.kind), course_label(one.course), said)

    rows = [told(one) for one in found.changed]
    order = list(Course)
    return sorted(
        rows, key=lambda x: (KINDS_COMPARED.index(x.subject.kind), order.index(x.course), x.said.casefold())
    )


def change_in_short(found: WhatChanged) -> str:
    """Return all of it in one sentence: between which days, and how many things took each course."""
    first, last = sorted((found.first, found.last))
    counted = {course: found.count(course) for course in Course}
    same = counted.pop(Course.UNCHANGED)
    parts = [f"{n:,} {course_label(course)}" for course, n in counted.items() if n]
    parts.append(_("{n} unchanged").format(n=f"{same:,}"))
    if found.first == found.last:
        return _("On {day}: {changes}.").format(day=day_in_words(last), changes=listed(parts))
    return _("Between {first} and {last}: {changes}.").format(
        first=day_in_words(first), last=day_in_words(last), changes=listed(parts)
    )


def _said(one: Difference, namer: Namer) -> str:
    kind, record = one.subject.kind, one.subject.id
    if kind == "tie":
        return sentence(_tie(one, namer.name(kind, record)))
    if kind == "holding":
        return sentence(_holding(one.course, record, namer))
    if kind == "membership":
        return sentence(_seat(one.course, record, namer))
    name = namer.person_at(record) if kind == "person" else namer.name(kind, record)
    return sentence(_THERE[one.course]().format(name=name))


_THERE: Mapping[Course, Callable[[], str]] = {
    Course.ADDED: lambda: _("{name} is new."),
    Course.LOST: lambda: _("{name} is there no longer."),
    Course.STRONGER: lambda: _("{name} stood empty, and is held now."),
    Course.WEAKER: lambda: _("{name} stands empty now."),
}


def _tie(one: Difference, name: str) -> str:
    strength = one.before if one.course is Course.LOST else one.after
    rated = _("not rated") if strength is None else _("strength {n} of 5").format(n=strength)
    said = {
        Course.ADDED: _("{name}: a new tie, {rated}."),
        Course.LOST: _("{name}: the tie is over; it was {rated}."),
        Course.STRONGER: _("{name}: stronger, {rated} where it was {before}."),
        Course.WEAKER: _("{name}: weaker, {rated} where it was {before}."),
    }[one.course]
    return said.format(name=name, rated=rated, before=one.before)


def _holding(course: Course, record: Id, namer: Namer) -> str:
    holding = namer.snapshot.of(Holding)[record]
    said = _("{name} took up {post}.") if course is Course.ADDED else _("{name} left {post}.")
    post = namer.name("post", holding.post_id)
    return said.format(name=namer.name("person", holding.person_id), post=post)


def _seat(course: Course, record: Id, namer: Namer) -> str:
    seat = namer.snapshot.of(Membership)[record]
    if course is Course.ADDED:
        said = _("{name} took a seat on {board}.")
    else:
        said = _("{name} no longer sits on {board}.")
    if seat.person_id is not None:
        name = namer.name("person", seat.person_id)
    else:
        name = namer.name("organisation", seat.organisation_id or Id(""))
    return said.format(name=name, board=namer.name("collaboration", seat.collaboration_id))
