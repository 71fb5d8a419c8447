"""Somebody takes up a vacant post, and the ties that waited with it."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from stewardmap.model.ids import Id
from stewardmap.model.records import Holding, Person
from stewardmap.operations.commands import put_in, put_over
from stewardmap.operations.passing_ties import Passing


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeUp:
    """Put somebody into a post, and give them the ties of it that others have left behind, one rung lower.

    `ties` are those, each with whose it was; `newcomer` is the person, where they are not on the map yet.
    """

    holding: Holding
    on: date
    ties: tuple[tuple[Id, Id], ...] = ()
    newcomer: Person | None = None
    label: str = "Add holder"

    def apply(self, session: Session) -> None:
        """Do it; what has ended meanwhile is left alone."""
        connection = session.connection()
        if self.newcomer is not None:
            put_in(connection, (self.newcomer,))
        put_in(connection, (self.holding,))
        passing = Passing.over(connection, self.on)
        by_id = {tie.id: tie for tie in passing.ties}
        for tie_id, leaver in self.ties:
            if tie_id in by_id and leaver in by_id[tie_id].ends:
                changed, added = passing.pass_on(by_id[tie_id], leaver, self.holding.person_id)
                put_over(connection, tuple(changed))
                put_in(connection, tuple(added))
