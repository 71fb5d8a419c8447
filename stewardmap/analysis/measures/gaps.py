"""Which sectors, and which levels, meet: tables to read, in which an empty cell is no finding."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations_with_replacement, product
from typing import TypeVar

from stewardmap.analysis.bodies import bodies_of_end, levels_on_the_day
from stewardmap.analysis.links import Link, Links
from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Level, Sector

T = TypeVar("T", Sector, Level)


@dataclass(frozen=True, slots=True)
class Gaps:
    """For each pair of sectors, and of levels, that are on the map: how many ties join them.

    A pair stands once, in the order of the closed list; a tie of people in several counts for each pair.
    """

    sectors: Mapping[tuple[Sector, Sector], int]
    levels: Mapping[tuple[Level, Level], int]

    @property
    def empty_sectors(self) -> tuple[tuple[Sector, Sector], ...]:
        """Pairs of different sectors that no tie joins."""
        return tuple((a, b) for (a, b), ties in self.sectors.items() if a != b and not ties)

    @property
    def empty_levels(self) -> tuple[tuple[Level, Level], ...]:
        """Pairs of different levels that no tie joins."""
        return tuple((a, b) for (a, b), ties in self.levels.items() if a != b and not ties)


def gaps(snapshot: Snapshot, links: Links) -> Gaps:
    """Return the tables of sectors, with ties of organisations too, and of levels; O(ties + posts)."""
    sector_of = {body: row.sector for body, row in snapshot.organisations.items()}
    at = levels_on_the_day(snapshot)
    sectors: Counter[tuple[Sector, Sector]] = Counter()
    levels: Counter[tuple[Level, Level]] = Counter()
    for link in (*links.people, *links.organisations):
        if link.reaches:
            bodies = [_bodies(snapshot, link, end) for end in link.ends]
            one, other = ({s for b in there if (s := sector_of[b]) is not None} for there in bodies)
            sectors.update(_pairs(one, other, list(Sector)))
            one_level, other_level = (at.at(end, there) for end, there in zip(link.ends, bodies, strict=True))
            levels.update(_pairs(one_level, other_level, list(Level)))
    there_sectors = [s for s in Sector if s in set(sector_of.values())]
    there_levels = [v for v in Level if any(v in held for held in at.of.values())]
    return Gaps(_table(there_sectors, sectors), _table(there_levels, levels))


def _bodies(snapshot: Snapshot, link: Link, end: Id) -> tuple[Id, ...]:
    return (end,) if link.tie.first_organisation_id is not None else bodies_of_end(snapshot, link.tie, end)


def _pairs(one: Iterable[T], other: Iterable[T], order: list[T]) -> set[tuple[T, T]]:
    return {(min(a, b, key=order.index), max(a, b, key=order.index)) for a, b in product(one, other)}


def _table(there: list[T], found: Mapping[tuple[T, T], int]) -> dict[tuple[T, T], int]:
    return {pair: found.get(pair, 0) for pair in combinations_with_replacement(there, 2)}
