"""The links that go with a post, who else has them, and which are covered."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from stewardmap.analysis.ground import Ground
from stewardmap.analysis.links import Link
from stewardmap.model.ids import Id
from stewardmap.model.records import Cover


@dataclass(frozen=True, slots=True)
class HeldLink:
    """A link out of an organisation: whom it reaches, how many colleagues reach there too, its cover."""

    link: Link
    other: Id
    colleagues: int
    covered_by: tuple[Id, ...]

    @property
    def covered(self) -> bool:
        """Whether somebody has agreed to look after it."""
        return bool(self.covered_by)


def held_links(
    ground: Ground, person: Id, body: Id, until: date | None = None, begun_by: date | None = None
) -> tuple[HeldLink, ...]:
    """Return the links that someone holds for an organisation, those nobody else has first.

    Links to colleagues in the same organisation are left out. `colleagues` is the number of others there
    with a carrying tie to the organisation reached, or to the person where they are in none; where they
    are in several, the smallest.

    Args:
        ground: the map on its day.
        person: the holder.
        body: the organisation that the post is in.
        until: the day up to which cover must last, if not only the day looked at.
        begun_by: the day on which it must have begun, if that is a later one.
    """
    colleagues = set(ground.people_of.get(body, ())) - {person}
    rows = covers_of(ground, person, until, begun_by)
    found = [
        HeldLink(link, other, _others(ground, body, person, other, link), _covering(rows, link))
        for link in ground.links_of.get(person, ())
        if (other := link.tie.other(person)) not in colleagues and body in ground.bodies_at(link, person)
    ]
    return tuple(sorted(found, key=lambda h: (h.colleagues, -h.link.weight, h.link.tie.id)))


def _others(ground: Ground, body: Id, person: Id, other: Id, link: Link) -> int:
    reached = ground.bodies_at(link, other)
    if not reached:
        return len(_who_reach(ground, body, other) - {person})
    return min(len(ground.carriers.get((body, one), frozenset()) - {person}) for one in reached)


def _who_reach(ground: Ground, body: Id, other: Id) -> set[Id]:
    there = set(ground.people_of.get(body, ()))
    return {
        end
        for link in ground.links_of.get(other, ())
        if link.carries and (end := link.tie.other(other)) in there
    }


def covers_of(
    ground: Ground, person: Id, until: date | None = None, begun_by: date | None = None
) -> tuple[Cover, ...]:
    """Return the agreed cover of someone's links that is in force on the day, and lasts until another.

    Cover counts as agreed once it says by whom or when. What is agreed by now may be to begin by a later day.
    """
    lasting = max(until or ground.on, ground.on)
    begun = max(begun_by or ground.on, ground.on)
    return tuple(
        row
        for row in sorted(ground.snapshot.of(Cover).values(), key=lambda c: c.id)
        if row.person_id == person
        and row.by_id != person
        and _agreed(row, ground.on, lasting)
        and (row.starts is None or row.starts.earliest <= begun)
    )


def _agreed(cover: Cover, on: date, lasting: date) -> bool:
    agreed = cover.agreed_by != "" or cover.agreed_on is not None
    begun = cover.agreed_on is None or cover.agreed_on.earliest <= on
    return agreed and begun and (cover.until is None or cover.until.latest >= lasting)


def _covering(rows: Iterable[Cover], link: Link) -> tuple[Id, ...]:
    return tuple(row.by_id for row in rows if row.tie_id is None or row.tie_id == link.tie.id)
