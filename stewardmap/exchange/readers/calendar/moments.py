"""Days and times as calendars write them, in the zone that they name."""

import re
from datetime import UTC, date, datetime, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

from stewardmap.exchange.readers.calendar.event import Moment
from stewardmap.exchange.readers.calendar.lines import Property

_DAY = re.compile(r"(\d{4})(\d\d)(\d\d)")
_TIME = re.compile(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(Z?)")
_WINDOWS = {  # the names that Outlook writes, of the places a steward here may meet somebody from
    "GMT Standard Time": "Europe/London",
    "Greenwich Standard Time": "Atlantic/Reykjavik",
    "W. Europe Standard Time": "Europe/Berlin",
    "Central Europe Standard Time": "Europe/Budapest",
    "Central European Standard Time": "Europe/Warsaw",
    "Romance Standard Time": "Europe/Paris",
    "GTB Standard Time": "Europe/Bucharest",
    "FLE Standard Time": "Europe/Kiev",
    "Eastern Standard Time": "America/New_York",
    "Central Standard Time": "America/Chicago",
    "Pacific Standard Time": "America/Los_Angeles",
    "India Standard Time": "Asia/Kolkata",
    "AUS Eastern Standard Time": "Australia/Sydney",
}


def moments_of(found: Property) -> tuple[Moment, ...]:
    """Return the days or times of a property.

    Raises:
        ValueError: if one of them is none.
    """
    zone = zone_called(found.options.get("TZID", ""))
    return tuple(_moment(one.partition("/")[0].strip(), zone) for one in found.value.split(","))


def _moment(text: str, zone: tzinfo | None) -> Moment:
    if parts := _DAY.fullmatch(text):
        return date(*(int(one) for one in parts.groups()))
    if parts := _TIME.fullmatch(text):
        year, month, day, hour, minute, second = (int(one) for one in parts.groups()[:6])
        in_zone = UTC if parts[7] else zone
        return datetime(year, month, day, hour, minute, min(second, 59), tzinfo=in_zone)
    raise ValueError(text)


@lru_cache(maxsize=256)
def zone_called(name: str) -> ZoneInfo | None:
    """Return the zone of a name, or none where nobody knows it: its times are then taken as written."""
    known = _WINDOWS.get(name, name)
    if not re.fullmatch(r"[A-Za-z]+(/[A-Za-z0-9_+-]+){1,2}", known):
        return None
    try:
        return ZoneInfo(known)
    except (KeyError, ValueError, OSError):  # OSError: a name that is a folder of zones
        return None


def local(moment: Moment, here: tzinfo | None) -> Moment:
    """Return a time as the clock on the wall had it here; a day, or a time of no zone, as it is.

    Args:
        moment: the day or time.
        here: the zone of the wall; none for that of this computer.
    """
    if isinstance(moment, datetime) and moment.tzinfo is not None:
        try:
            return moment.astimezone(here).replace(tzinfo=None)
        except (OverflowError, OSError, ValueError):  # the first and the last days there are
            return moment.replace(tzinfo=None)
    return moment


def day_of(moment: Moment) -> date:
    """Return the day of a day or a time."""
    return moment.date() if isinstance(moment, datetime) else moment
