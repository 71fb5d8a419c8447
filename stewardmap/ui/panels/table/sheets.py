"""Which tables there are and which columns each has: what is worked out first, then every field recorded."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from functools import partial
from typing import Any

from stewardmap.model.ids import Id
from stewardmap.model.records import (
    Collaboration,
    Membership,
    Organisation,
    Person,
    Post,
    Record,
    Tie,
)
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Side, TieSort
from stewardmap.picture.primitives import Subject
from stewardmap.ui.panels.table.cells import Cell, cell_of, number, pointed_at, words
from stewardmap.ui.telling import end_name, posts_line, seat_line
from stewardmap.wording.labels import field_label, label, rung_label
from stewardmap.wording.language import _


@dataclass(frozen=True, slots=True)
class Ground:
    """What the cells are read from: the map, and how many findings are about each thing."""

    snapshot: Snapshot
    findings: Mapping[str, int]


Read = Callable[[Ground, Any], Cell]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, and what stands in it for a record."""

    title: str
    read: Read


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table: its heading, the records that are its rows, and what is selected by a row."""

    title: str
    kind: type[Record]
    columns: tuple[Column, ...]
    add: str

    def subject(self, record: Record) -> Subject:
        """Return what a row stands for; a seat for its collaboration."""
        if isinstance(record, Membership):
            return Subject("collaboration", record.collaboration_id)
        return Subject(self.kind.kind, record.id)


def sheets() -> tuple[Sheet, ...]:
    """Return all tables, their headings in the language in force."""
    return (
        _sheet(_("People"), Person, _people(), "add_person"),
        _sheet(_("Organisations"), Organisation, _organisations(), "add_organisation"),
        _sheet(_("Ties"), Tie, _ties(), "add_tie"),
        _sheet(_("Posts"), Post, _posts(), "add_organisation"),
        _sheet(_("Collaborations"), Collaboration, _collaborations(), "add_collaboration"),
        _sheet(_("Seats"), Membership, _seats(), "add_collaboration"),
    )


_WORKED_OUT = {
    Tie: (
        "first_person_id",
        "second_person_id",
        "first_organisation_id",
        "second_organisation_id",
        "strength",
    ),
    Post: ("title", "organisation_id"),
    Membership: ("collaboration_id", "person_id", "organisation_id"),
}


def _sheet(title: str, kind: type[Record], first: list[Column], add: str) -> Sheet:
    said = {"id", "name", *_WORKED_OUT.get(kind, ())}
    left = [field.name for field in fields(kind) if field.name not in said]
    more = [Column(_capital(field_label(name)), partial(_field, name)) for name in left]
    return Sheet(title, kind, (*first, *more), add)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _field(name: str, ground: Ground, record: Record) -> Cell:
    return cell_of(ground.snapshot, name, getattr(record, name))


def _name() -> Column:
    return Column(_("Name"), lambda _ground, one: words(one.name))


def _findings() -> Column:
    return Column(_("Findings"), lambda ground, one: number(ground.findings.get(one.id, 0)))


def _tie_count(ground: Ground, one: Record) -> Cell:
    return number(len(ground.snapshot.ties_of.get(one.id, ())))


def _seats_of(ground: Ground, one: Record) -> Cell:
    seats = ground.snapshot.memberships_of.get(one.id, ())
    return words("; ".join(ground.snapshot.collaborations[seat.collaboration_id].name for seat in seats))


def _people() -> list[Column]:
    return [
        _name(),
        Column(_("Posts"), lambda ground, one: words(posts_line(ground.snapshot, one.id))),
        Column(_("Ties"), _tie_count),
        Column(_("Seats"), _seats_of),
        _findings(),
    ]


def _organisations() -> list[Column]:
    def people(ground: Ground, one: Record) -> Cell:
        return number(len(ground.snapshot.people_of_organisation.get(one.id, ())))

    def part_of(ground: Ground, one: Record) -> Cell:
        parents = ground.snapshot.parents_of_organisation.get(one.id, ())
        return words("; ".join(ground.snapshot.organisations[at].name for at in parents))

    return [
        _name(),
        Column(_("People"), people),
        Column(_("Ties"), _tie_count),
        Column(_("Part of"), part_of),
        Column(_("Seats"), _seats_of),
        _findings(),
    ]


def _ties() -> list[Column]:
    def strength(ground: Ground, tie: Tie) -> Cell:  # noqa: ARG001
        said = rung_label(tie.strength, organisations=tie.sort is TieSort.ORGANISATIONS)
        return Cell(f"{tie.strength}  {said}" if tie.strength else said, float(tie.strength or 0))

    def about(ground: Ground, tie: Tie) -> Cell:
        return words("; ".join(label(one.about) for one in ground.snapshot.kinds_of_tie.get(tie.id, ())))

    def reading(side: Side, ground: Ground, tie: Tie) -> Cell:
        told = [one for one in ground.snapshot.readings_of_tie.get(tie.id, ()) if one.side is side]
        if not told:
            return words(_("not asked"))
        rung = f", {told[-1].rung}" if told[-1].rung is not None else ""
        return words(f"{label(told[-1].state)}{rung}")

    return [
        Column(_("One end"), lambda ground, tie: words(end_name(ground.snapshot, tie, 0))),
        Column(_("Other end"), lambda ground, tie: words(end_name(ground.snapshot, tie, 1))),
        Column(_("Strength"), strength),
        Column(_("About"), about),
        Column(_("One end says"), partial(reading, Side.FIRST)),
        Column(_("Other end says"), partial(reading, Side.SECOND)),
        _findings(),
    ]


def _posts() -> list[Column]:
    def held_by(ground: Ground, post: Post) -> Cell:
        holdings = ground.snapshot.holdings_of_post.get(post.id, ())
        return words("; ".join(ground.snapshot.people[one.person_id].name for one in holdings) or _("vacant"))

    def until(ground: Ground, post: Post) -> Cell:
        ends = [one.ends for one in ground.snapshot.holdings_of_post.get(post.id, ()) if one.ends is not None]
        first = min(ends, key=lambda end: end.earliest, default=None)
        return cell_of(ground.snapshot, "ends", first)

    return [
        Column(_("Title"), lambda _ground, post: words(post.title)),
        Column(
            _("Organisation"), lambda ground, post: words(pointed_at(ground.snapshot, post.organisation_id))
        ),
        Column(_("Held by"), held_by),
        Column(_("Planned end"), until),
        _findings(),
    ]


def _collaborations() -> list[Column]:
    def seats(ground: Ground, one: Record) -> Cell:
        return number(len(ground.snapshot.memberships_of.get(one.id, ())))

    return [_name(), Column(_("Seats"), seats), _findings()]


def _seats() -> list[Column]:
    def who(ground: Ground, seat: Membership) -> Cell:
        at = seat.person_id or seat.organisation_id or Id("")
        return words(pointed_at(ground.snapshot, at))

    def body(ground: Ground, seat: Membership) -> Cell:
        at = seat.organisation_id if seat.person_id else None
        return words(pointed_at(ground.snapshot, at) if at else "")

    return [
        Column(
            _("Collaboration"), lambda ground, seat: words(pointed_at(ground.snapshot, seat.collaboration_id))
        ),
        Column(_("Who"), who),
        Column(_("For"), body),
        Column(_("Role"), lambda ground, seat: words(seat_line(ground.snapshot, seat))),
    ]
