"""The part of a large map that one page can show with its names."""

from collections import Counter
from collections.abc import Sequence
from itertools import chain

from stewardmap.analysis.finding import Finding
from stewardmap.exchange.disclosure.standing import standing
from stewardmap.model.ids import Id
from stewardmap.model.records import Collaboration, Membership, Organisation, Record
from stewardmap.model.snapshot import Snapshot

_BODIES = (Organisation, Collaboration)


def part_for_a_page(snapshot: Snapshot, shown: Sequence[Finding], most: int) -> Snapshot:
    """Return the map with at most so many organisations and collaborations.

    Those that the shown findings name stay first, then those with most recorded links and seats. Everything
    that leads to one left out goes with it. A map that fits is returned as it is.
    """
    bodies = [record.id for kind in _BODIES for record in snapshot.of(kind).values()]
    if len(bodies) <= most:
        return snapshot
    named = _named(snapshot, shown)
    links = _links(snapshot)
    kept = set(sorted(bodies, key=lambda one: (one not in named, -links[one], one))[:most])
    rows = chain.from_iterable(table.values() for table in snapshot.tables.values())
    left = standing(row for row in rows if not isinstance(row, _BODIES) or row.id in kept)
    return Snapshot.of_records(left, snapshot.on, snapshot.revision)


def _named(snapshot: Snapshot, shown: Sequence[Finding]) -> set[Id]:
    """The bodies that findings are about, and those whose posts or seats they are about."""
    named: set[Id] = set()
    for finding in shown:
        parts = [(subject.kind, subject.id) for subject in finding.subjects]
        for kind, part_id in (*parts, *((row.kind, row.id) for row in finding.evidence)):
            row = _row(snapshot, kind, part_id)
            named.add(part_id)
            named |= {getattr(row, name, None) or part_id for name in ("organisation_id", "collaboration_id")}
    return named


def _row(snapshot: Snapshot, kind: str, row_id: Id) -> Record | None:
    tables = (table for of, table in snapshot.tables.items() if of.kind == kind)
    return next((table.get(row_id) for table in tables), None)


def _links(snapshot: Snapshot) -> Counter[Id]:
    links: Counter[Id] = Counter()
    for tie in snapshot.ties.values():
        for end in tie.ends:
            links.update(snapshot.organisations_of_person.get(end, (end,)))
    for seat in snapshot.of(Membership).values():
        links[seat.collaboration_id] += 1
        if seat.organisation_id is not None:
            links[seat.organisation_id] += 1
    return links
