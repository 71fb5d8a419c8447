"""A map with nothing left but its sectors and how often they meet."""

from collections import Counter

from stewardmap.exchange.disclosure.merged_people import derived_id, ties_in
from stewardmap.model.dates import covers
from stewardmap.model.ids import Id
from stewardmap.model.records import Organisation, Record
from stewardmap.model.records.ties import tie_of_organisations
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Sector
from stewardmap.wording.labels import label
from stewardmap.wording.numbers import sentence

FEWEST = 5


def sectors_only(merged: Snapshot) -> Snapshot:
    """Return one body for each sector of five organisations or more, and ties that stand for five or more.

    Args:
        merged: a map whose people are merged into their organisations.

    Returns:
        A map whose ties carry in `value` how many recorded ties they stand for. A tie of two organisations'
        own is one, whatever another tool's weight of it is.
    """
    sectors = {
        body.id: body.sector or Sector.OTHER
        for body in merged.organisations.values()
        if covers(body.starts, body.ends, merged.on)
    }
    sizes = Counter(sectors.values())
    shown = {sector for sector, size in sizes.items() if size >= FEWEST}
    records: list[Record] = [
        Organisation(id=_body(sector), name=sentence(label(sector)), sector=sector)
        for sector in sorted(shown)
    ]
    between = _between(merged, sectors)
    for (one, other), count in sorted(between.items()):
        if count >= FEWEST and {one, other} <= shown:
            made = derived_id("tie", one, other)
            records.append(tie_of_organisations(_body(one), _body(other), id=made, value=float(count)))
    return Snapshot.of_records(records, merged.on, merged.revision)


def _body(sector: Sector) -> Id:
    return derived_id("sector", sector)


def _between(merged: Snapshot, sectors: dict[Id, Sector]) -> Counter[tuple[Sector, Sector]]:
    found: Counter[tuple[Sector, Sector]] = Counter()
    for tie in merged.ties.values():
        one, other = (sectors.get(end) for end in tie.ends)
        if one is not None and other is not None and one != other:
            found[min(one, other), max(one, other)] += ties_in(tie)
    return found
