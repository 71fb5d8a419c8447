"""What is to be looked at again: reviews, cover that runs out, rehearsals to delete, opinions grown old."""

from collections.abc import Iterator
from itertools import groupby

from stewardmap.analysis.diary.event import Event, EventKind
from stewardmap.analysis.finding import Subject
from stewardmap.model.dates import PartialDate, add_months
from stewardmap.model.ids import Id
from stewardmap.model.records import Collaboration, Cover, Rehearsal, Stance
from stewardmap.model.snapshot import Snapshot

OPINION_MONTHS = 12  # after which what somebody said of a purpose no longer counts


def upkeep(snapshot: Snapshot) -> Iterator[Event]:
    """Yield whatever has to be looked at again by a date, in no order and of any date."""
    for board in snapshot.of(Collaboration).values():
        if board.review is not None:
            about = Subject("collaboration", board.id)
            yield Event(kind=EventKind.REVIEW, when=board.review, row=about, about=about)
    yield from _covers(snapshot)
    for kept in snapshot.of(Rehearsal).values():
        if kept.delete_by is not None:
            yield Event(kind=EventKind.REHEARSAL, when=kept.delete_by, row=Subject("rehearsal", kept.id))
    yield from _opinions(snapshot)


def _covers(snapshot: Snapshot) -> Iterator[Event]:
    """Yield the end of what one person agreed to look after for another, however many links that is."""
    rows = sorted(
        (cover for cover in snapshot.of(Cover).values() if cover.until is not None), key=_of_one_agreement
    )
    for _same, group in groupby(rows, _of_one_agreement):
        first, *rest = group
        if first.until is not None:
            yield Event(
                kind=EventKind.COVER,
                when=first.until,
                row=Subject("cover", first.id),
                about=Subject("person", first.person_id),
                count=1 + len(rest),
            )


def _of_one_agreement(cover: Cover) -> tuple[Id, Id, str]:
    return cover.person_id, cover.by_id, str(cover.until)


def _opinions(snapshot: Snapshot) -> Iterator[Event]:
    latest: dict[tuple[Id, Id], tuple[PartialDate, Id]] = {}
    for stance in snapshot.of(Stance).values():
        if stance.on is not None:
            about = stance.person_id, stance.purpose_id
            said = stance.on, stance.id
            latest[about] = max(latest.get(about, said), said)
    for (person, _purpose), (on, stance_id) in latest.items():
        again = PartialDate(add_months(on.earliest, OPINION_MONTHS), on.precision)
        yield Event(
            kind=EventKind.OPINION,
            when=again,
            row=Subject("stance", stance_id),
            about=Subject("person", person),
        )
