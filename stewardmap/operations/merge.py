"""Make one of two people, or of two organisations, that are the same: nothing of either is lost."""

from dataclasses import dataclass, fields, replace
from typing import TypeVar

from sqlalchemy import Connection, Table, text
from sqlalchemy.orm import Session

from stewardmap.analysis import exports
from stewardmap.analysis.rehearsals import kept
from stewardmap.errors import UserError
from stewardmap.model import finding_key
from stewardmap.model.entities import Base
from stewardmap.model.ids import Id
from stewardmap.model.records import (
    Action,
    Alias,
    Answer,
    Export,
    Membership,
    MembershipRole,
    Organisation,
    Person,
    Record,
    Rehearsal,
    Rights,
    SavedView,
    Tie,
)
from stewardmap.operations.commands import put_in, put_over, take_out
from stewardmap.operations.fold_ties import Renamed, fold_ties
from stewardmap.picture import shown
from stewardmap.store.rows import read_kind

Merged = TypeVar("Merged", Person, Organisation)


@dataclass(frozen=True, slots=True)
class MergePeople:
    """Give one person all that another has: posts, ties, seats, log, notes, and decisions about findings."""

    kept_id: Id
    other_id: Id
    label: str = "Merge people"

    def apply(self, session: Session) -> None:
        """Merge; raises UserError if either is not on the map or they are one already."""
        _merge(session.connection(), Person, self.kept_id, self.other_id)


@dataclass(frozen=True, slots=True)
class MergeOrganisations:
    """Give one organisation all that another has."""

    kept_id: Id
    other_id: Id
    label: str = "Merge organisations"

    def apply(self, session: Session) -> None:
        """Merge; raises UserError if either is not on the map or they are one already."""
        _merge(session.connection(), Organisation, self.kept_id, self.other_id)


def _merge(connection: Connection, kind: type[Merged], kept_id: Id, other_id: Id) -> None:
    found = {record.id: record for record in read_kind(connection, kind, {kept_id, other_id})}
    if len(found) != 2:
        raise UserError("Choose two different ones that are both on the map.")
    kept, other = found[kept_id], found[other_id]
    renamed: Renamed = Renamed(other_id, kept_id)
    renames = [renamed, *fold_ties(connection, renamed)]
    _point_to(connection, Base.metadata.tables[kind.kind], renamed)
    _fold_seats(connection, kept_id)
    _fold_rights(connection, kept_id, other_id)
    for one in renames:
        _rename_in_keys(connection, one)
    # What the other pointed to itself is taken over first: the row goes, and its keys with it.
    put_over(connection, (_filled(kept, other),))
    put_in(connection, (_alias_of(other, kept_id),))
    take_out(connection, kind, [other_id])


def _filled(kept: Merged, other: Merged) -> Record:
    """The kept one with its empty fields filled from the other, and the notes of both.

    Its dates stay its own: an end that is empty says that it goes on.
    """
    empty = {
        field.name: getattr(other, field.name)
        for field in fields(kept)
        if getattr(kept, field.name) in (None, "") and field.name not in ("id", "starts", "ends")
    }
    notes = "\n".join(dict.fromkeys(note for note in (kept.notes, other.notes) if note))
    return replace(kept, **{**empty, "notes": notes})


def _alias_of(other: Person | Organisation, kept_id: Id) -> Alias:
    person = kept_id if isinstance(other, Person) else None
    body = kept_id if isinstance(other, Organisation) else None
    return Alias(name=other.name, ref=other.ref, person_id=person, organisation_id=body)


def _point_to(connection: Connection, target: Table, renamed: Renamed) -> None:
    """Repoint every key to `target`; a row that would stand twice is left, and goes with the other."""
    for table in Base.metadata.tables.values():
        if table.name == Tie.kind and target.name in {Person.kind, Organisation.kind}:
            continue
        for column in table.columns:
            if any(key.column.table is target for key in column.foreign_keys):
                _repoint(connection, table.name, column.name, renamed)
    if target.name == Person.kind:
        _repoint(connection, Tie.kind, "introduced_by_id", renamed)


def _repoint(connection: Connection, table: str, column: str, renamed: Renamed) -> None:
    connection.execute(
        text(f'UPDATE OR IGNORE {table} SET "{column}" = :new WHERE "{column}" = :old'),  # noqa: S608
        {"new": renamed.new, "old": renamed.old},
    )


def _fold_seats(connection: Connection, kept_id: Id) -> None:
    """Make one seat of two that the merged one has in a collaboration on the same terms."""
    seats = [
        seat
        for seat in read_kind(connection, Membership)
        if kept_id in (seat.person_id, seat.organisation_id)
    ]
    first: dict[Membership, Id] = {}
    for seat in sorted(seats, key=lambda seat: seat.id):
        terms = replace(seat, id=Id(""))
        if terms in first:
            _repoint(connection, MembershipRole.kind, "membership_id", Renamed(seat.id, first[terms]))
            take_out(connection, Membership, [seat.id])
        else:
            first[terms] = seat.id


def _fold_rights(connection: Connection, kept_id: Id, other_id: Id) -> None:
    """Let what the merged one asked stand with the kept one: a restriction is never lost by it."""
    rows = {one.person_id: one for one in read_kind(connection, Rights)}
    kept, other = rows.get(kept_id), rows.get(other_id)
    if kept is not None and other is not None:
        empty = {
            field.name: getattr(other, field.name)
            for field in fields(kept)
            if getattr(kept, field.name) in (None, "")
        }
        put_over(connection, (replace(kept, **empty),))


def _rename_in_keys(connection: Connection, renamed: Renamed) -> None:
    """Let what was decided about findings, what is rehearsed and what views show follow the merged one."""
    answers = [
        (answer, replace(answer, key=finding_key.renamed(answer.key, renamed.old, renamed.new)))
        for answer in read_kind(connection, Answer)
    ]
    actions = [
        (
            action,
            replace(action, finding_key=finding_key.renamed(action.finding_key, renamed.old, renamed.new)),
        )
        for action in read_kind(connection, Action)
    ]
    rehearsals = [
        (one, replace(one, steps=kept.renamed(one.steps, renamed.old, renamed.new)))
        for one in read_kind(connection, Rehearsal)
    ]
    views = [
        (one, replace(one, shows=shown.renamed(one.shows, renamed.old, renamed.new)))
        for one in read_kind(connection, SavedView)
    ]
    copies = [(one, exports.renamed(one, renamed.old, renamed.new)) for one in read_kind(connection, Export)]
    pairs = (*answers, *actions, *rehearsals, *views, *copies)
    changed = (after for before, after in pairs if after != before)
    put_over(connection, tuple(changed))
