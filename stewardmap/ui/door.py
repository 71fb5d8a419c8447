"""The commands of the workspace, loaded when first used: they bring the database with them."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records import Action, Holding, Person, Record

if TYPE_CHECKING:
    from stewardmap.analysis.departures.departure import Departure
    from stewardmap.operations.commands import Command


def add(*records: Record, label: str) -> "Command":
    """Return the command that puts these on the map."""
    from stewardmap.operations.commands import Add

    return Add(*records, label=label)


def change(*records: Record, label: str) -> "Command":
    """Return the command that puts each of these in the place of the one with its id."""
    from stewardmap.operations.commands import Change

    return Change(*records, label=label)


def remove(*records: Record, label: str) -> "Command":
    """Return the command that takes these, and what depends on them, off the map."""
    from stewardmap.operations.commands import Remove

    return Remove(*records, label=label)


def today() -> PartialDate:
    """Return the day on which something is recorded."""
    return PartialDate(date.today())  # noqa: DTZ011 - the keeper's own calendar day


def add_or_change(new: Sequence[Record], changed: Sequence[Record], label: str) -> "Command":
    """Return one command that puts some things on the map and others in the place of those there."""
    from stewardmap.operations.commands import Together

    return Together((add(*new, label=label), change(*changed, label=label)), label)


def replaced(old: Sequence[Record], new: Sequence[Record], label: str) -> "Command":
    """Return one command that takes some things off the map and puts others there."""
    from stewardmap.operations.commands import Together

    return Together((remove(*old, label=label), add(*new, label=label)), label)


def together(first: "Command", then: "Command") -> "Command":
    """Return two commands as one step, which is called what the second is called."""
    from stewardmap.operations.commands import Together

    return Together((first, then), then.label)


def leave(
    departure: "Departure", newcomers: tuple[Person, ...], actions: tuple[Action, ...], label: str
) -> "Command":
    """Return the command by which somebody leaves."""
    from stewardmap.operations.leave import Leave

    return Leave(departure=departure, on=today(), newcomers=newcomers, actions=actions, label=label)


def take_up(
    holding: Holding, on: date, ties: tuple[tuple[Id, Id], ...], newcomer: Person | None, label: str
) -> "Command":
    """Return the command that puts somebody into a post, with the ties that waited there."""
    from stewardmap.operations.take_up import TakeUp

    return TakeUp(holding=holding, on=on, ties=ties, newcomer=newcomer, label=label)


def merge(kept: Id, other: Id, *, people: bool, label: str) -> "Command":
    """Return the command that gives one of two all that the other has."""
    from stewardmap.operations.merge import MergeOrganisations, MergePeople

    return (MergePeople if people else MergeOrganisations)(kept, other, label)
