"""Make a map what another edition of it is, as one step that can be undone."""

from dataclasses import dataclass

from sqlalchemy import delete
from sqlalchemy.orm import Session

from stewardmap.model.records import KINDS, Export, Forgotten
from stewardmap.model.snapshot import Snapshot
from stewardmap.operations.commands import put_in, put_over
from stewardmap.store.rows import AT_ONCE, read_kind
from stewardmap.store.tables import table_of

ON_RECORD = (Export, Forgotten)
"""What was done and cannot be taken back: it stays, whatever edition the map goes back to."""


@dataclass(frozen=True, slots=True)
class Become:
    """Put every record of a snapshot on the map as it is there, and take off what is not there."""

    wanted: Snapshot
    label: str

    def apply(self, session: Session) -> None:
        """Take off first, with what goes along; then put in and over what differs."""
        connection = session.connection()
        for kind in [kind for kind in reversed(KINDS) if kind not in ON_RECORD]:
            table, there = table_of(kind), self.wanted.of(kind)
            gone = sorted({one.id for one in read_kind(connection, kind)} - there.keys())
            for start in range(0, len(gone), AT_ONCE):
                connection.execute(delete(table).where(table.c.id.in_(gone[start : start + AT_ONCE])))
        for kind in KINDS:
            now = {one.id: one for one in read_kind(connection, kind)}
            wanted = self.wanted.of(kind).values()
            put_over(connection, tuple(one for one in wanted if one.id in now and now[one.id] != one))
            put_in(connection, tuple(one for one in wanted if one.id not in now))
