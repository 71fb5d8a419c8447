"""The map of people and collaborations: who sits where, and nothing else."""

from collections.abc import Iterator

from stewardmap.model.ids import Id
from stewardmap.picture.people_scene import collaboration, collaboration_things, frame_links, person, seats
from stewardmap.picture.scene import Link, Shape, Thing
from stewardmap.picture.source import Source


def groups_things(source: Source) -> Iterator[Thing]:
    """Yield the collaborations and everyone with a seat; those with one seat stand round it."""
    for one in source.people:
        boards = boards_of(source, one.id)
        if boards:
            yield Thing(
                subject=person(one.id),
                shape=Shape.LEFT if source.has_left(one.id) else Shape.PERSON,
                name=source.names.name("person", one.id),
                sector=source.sector_of_person(one.id),
                reliance=float(len(boards)),
                connector=source.connector(one.id),
                home=collaboration(boards[0]) if len(boards) == 1 else None,
            )
    yield from collaboration_things(source)


def groups_links(source: Source) -> Iterator[Link]:
    """Yield every person's seats and what joins collaborations."""
    yield from seats(source)
    yield from frame_links(source)


def boards_of(source: Source, one: Id) -> tuple[Id, ...]:
    """The collaborations that someone sits on, each once, in id order."""
    seated = source.snapshot.memberships_of.get(one, ())
    return tuple(sorted({seat.collaboration_id for seat in seated}))
