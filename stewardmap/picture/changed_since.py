"""The map of today drawn over that of another day: what was added or lost, what is stronger or weaker."""

from collections.abc import Iterator
from dataclasses import replace

from stewardmap.picture.primitives import Subject
from stewardmap.picture.rehearsed import links_by_key, rehearsed
from stewardmap.picture.scene import Change, Link, Scene, Shape
from stewardmap.wording.language import _


def changed_since(before: Scene, after: Scene) -> Scene:
    """Return both maps in one, with what changed from the first to the second, everything in its place.

    It is drawn as a rehearsal is; and what is stronger says so too. A vacant post that is held since is no
    loss, so its hollow mark is not crossed out.
    """
    drawn = rehearsed(before, after)
    filled = _filled(before, after)
    return replace(
        drawn,
        things=tuple(thing for thing in drawn.things if thing.subject not in filled),
        links=tuple(link for link in _links(drawn, before, after) if link.first not in filled),
        hidden=after.hidden,
        since=before.on,
    )


def _filled(before: Scene, after: Scene) -> frozenset[Subject]:
    then = {thing.subject for thing in before.things if thing.shape is Shape.VACANT}
    return frozenset(then - {thing.subject for thing in after.things})


def _links(drawn: Scene, before: Scene, after: Scene) -> Iterator[Link]:
    then, now = links_by_key(before.links), links_by_key(after.links)
    for key, link in links_by_key(drawn.links).items():
        if key in then and key in now:
            yield _stronger_or_weaker(link, then[key], now[key])
        else:
            yield link


def _stronger_or_weaker(link: Link, then: Link, now: Link) -> Link:
    if then.pairs is not None and now.pairs is not None:
        if now.pairs > then.pairs:
            said = _("{n} now, not {before}").format(n=now.pairs, before=then.pairs)
            return replace(link, change=Change.STRONGER, said=said, pairs=now.pairs)
        return link
    if then.strength is None or now.strength is None:
        return replace(link, change=None, said="", strength=now.strength)
    if now.strength > then.strength:
        return replace(link, change=Change.STRONGER, said=_("stronger"), strength=now.strength)
    return link
