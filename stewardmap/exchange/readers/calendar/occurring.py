"""When the events of a calendar were held within some days."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta, tzinfo

from stewardmap.errors import ImportProblem, Problem
from stewardmap.exchange.readers.calendar.event import Event, Moment, Occurrence
from stewardmap.exchange.readers.calendar.lines import Property
from stewardmap.exchange.readers.calendar.moments import day_of, local, moments_of
from stewardmap.exchange.readers.calendar.reading import Calendar
from stewardmap.exchange.readers.calendar.repeating import held_on, rule_of

MOST, MOST_SERIES = 5_000, 2_000


def occurrences(
    calendar: Calendar, first: date, last: date, here: tzinfo | None = None
) -> tuple[Occurrence, ...]:
    """Return every time that an event was held from the first day to the last, the latest first.

    Those cancelled are left out; one that was moved stands where it was held. A rule that we do not follow
    leaves the first time alone.

    Raises:
        ImportProblem: if there are more meetings, or more series, than anybody has.

    Args:
        calendar: what was read.
        first: the first day.
        last: the last.
        here: the zone in which days begin; none for that of this computer.
    """
    if sum(bool(event.repeats) for event in calendar.events) > MOST_SERIES:
        raise _too_much(calendar, "more than 2,000 series")
    moved = _moved(calendar, here)
    found: dict[str, Occurrence] = {}
    for event in calendar.events:
        for key, moment in _held(event, moved, first, last, here):
            day = day_of(moment)
            if first <= day <= last and not event.cancelled:
                found[key] = Occurrence(
                    key=key, day=day, time=_time(moment), summary=event.summary, guests=event.guests
                )
        if len(found) > MOST:
            raise _too_much(calendar, "more than 5,000 meetings in six months")
    return tuple(sorted(found.values(), key=lambda one: (one.day, one.time, one.key), reverse=True))


def _too_much(calendar: Calendar, what: str) -> ImportProblem:
    said = f"This calendar has {what}."
    return ImportProblem(Problem(calendar.file, None, None, said, "Export one calendar, or fewer months."))


def _time(moment: Moment) -> str:
    return f"{moment:%H:%M}" if isinstance(moment, datetime) else ""


def _moved(calendar: Calendar, here: tzinfo | None) -> Mapping[str, set[Moment]]:
    """Return for each series the times in whose place something else was held, or nothing."""
    found: dict[str, set[Moment]] = {}
    for event in calendar.events:
        if event.instead_of is not None:
            found.setdefault(event.uid, set()).add(local(event.instead_of, here))
    return found


def _held(
    event: Event, moved: Mapping[str, set[Moment]], first: date, last: date, here: tzinfo | None
) -> Iterator[tuple[str, Moment]]:
    """Yield the key and the time here of each time of an event."""
    starts = local(event.starts, here)
    if event.instead_of is not None:
        yield _key(event, local(event.instead_of, here)), starts
        return
    left_out = {*moved.get(event.uid, ()), *(local(one, here) for one in event.never)}
    times = {starts, *_repeated(event, first, last, here), *(local(one, here) for one in event.also)}
    for moment in sorted(times, key=lambda one: (day_of(one), _time(one))):
        if moment not in left_out and day_of(moment) not in left_out:
            yield _key(event, moment), moment


def _key(event: Event, moment: Moment) -> str:
    """Return what tells one time from all others, for an event without an id by what it says."""
    return f"{event.uid or event.summary}/{day_of(moment).isoformat()}"


def _repeated(event: Event, first: date, last: date, here: tzinfo | None) -> Iterator[Moment]:
    """Yield the times of a repeating event; the clock stands where it stood, in summer and in winter."""
    if not event.repeats:
        return
    try:
        rule = rule_of(event.repeats, _until(event.repeats, here))
    except ValueError:
        return
    for day in held_on(rule, event.starts, last, first - timedelta(days=2)):
        if isinstance(event.starts, datetime):
            yield local(event.starts.replace(year=day.year, month=day.month, day=day.day), here)
        else:
            yield day


def _until(rule: str, here: tzinfo | None) -> date | None:
    """Return the last day of a rule, if it has one; raises ValueError if that is no day."""
    for part in rule.upper().split(";"):
        if part.startswith("UNTIL="):
            (moment,) = moments_of(Property(0, "UNTIL", {}, part[6:]))
            return day_of(local(moment, here))
    return None
