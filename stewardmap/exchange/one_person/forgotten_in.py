"""Somebody who is forgotten goes from the dates that are kept, too."""

from dataclasses import replace
from threading import Lock

from stewardmap.analysis.dates.dated_copies import repacked, snapshot_of
from stewardmap.exchange.one_person.forgetting import Forgetting, forgetting, masked_in
from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records import KINDS, DatedCopy
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.taking_out import taken_out


class ForgottenIn:
    """Takes somebody out of what is kept of dates; the same copy, which many backups hold, is done once.

    It may be called from several threads.
    """

    def __init__(self) -> None:
        self._done: dict[tuple[bytes, Id, frozenset[str]], bytes] = {}
        self._at_it = Lock()

    def __call__(self, copy: DatedCopy, forgotten: Forgetting) -> DatedCopy:
        """Return what is kept of a date without somebody; raises UserError if the copy cannot be read."""
        known = (copy.map, forgotten.person.id, forgotten.names)
        with self._at_it:
            if known not in self._done:
                self._done[known] = forgotten_in(copy, forgotten).map
        left = self._done[known]
        return copy if left == copy.map else replace(copy, map=left)


def forgotten_in(copy: DatedCopy, forgotten: Forgetting) -> DatedCopy:
    """Return what is kept of a date without somebody and without their name; itself if neither was there.

    Raises:
        UserError: if the copy cannot be read.
    """
    kept, person = snapshot_of(copy), forgotten.person.id
    left = kept
    if person in kept.people:
        done = forgetting(kept, person, PartialDate(kept.on), look=False)
        changed = {row.id: row for row in done.changed}
        rows = (changed.get(row.id, row) for kind in KINDS for row in kept.of(kind).values())
        left = Snapshot.of_records(taken_out(rows, {row.id for row in done.gone}), kept.on)
    named = masked_in(left, forgotten.mask)
    if named:
        left = left.with_rows(named, (), left.revision)
    return copy if left is kept else repacked(copy, left)
