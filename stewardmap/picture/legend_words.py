"""What the legend says of each mark and line."""

from datetime import date

from stewardmap.picture.scene import Alarm, Change, Connector, LinkSort, MapKind, Shape
from stewardmap.wording.dates import day_in_words
from stewardmap.wording.language import _, ngettext


def shape_words(shape: Shape, kind: MapKind) -> str:
    """Return what a shape stands for on this kind of map."""
    if shape is Shape.ORGANISATION and kind is MapKind.SECTORS:
        return _("sector")
    words = {
        Shape.PERSON: _("person"),
        Shape.ORGANISATION: _("organisation"),
        Shape.COLLABORATION: _("collaboration"),
        Shape.VACANT: _("vacant post"),
        Shape.LEFT: _("person who left"),
    }
    return words[shape]


def size_words(kind: MapKind) -> str:
    """Return what a larger mark means."""
    if kind is MapKind.SECTORS:
        return _("larger: more organisations")
    if kind is MapKind.COLLABORATIONS:
        return _("larger: more seats")
    return _("larger: more recorded links")


def connector_words(connector: Connector) -> str:
    """Return what a ring means."""
    if connector is Connector.FUNDED:
        return _("connector role, funded")
    return _("connector role, no funding recorded")


def shared_words(least: int, kind: MapKind) -> str:
    """Return what a line means that stands for this many ties or people, or for more."""
    if kind is MapKind.SECTORS:
        return _("ties between two sectors, {n} or more").format(n=least)
    return ngettext("{n} person or more sits on both", "{n} people or more sit on both", least).format(
        n=least
    )


def line_words(sort: LinkSort) -> str:
    """Return what a thin line means."""
    words = {
        LinkSort.POST: _("post in an organisation"),
        LinkSort.MEMBERSHIP: _("seat in a collaboration"),
        LinkSort.PART_OF: _("part of, or feeds into"),
    }
    return words[sort]


def alarm_words(alarm: Alarm) -> str:
    """Return what a finding's sign means."""
    words = {
        Alarm.SERIOUS: _("finding: serious"),
        Alarm.ASKING: _("finding: worth asking"),
        Alarm.HOLDS: _("would hold if one person left"),
    }
    return words[alarm]


def change_words(change: Change, since: date | None = None) -> str:
    """Return what the sign of a rehearsal means, or of a change since a day."""
    if since is not None:
        return _since_words(change).format(day=day_in_words(since))
    words = {
        Change.ENDED: _("rehearsed: ended"),
        Change.WEAKER: _("rehearsed: weaker, or attended by nobody"),
        Change.STRONGER: _("rehearsed: stronger"),
        Change.NEW: _("rehearsed: new"),
    }
    return words[change]


def _since_words(change: Change) -> str:
    return {
        Change.ENDED: _("lost since {day}"),
        Change.WEAKER: _("weaker, or standing empty, since {day}"),
        Change.STRONGER: _("stronger since {day}"),
        Change.NEW: _("added since {day}"),
    }[change]
