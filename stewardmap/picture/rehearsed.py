"""One map as it would be, drawn over the map as it is: what has ended, what is weaker, and what is new."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from stewardmap.analysis.rehearsals.fact import Open
from stewardmap.analysis.rehearsals.rehearse import Rehearsed
from stewardmap.analysis.rehearsals.standing import Sort
from stewardmap.model.ids import Id
from stewardmap.picture.alarms import relation_of
from stewardmap.picture.grammar import most_relied_on
from stewardmap.picture.primitives import Subject
from stewardmap.picture.scene import Change, Connector, Link, LinkSort, Scene, Shape, Thing
from stewardmap.wording.language import _

Key = tuple[LinkSort, object]


def waiting_in(done: Rehearsed, *, planned: bool) -> frozenset[Subject]:
    """Return the ties and relations that are attended by nobody meanwhile, or still so after the plan."""
    state = done.planned if planned else done.states.now
    happened = done.happened_planned if planned else done.happened
    pairs = ((x.subjects[0].id, x.subjects[1].id) for x in done.unattended if x.kind is Open.RELATION)
    ties = {Subject("tie", one.tie_id) for one in happened.unattended}
    return frozenset(ties | {relation_of(*pair) for pair in pairs if state.value((Sort.REACH, pair)) == 0})


def rehearsed(
    before: Scene,
    after: Scene,
    waiting: frozenset[Subject] = frozenset(),
    left: frozenset[Id] = frozenset(),
) -> Scene:
    """Return the map after a rehearsal, with all that was there before in its place and of its size.

    Args:
        before: the map as it is.
        after: the map as it would be, built with the places of the other, so that only what is new in it has
            places of its own.
        waiting: ties and relations that are not lost but attended by nobody until a post is filled.
        left: who has left, which of somebody without a post the map itself does not say.
    """
    return replace(
        before,
        things=tuple(_things(before, after, left)),
        links=tuple(_links(before, after, waiting)),
        positions={**after.positions, **before.positions},
        title=after.title,
        on=after.on,
        notes=after.notes,
        groups={**after.groups, **before.groups},
        most=before.most or most_relied_on(before.things),
    )


def _things(before: Scene, after: Scene, left: frozenset[Id]) -> Iterator[Thing]:
    then, now = _by_subject(before.things), _by_subject(after.things)
    for subject, thing in then.items():
        later = now.get(subject)
        goes = subject.id in left or (later is not None and later.shape is Shape.LEFT)
        gone = later is None or (goes and thing.shape is not Shape.LEFT)
        ending = later is not None and later.connector is Connector.NONE is not thing.connector
        if gone:
            yield replace(thing, change=Change.ENDED, alarm=None)
        elif ending:
            yield replace(thing, change=Change.WEAKER, name=_("{name}: role ends").format(name=thing.name))
        else:
            yield replace(thing, alarm=None)
    for subject, thing in now.items():
        if subject not in then and thing.shape is Shape.VACANT:
            yield replace(thing, change=Change.WEAKER, name=_("{name}: empty").format(name=thing.name))
        elif subject not in then:
            yield replace(thing, change=Change.NEW)


def _by_subject(things: tuple[Thing, ...]) -> Mapping[Subject, Thing]:
    return {thing.subject: thing for thing in things}


def _links(before: Scene, after: Scene, waiting: frozenset[Subject]) -> Iterator[Link]:
    then, now = links_by_key(before.links), links_by_key(after.links)
    for key, link in then.items():
        plain = replace(link, alarm=None)
        if key not in now and link.subject in waiting:
            yield replace(plain, change=Change.WEAKER, said=_("unattended"))
        elif key not in now:
            yield replace(plain, change=Change.ENDED)
        else:
            yield _weaker(plain, now[key], waiting)
    for key, link in now.items():
        if key not in then:
            empty = link.sort is LinkSort.POST and link.first.kind == "post"
            yield replace(link, change=None if empty else Change.NEW, alarm=None)


def _weaker(then: Link, now: Link, waiting: frozenset[Subject]) -> Link:
    """Return a link that is there before and after, with what is less in it."""
    if now.pairs is not None and now.pairs < (then.pairs or 0):
        said = _("{n} left").format(n=now.pairs) if now.pairs else _("weak")
        return replace(then, change=Change.WEAKER, said=said, pairs=now.pairs)
    if (now.strength or 0) < (then.strength or 0):
        return replace(then, change=Change.WEAKER, said=_("weaker"), strength=now.strength)
    if then.subject in waiting:
        return replace(then, change=Change.WEAKER, said=_("unattended"))
    return then


def links_by_key(links: tuple[Link, ...]) -> dict[Key, Link]:
    """Return links by what makes them the same before and after: a tie itself, else what it joins."""
    return {
        (x.sort, x.subject if x.sort is LinkSort.TIE else frozenset((x.first, x.second))): x for x in links
    }


def changed_in(scene: Scene) -> frozenset[Subject]:
    """Return what a rehearsal changes in a scene, with what the lines among it join."""
    links = [x for x in scene.links if x.change is not None]
    ends = {end for x in links for end in (x.first, x.second)}
    return frozenset(
        ends | {x.subject for x in links} | {x.subject for x in scene.things if x.change is not None}
    )
