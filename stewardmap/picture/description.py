"""The picture in words, for whoever cannot see it."""

from collections import Counter
from datetime import date

from stewardmap.picture.scene import Alarm, Change, Link, LinkSort, MapKind, Scene, Shape
from stewardmap.wording.dates import day_in_words
from stewardmap.wording.language import _, ngettext

_TOP = 5


def describe(scene: Scene) -> str:
    """Return a plain account of what the picture shows, fit to be its alternative text."""
    return " ".join(part for part in (_what(scene), _largest(scene), _marked(scene), _changed(scene)) if part)


def _what(scene: Scene) -> str:
    if scene.place and scene.on:
        whole = _("Relationship map of {place} on {day}: {counts}.")
    elif scene.on:
        whole = _("Relationship map on {day}: {counts}.")
    else:
        whole = _("Relationship map: {counts}.")
    day = day_in_words(scene.on) if scene.on else ""
    return whole.format(place=scene.place, day=day, counts=_counts(scene))


def _counts(scene: Scene) -> str:
    found = Counter(thing.shape for thing in scene.things if thing.change is not Change.ENDED)
    ties = sum(_carries(x) and x.change is not Change.ENDED for x in scene.links)
    forms = (
        (found[Shape.PERSON], _people),
        (found[Shape.ORGANISATION], _sectors if scene.kind is MapKind.SECTORS else _organisations),
        (found[Shape.COLLABORATION], _collaborations),
        (found[Shape.VACANT], _vacant),
        (found[Shape.LEFT], _gone),
        (ties, _ties),
    )
    return ", ".join(form(number).format(n=number) for number, form in forms if number) or _("nothing yet")


def _people(number: int) -> str:
    return ngettext("{n} person", "{n} people", number)


def _organisations(number: int) -> str:
    return ngettext("{n} organisation", "{n} organisations", number)


def _sectors(number: int) -> str:
    return ngettext("{n} sector", "{n} sectors", number)


def _collaborations(number: int) -> str:
    return ngettext("{n} collaboration", "{n} collaborations", number)


def _vacant(number: int) -> str:
    return ngettext("{n} vacant post", "{n} vacant posts", number)


def _gone(number: int) -> str:
    return ngettext("{n} person who left", "{n} people who left", number)


def _ties(number: int) -> str:
    return ngettext("{n} tie", "{n} ties", number)


def _largest(scene: Scene) -> str:
    for shape in (Shape.ORGANISATION, Shape.COLLABORATION):
        bodies = [t for t in scene.things if t.shape is shape and t.reliance > 0]
        if bodies:
            top = sorted(bodies, key=lambda t: (-t.reliance, t.subject))[:_TOP]
            return _("Drawn largest: {names}.").format(names=", ".join(t.name for t in top))
    return ""


def _marked(scene: Scene) -> str:
    alarms = [*(x.alarm for x in scene.links), *(x.alarm for x in scene.things)]
    serious, asking = alarms.count(Alarm.SERIOUS), alarms.count(Alarm.ASKING)
    if not serious and not asking:
        return ""
    return _("Findings marked: {serious} serious, {asking} worth asking.").format(
        serious=serious, asking=asking
    )


def _carries(link: Link) -> bool:
    return link.sort in (LinkSort.TIE, LinkSort.RELATION)


def _changed(scene: Scene) -> str:
    """Say what a rehearsal changes: how many ties, and which marks by name."""
    found = Counter(x.change for x in scene.links if _carries(x))
    gone = [t.name for t in scene.things if t.change is Change.ENDED]
    if scene.since is not None:
        return _changed_since(scene, scene.since)
    if not found[Change.ENDED] + found[Change.WEAKER] + found[Change.NEW] and not gone:
        return ""
    said = ngettext(
        "Rehearsed: {ended} tie ended, {weaker} weaker or attended by nobody, {new} new.",
        "Rehearsed: {ended} ties ended, {weaker} weaker or attended by nobody, {new} new.",
        found[Change.ENDED],
    ).format(ended=found[Change.ENDED], weaker=found[Change.WEAKER], new=found[Change.NEW])
    ended = _(" Crossed out: {names}.").format(names=", ".join(gone[:_TOP])) if gone else ""
    return said + ended


def _changed_since(scene: Scene, day: date) -> str:
    """Say how many lines and marks changed since a day."""
    found = Counter([*(x.change for x in scene.links), *(x.change for x in scene.things)])
    return _("Since {day}: {new} added, {ended} lost, {stronger} stronger, {weaker} weaker.").format(
        day=day_in_words(day),
        new=found[Change.NEW],
        ended=found[Change.ENDED],
        stronger=found[Change.STRONGER],
        weaker=found[Change.WEAKER],
    )
