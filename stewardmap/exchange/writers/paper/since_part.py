"""What changed since last time: added, lost, stronger, weaker and unchanged, and where that leads."""

from collections.abc import Iterator

from stewardmap.analysis.dates.trends import trends
from stewardmap.analysis.dates.what_changed import KINDS_COMPARED, Course, WhatChanged, what_changed
from stewardmap.analysis.measures.asked import Asked
from stewardmap.analysis.parameters import Parameters
from stewardmap.exchange.disclosure.sectors_only import FEWEST
from stewardmap.exchange.writers.paper.content import Block, Chapter, Heading, Listed, Part, Table, said
from stewardmap.exchange.writers.paper.sector_part import few
from stewardmap.model.ids import Id
from stewardmap.model.records import Membership
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import TieSort
from stewardmap.wording.dates import day_in_words
from stewardmap.wording.labels import kind_label
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.naming import Naming
from stewardmap.wording.numbers import number, sentence
from stewardmap.wording.trends import Unit, trends_told
from stewardmap.wording.what_changed import ChangeTold, change_in_short, changes_told, course_label

_MOST = 5
_TOLD = (Course.LOST, Course.WEAKER, Course.ADDED, Course.STRONGER)


def since_part(before: Snapshot, after: Snapshot, naming: Naming, parameters: Parameters) -> Part:
    """Return what changed between two states of the map.

    Args:
        before: the whole map as it was, on its day, with names masked below *named*.
        after: the whole map as it is, likewise.
        naming: how much is told: of organisations no person's change is told one by one; an anonymous paper
            has counts alone, and none under five.
        parameters: what the numbers of both days are worked out with.
    """
    found = what_changed(before, after)
    days = _("Between {first} and {last}.").format(first=day_in_words(before.on), last=day_in_words(after.on))
    anonymous = naming is Naming.ANONYMOUS
    lead = days if anonymous else change_in_short(found)
    blocks: list[Block] = [*said(lead), _counts(found, anonymous=anonymous)]
    if not anonymous:
        blocks += _sentences(_shown(changes_told(found, before, after, naming), before, after, naming))
    blocks += _trends(before, after, parameters, anonymous=anonymous)
    return Part(chapter=Chapter.SINCE, heading=_("Since last time"), blocks=tuple(blocks))


def _counts(found: WhatChanged, *, anonymous: bool) -> Table:
    """How many things of each kind took each course; those of which there were none are left out."""
    rows = []
    for kind in KINDS_COMPARED:
        counts = [found.counts[kind, course] for course in Course]
        if sum(counts) >= (FEWEST if anonymous else 1):
            told = (few(n) if anonymous else f"{n:,}" for n in counts)
            rows.append((sentence(kind_label(kind, many=True)), *told))
    heads = (sentence(course_label(course)) for course in Course)
    return Table(headers=(_("What"), *heads), widths=(5, *(3 for _course in Course)), rows=tuple(rows))


def _shown(rows: list[ChangeTold], before: Snapshot, after: Snapshot, naming: Naming) -> Iterator[ChangeTold]:
    """Yield the changes that may be told one by one: of people only where the level shows people."""
    for row in rows:
        there = before if row.course is Course.LOST else after
        if naming is not Naming.ORGANISATIONS or _of_bodies(row, there):
            yield row


def _of_bodies(row: ChangeTold, there: Snapshot) -> bool:
    kind, one = row.subject.kind, Id(row.subject.id)
    if kind == "tie":
        return there.ties[one].sort is TieSort.ORGANISATIONS
    if kind == "membership":
        return there.of(Membership)[one].person_id is None
    return kind in ("organisation", "collaboration")


def _sentences(shown: Iterator[ChangeTold]) -> Iterator[Block]:
    rows = list(shown)
    for course in _TOLD:
        lines = [row.said for row in rows if row.course is course]
        if lines:
            yield Heading(text=sentence(course_label(course)))
            yield Listed(lines=tuple(lines[:_MOST]))
            more = len(lines) - _MOST
            if more > 0:
                said_more = ngettext("And {n} more in the app.", "And {n} more in the app.", more)
                yield from said(said_more.format(n=number(more)))


def _trends(before: Snapshot, after: Snapshot, parameters: Parameters, *, anonymous: bool) -> Iterator[Block]:
    """Yield where that leads, in a small table; numbers that could be counted back are not anonymous."""
    asked = Asked(parameters=parameters)
    both = [*trends(before, [before.on], asked), *trends(after, [after.on], asked)]
    told = [one for one in trends_told(both) if not anonymous or one.unit is Unit.INDEX]
    rows = tuple((one.title, *(text for _day, _value, text in one.values)) for one in told)
    if rows:
        yield Heading(text=_("Where the map is heading"))
        days = (day_in_words(before.on), day_in_words(after.on))
        yield Table(headers=(_("What is counted"), *days), widths=(7, 4, 4), rows=rows)
