"""The map of sectors: no body and no person, and nothing that stands for fewer than five."""

from collections import Counter
from collections.abc import Iterator, Mapping

from stewardmap.model.ids import Id
from stewardmap.model.vocabulary import Sector
from stewardmap.picture.alarms import relation_of
from stewardmap.picture.bodies_scene import relations
from stewardmap.picture.primitives import Subject
from stewardmap.picture.scene import Link, LinkSort, Shape, Thing
from stewardmap.picture.source import Source
from stewardmap.wording.labels import label
from stewardmap.wording.numbers import sentence

FEWEST = 5
_STEPS = (5, 10, 20, 40, 80)


def sector_subject(sector: Sector) -> Subject:
    """The subject of a sector."""
    return Subject("sector", f"sector {sector.value}")


def _sector(source: Source, body: Id) -> Sector:
    return source.snapshot.organisations[body].sector or Sector.OTHER


def sectors_things(source: Source) -> Iterator[Thing]:
    """Yield each sector with five organisations or more."""
    counts = Counter(_sector(source, body.id) for body in source.organisations)
    for sector in Sector:
        if counts[sector] >= FEWEST:
            yield Thing(
                subject=sector_subject(sector),
                shape=Shape.ORGANISATION,
                name=sentence(label(sector)),
                sector=sector,
                reliance=float(counts[sector]),
            )


def sectors_links(source: Source) -> Iterator[Link]:
    """Yield the pairs of sectors with five ties or more between them, wider for more ties."""
    for (one, other), count in sorted(_between(source).items()):
        if count >= FEWEST and one != other:
            yield Link(
                subject=relation_of(f"sector {one.value}", f"sector {other.value}"),
                first=sector_subject(one),
                second=sector_subject(other),
                sort=LinkSort.SHARED,
                strength=sum(count >= step for step in _STEPS),
                carried=count,
            )


def _between(source: Source) -> Mapping[tuple[Sector, Sector], int]:
    found: Counter[tuple[Sector, Sector]] = Counter()
    for (one, other), ties in relations(source).items():
        first, second = sorted((_sector(source, one), _sector(source, other)))
        found[first, second] += len(ties)
    return found
