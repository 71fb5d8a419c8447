"""The picture in words, for whoever cannot see it."""

from collections import Counter

from stewardmap.picture.scene import Alarm, LinkSort, MapKind, Scene, Shape
from stewardmap.wording.dates import day_in_words
from stewardmap.wording.language import _, ngettext

_TOP = 5


def describe(scene: Scene) -> str:
    """Return a plain account of what the picture shows, fit to be its alternative text."""
    return " ".join(part for part in (_what(scene), _largest(scene), _marked(scene)) if part)


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
    found = Counter(thing.shape for thing in scene.things)
    ties = sum(x.sort in (LinkSort.TIE, LinkSort.RELATION) for x in scene.links)
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
