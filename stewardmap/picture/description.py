"""The picture in words, for whoever cannot see it."""

from collections import Counter

from stewardmap.picture.scene import Alarm, LinkSort, Scene, Shape

_SHAPES = {
    Shape.PERSON: ("person", "people"),
    Shape.ORGANISATION: ("organisation", "organisations"),
    Shape.COLLABORATION: ("collaboration", "collaborations"),
    Shape.VACANT: ("vacant post", "vacant posts"),
    Shape.LEFT: ("person who left", "people who left"),
}
_TOP = 5


def describe(scene: Scene) -> str:
    """Return a plain account of what the picture shows, fit to be its alternative text."""
    parts = [f"Relationship map{f' of {scene.place}' if scene.place else ''}{_day(scene)}: {_counts(scene)}."]
    largest = _largest(scene)
    if largest:
        parts.append(f"Most linked: {', '.join(largest)}.")
    serious = sum(x.alarm is Alarm.SERIOUS for x in (*scene.links, *scene.things))
    asking = sum(x.alarm is Alarm.ASKING for x in (*scene.links, *scene.things))
    if serious or asking:
        parts.append(f"Marked: {serious} serious, {asking} worth asking.")
    return " ".join(parts)


def _day(scene: Scene) -> str:
    return f" on {scene.on.day} {scene.on:%B %Y}" if scene.on else ""


def _counts(scene: Scene) -> str:
    found = Counter(thing.shape for thing in scene.things)
    words = [f"{n} {_SHAPES[s][n != 1]}" for s, n in ((s, found[s]) for s in Shape) if n]
    ties = sum(x.sort in (LinkSort.TIE, LinkSort.RELATION) for x in scene.links)
    if ties:
        words.append(f"{ties} tie" if ties == 1 else f"{ties} ties")
    return ", ".join(words) or "nothing yet"


def _largest(scene: Scene) -> list[str]:
    bodies = [t for t in scene.things if t.shape is Shape.ORGANISATION and t.reliance > 0] or [
        t for t in scene.things if t.shape is Shape.COLLABORATION and t.reliance > 0
    ]
    return [t.name for t in sorted(bodies, key=lambda t: (-t.reliance, t.subject))[:_TOP]]
