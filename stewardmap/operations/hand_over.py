"""Hand a post over: the leaver's holding ends, the successor's begins, and the post's ties go on."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy.orm import Session

from stewardmap.errors import UserError
from stewardmap.model.dates import PartialDate, covers
from stewardmap.model.ids import Id
from stewardmap.model.records import Holding, Record
from stewardmap.operations.commands import put_in, put_over
from stewardmap.operations.passing_ties import Passing
from stewardmap.store.rows import read_kind


@dataclass(frozen=True, slots=True)
class HandOver:
    """Give a post, and the ties that belong to it, from its holder to a successor on a day.

    The leaver's ties of that post end the day before; the successor's begin one rung lower, or stay as
    they are where the successor's own are stronger. What they were for goes on. Ties that belong to the
    person are left alone.
    """

    leaver_id: Id
    successor_id: Id
    post_id: Id
    on: date
    label: str = "Hand over"

    def apply(self, session: Session) -> None:
        """Hand over; raises UserError if the leaver does not hold the post on the day before."""
        connection = session.connection()
        passing = Passing.over(connection, self.on)
        changed, added = self._holdings(read_kind(connection, Holding))
        for tie in passing.ties:
            if self.leaver_id in tie.ends and tie.post_of(self.leaver_id) == self.post_id:
                over, new = passing.pass_on(tie, self.leaver_id, self.successor_id)
                changed += over
                added += new
        put_over(connection, tuple(changed))
        put_in(connection, tuple(added))

    def _holdings(self, held: list[Holding]) -> tuple[list[Record], list[Record]]:
        last_day = self.on - timedelta(days=1)
        leaving = [
            h
            for h in held
            if h.person_id == self.leaver_id
            and h.post_id == self.post_id
            and covers(h.starts, h.ends, last_day)
        ]
        if not leaving:
            raise UserError("That person does not hold this post on the day before the handover.")
        ended: list[Record] = [replace(h, ends=PartialDate(last_day)) for h in leaving]
        return ended, successor_holds(held, self.successor_id, self.post_id, self.on)


def successor_holds(held: list[Holding], successor_id: Id, post_id: Id, on: date) -> list[Record]:
    """Return the holding with which somebody comes into a post, none if they are in it already."""
    there = (h for h in held if h.person_id == successor_id and h.post_id == post_id)
    if any(covers(h.starts, h.ends, on) for h in there):
        return []
    return [Holding(person_id=successor_id, post_id=post_id, starts=PartialDate(on))]
