"""Copies that were sent out, in words."""

from stewardmap.analysis.exports import people_of
from stewardmap.model.records import Export
from stewardmap.model.vocabulary import Detail
from stewardmap.wording.dates import in_words
from stewardmap.wording.labels import label
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import number

_MOST = 12


def when_sent(export: Export) -> str:
    """Return the day and the time at which a copy was written."""
    return f"{in_words(export.on)}, {export.time}" if export.time else in_words(export.on)


def what_was_sent(export: Export) -> str:
    """Return what sort of copy it is, and its format."""
    what = label(export.what)
    what = what[:1].upper() + what[1:]
    return f"{what} ({export.ending.upper()})" if export.ending else what


def how_much_told(export: Export) -> str:
    """Return how much a copy told of people."""
    return {
        Detail.EVERYTHING: _("Everything, opinions too"),
        Detail.NAMED: _("Full names"),
        Detail.ROLES: _("Posts, no names of people"),
        Detail.ORGANISATIONS: _("Organisations only"),
        Detail.ANONYMOUS: _("Sectors only"),
    }[export.level]


def who_was_in(export: Export, namer: Namer) -> str:
    """Return who stood in a copy: by name as far as they are on the map still, and how many in all."""
    ids = people_of(export)
    if not ids:
        return _("No person stands in this copy.")
    there = sorted(namer.name("person", one) for one in ids if one in namer.snapshot.people)
    names = there[:_MOST]
    left = len(ids) - len(names)
    if left:
        more = ngettext("{n} other", "{n} others", left).format(n=number(left))
        names = [*names, more]
    said = ngettext("{n} person stands in it: {who}.", "{n} people stand in it: {who}.", len(ids))
    return said.format(n=number(len(ids)), who=", ".join(names))
