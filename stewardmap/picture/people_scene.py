"""The map of people: everyone with their organisations, vacant posts and collaborations."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from stewardmap.model.ids import Id
from stewardmap.model.records import CollaborationLink, Post
from stewardmap.picture.alarms import relation_of
from stewardmap.picture.primitives import Subject
from stewardmap.picture.scene import Link, LinkSort, Shape, Thing
from stewardmap.picture.source import Source


def person(of: Id) -> Subject:
    """The subject of a person."""
    return Subject("person", of)


def organisation(of: Id) -> Subject:
    """The subject of an organisation."""
    return Subject("organisation", of)


def collaboration(of: Id) -> Subject:
    """The subject of a collaboration."""
    return Subject("collaboration", of)


def people_things(source: Source) -> Iterator[Thing]:
    """Yield everything on the map of people."""
    reliance = reliance_of_people(source)
    for one in source.people:
        home = source.main_body(one.id)
        yield Thing(
            subject=person(one.id),
            shape=Shape.LEFT if source.has_left(one.id) else Shape.PERSON,
            name=_person_words(source, one.id),
            sector=source.sector_of_person(one.id),
            reliance=reliance[one.id],
            connector=source.connector(one.id),
            home=None if home is None else organisation(home),
        )
    yield from organisation_things(source, _people_in(source))
    yield from collaboration_things(source)
    if source.options.vacant_posts:
        yield from _vacant(source)


def _people_in(source: Source) -> Mapping[Id, float]:
    return {body: float(len(people)) for body, people in source.snapshot.people_of_organisation.items()}


def organisation_things(source: Source, reliance: Mapping[Id, float]) -> Iterator[Thing]:
    """Yield the organisations, as large as their share of what is counted."""
    for body in source.organisations:
        yield Thing(
            subject=organisation(body.id),
            shape=Shape.ORGANISATION,
            name=source.names.name("organisation", body.id),
            sector=body.sector,
            reliance=reliance.get(body.id, 0.0),
        )


def collaboration_things(source: Source) -> Iterator[Thing]:
    """Yield the collaborations, as large as they have members."""
    for one in source.collaboration_ids:
        subject = collaboration(one)
        yield Thing(
            subject=subject,
            shape=Shape.COLLABORATION,
            name=source.names.name("collaboration", one),
            reliance=float(len(source.snapshot.memberships_of.get(one, ()))),
            alarm=source.alarm([subject]),
        )


def _vacant(source: Source) -> Iterator[Thing]:
    for post in source.vacant_posts:
        subject = Subject("post", post.id)
        yield Thing(
            subject=subject,
            shape=Shape.VACANT,
            name=_title(source, post),
            sector=source.snapshot.organisations[post.organisation_id].sector,
            alarm=source.alarm([subject]),
            home=organisation(post.organisation_id),
        )


def _person_words(source: Source, one: Id) -> str:
    """Return someone's name, or their role without the organisation beside which it stands."""
    whole = source.names.name("person", one)
    for holding in source.snapshot.holdings_of_person.get(one, ()):
        post = source.snapshot.posts[holding.post_id]
        role = source.names.name("post", post.id)
        if post.organisation_id == source.main_body(one) and whole.startswith(role):
            return _title(source, post) + whole[len(role) :]
    return whole


def _title(source: Source, post: Post) -> str:
    """Return a post's title alone where it may be told: its organisation stands beside it."""
    whole = source.names.name("post", post.id)
    return post.title if post.title and post.title in whole else whole


def reliance_of_people(source: Source) -> Mapping[Id, float]:
    """Return how many others each person has a shown tie with; on a map without ties, their seats."""
    near: dict[Id, set[Id]] = defaultdict(set)
    for link in source.shown_people_links:
        one, other = link.ends
        near[one].add(other)
        near[other].add(one)
    if near:
        return defaultdict(float, {one: float(len(others)) for one, others in near.items()})
    seats = source.snapshot.memberships_of
    return defaultdict(float, {p.id: float(len(seats.get(p.id, ()))) for p in source.people})


def people_links(source: Source) -> Iterator[Link]:
    """Yield every line of the map of people."""
    for link in source.shown_people_links:
        subject = Subject("tie", link.tie.id)
        one, other = link.ends
        yield Link(
            subject=subject,
            first=person(one),
            second=person(other),
            sort=LinkSort.TIE,
            strength=link.strength,
            formal=link.tie.formal,
            confirmed=source.confirmed(link.tie),
            quiet=source.quiet(link.tie),
            alarm=source.alarm([subject]),
        )
    yield from _post_links(source)
    yield from seats(source)
    yield from frame_links(source)


def _post_links(source: Source) -> Iterator[Link]:
    for one, held in sorted(source.snapshot.holdings_of_person.items()):
        by_body: dict[Id, list[Id]] = defaultdict(list)
        for holding in held:
            by_body[source.snapshot.posts[holding.post_id].organisation_id].append(holding.post_id)
        for body, posts in sorted(by_body.items()):
            subjects = [Subject("post", post) for post in sorted(posts)]
            yield Link(
                subject=subjects[0],
                first=person(one),
                second=organisation(body),
                sort=LinkSort.POST,
                alarm=source.alarm(subjects),
            )
    if source.options.vacant_posts:
        for post in source.vacant_posts:
            subject = Subject("post", post.id)
            yield Link(
                subject=subject,
                first=subject,
                second=organisation(post.organisation_id),
                sort=LinkSort.POST,
            )


def seats(source: Source) -> Iterator[Link]:
    """Yield the seats of people, and of organisations that name nobody, one line to a pair."""
    seen: set[tuple[Subject, Subject]] = set()
    for seat in sorted(source.snapshot.current_memberships, key=lambda m: m.id):
        member = seat_holder(seat.person_id, seat.organisation_id)
        ends = (member, collaboration(seat.collaboration_id))
        if ends not in seen:
            seen.add(ends)
            yield Link(
                subject=Subject("membership", seat.id),
                first=ends[0],
                second=ends[1],
                sort=LinkSort.MEMBERSHIP,
            )


def seat_holder(of_person: Id | None, of_body: Id | None) -> Subject:
    """Whoever sits on a seat: the person if one is named."""
    return person(of_person) if of_person is not None else organisation(of_body or Id(""))


def frame_links(source: Source) -> Iterator[Link]:
    """Yield what ties organisations to their parents, to each other, and collaborations to each other."""
    for body, parents in sorted(source.snapshot.parents_of_organisation.items()):
        for parent in parents:
            yield Link(
                subject=relation_of(body, parent),
                first=organisation(body),
                second=organisation(parent),
                sort=LinkSort.PART_OF,
            )
    for link in sorted(source.snapshot.of(CollaborationLink).values(), key=lambda x: x.id):
        yield Link(
            subject=Subject("collaboration_link", link.id),
            first=collaboration(link.from_id),
            second=collaboration(link.to_id),
            sort=LinkSort.PART_OF,
        )


def only_between(links: Iterable[Link], things: Iterable[Thing]) -> tuple[Link, ...]:
    """Return the links both of whose ends are shown."""
    shown = {thing.subject for thing in things}
    return tuple(link for link in links if link.first in shown and link.second in shown)
