"""Move ties from one end to another, folding two ties of one pair into one and keeping every reading."""

from dataclasses import dataclass, fields, replace

from sqlalchemy import Connection, text

from stewardmap.model.ids import Id
from stewardmap.model.records import Cover, KindOfTie, PurposeTag, Reading, Tie
from stewardmap.model.records.ties import ends_renamed
from stewardmap.model.vocabulary import Direction
from stewardmap.operations.commands import put_in, put_over, take_out
from stewardmap.store.rows import read_kind


@dataclass(frozen=True, slots=True)
class Renamed:
    """That what had one id is now another."""

    old: Id
    new: Id


def fold_ties(connection: Connection, renamed: Renamed) -> list[Renamed]:
    """Give the new end every tie of the old one; returns the ties that became part of others.

    A tie between the two themselves goes, since nobody has a tie to themselves.
    """
    ties = read_kind(connection, Tie)
    by_ends = {tie.ends: tie for tie in ties}
    folded: list[Renamed] = []
    for tie in ties:
        if renamed.old not in tie.ends:
            continue
        other = tie.other(renamed.old)
        if other == renamed.new:
            take_out(connection, Tie, [tie.id])
            continue
        moved, turned = ends_renamed(tie, {renamed.old: renamed.new})
        if turned:
            _turn(connection, tie.id)
        there = by_ends.get(moved.ends)
        if there is None:
            put_over(connection, (moved,))
        else:
            _fold(connection, there, moved)
            folded.append(Renamed(moved.id, there.id))
    return folded


def _turn(connection: Connection, tie_id: Id) -> None:
    """Let kinds and readings of a tie follow its sides, which changed places."""
    kinds = [
        replace(kind, direction=kind.direction.turned)
        for kind in read_kind(connection, KindOfTie)
        if kind.tie_id == tie_id and kind.direction is not Direction.NONE
    ]
    # Two directions of one kind change places, and row by row one would stand twice meanwhile.
    take_out(connection, KindOfTie, [kind.id for kind in kinds])
    put_in(connection, tuple(kinds))
    readings = [
        replace(reading, side=reading.side.other)
        for reading in read_kind(connection, Reading)
        if reading.tie_id == tie_id
    ]
    put_over(connection, tuple(readings))


def _fold(connection: Connection, kept: Tie, other: Tie) -> None:
    """Fill the kept tie's empty fields, keep the higher strength and the later contact, and take the rest.

    It runs from the first start that is recorded, and ends only where both end, with the later of them.
    """
    filled = {
        field.name: getattr(other, field.name)
        for field in fields(kept)
        if getattr(kept, field.name) in (None, "") and field.name != "id"
    }
    if kept.value is not None:
        filled.pop("value_back", None)  # the two ways of one weight stay together
    notes = [note for note in (kept.notes, other.notes) if note]
    if kept.strength and other.strength and kept.strength != other.strength:
        filled["strength"] = max(kept.strength, other.strength)
        notes.append(f"Before merging, rated {kept.strength} and {other.strength}.")
    if kept.last_contact and other.last_contact:
        filled["last_contact"] = max(kept.last_contact, other.last_contact)
    if kept.since and other.since:
        filled["since"] = min(kept.since, other.since)
    ends = [tie.until for tie in (kept, other) if tie.until]
    filled["until"] = max(ends, key=lambda end: end.latest) if len(ends) == 2 else None
    filled["notes"] = "\n".join(dict.fromkeys(notes))
    put_over(connection, (replace(kept, **filled),))
    for kind in (KindOfTie, Reading, PurposeTag, Cover):
        connection.execute(
            text(f"UPDATE OR IGNORE {kind.kind} SET tie_id = :new WHERE tie_id = :old"),  # noqa: S608
            {"new": kept.id, "old": other.id},
        )
    take_out(connection, Tie, [other.id])
