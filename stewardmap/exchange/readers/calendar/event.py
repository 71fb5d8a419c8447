"""What a calendar file says of one event, and one time that it was held."""

from dataclasses import dataclass
from datetime import date, datetime

Moment = date | datetime
"""A day, or a time of day: with a zone, or without one where the file names none that is known."""


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody who was asked to come: a name and an address, either of which may be empty."""

    name: str
    email: str
    declined: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One event, which may repeat; `row` is the line at which it begins.

    `instead_of` is the time of the series in whose place this one was held, if it is an exception to one.
    """

    uid: str
    row: int
    starts: Moment
    summary: str
    guests: tuple[Guest, ...]
    cancelled: bool
    repeats: str
    also: tuple[Moment, ...]
    never: tuple[Moment, ...]
    instead_of: Moment | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """One time that an event was held; `key` is the same whenever the file is read again."""

    key: str
    day: date
    time: str
    summary: str
    guests: tuple[Guest, ...]
