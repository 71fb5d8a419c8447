"""Who is due, as rows, worked out in a worker."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import IntEnum

from stewardmap.analysis.finding import Finding
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.keeping_in_touch.apologies import SeatMissed, seats_missed
from stewardmap.analysis.keeping_in_touch.due import Due, resting_on, who_is_due
from stewardmap.analysis.parameters import parameters_of
from stewardmap.model.snapshot import Snapshot
from stewardmap.ui.panels.contact_log.rows import Row
from stewardmap.wording.dates import in_words
from stewardmap.wording.keeping_in_touch import last_words, seat_missed, when_due, why_due
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer


class Until(IntEnum):
    """How many days ahead the list looks."""

    NOW = 0
    WEEK = 7
    EVER = 10_000


@dataclass(frozen=True, slots=True)
class InTouch:
    """Everyone to keep in touch with, with their rows, and the seats that sent apologies again and again."""

    due: tuple[Due, ...]
    rows: tuple[Row, ...]
    missed: tuple[tuple[SeatMissed, str], ...]
    snapshot: Snapshot

    def rows_until(self, until: Until) -> list[Row]:
        """Return the rows of those who are due by then."""
        return [row for _due, row in self._until(until)]

    def due_until(self, until: Until) -> list[Due]:
        """Return those who are due by then."""
        return [due for due, _row in self._until(until)]

    def _until(self, until: Until) -> list[tuple[Due, Row]]:
        last = self.snapshot.on + timedelta(days=until)
        return [pair for pair in zip(self.due, self.rows, strict=True) if pair[0].on <= last]


def in_touch(snapshot: Snapshot, findings: Sequence[Finding]) -> InTouch:
    """Return who is due and the words for it; pure, for a worker."""
    ground = Ground(snapshot, parameters_of(snapshot))
    namer, due = Namer(snapshot), who_is_due(ground, resting_on(findings))
    missed = tuple((one, seat_missed(one, namer)) for one in seats_missed(snapshot))
    return InTouch(due, tuple(_row(one, namer) for one in due), missed, snapshot)


def _row(due: Due, namer: Namer) -> Row:
    on = namer.snapshot.on
    cells = (
        namer.name("person", due.person),
        when_due(due, on),
        in_words(due.last) if due.last else _("none logged"),
        why_due(due.interval, namer),
        last_words(due.words, on) if due.words else "",
    )
    return Row(due.person, (due.person,), cells)
