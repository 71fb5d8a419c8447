"""Hand a post over: the leaver's holding ends, the successor's begins, and the post's ties go on."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy.orm import Session

from stewardmap.errors import UserError
from stewardmap.model.dates import PartialDate, covers
from stewardmap.model.ids import Id, new_id
from stewardmap.model.passing_on import begun, ended_before, grown, kinds_passed_on
from stewardmap.model.records import Holding, KindOfTie, PurposeTag, Record, Tie
from stewardmap.operations.commands import put_in, put_over
from stewardmap.store.rows import read_kind


@dataclass(frozen=True, slots=True)
class _There:
    """What is on the map of ties, what they are about, and their purposes."""

    ties: list[Tie]
    kinds: list[KindOfTie]
    purposes: list[PurposeTag]

    def purposes_passed_on(self, tie: Tie, to: Id) -> list[Record]:
        """Return the purposes of a tie as those of another that has not got them yet."""
        has = {tag.purpose_id for tag in self.purposes if tag.tie_id == to}
        tags = (tag for tag in self.purposes if tag.tie_id == tie.id and tag.purpose_id not in has)
        return [replace(tag, id=new_id(), tie_id=to) for tag in tags]


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
        there = _There(
            read_kind(connection, Tie), read_kind(connection, KindOfTie), read_kind(connection, PurposeTag)
        )
        changed, added = self._holdings(read_kind(connection, Holding))
        for tie in there.ties:
            if self.leaver_id in tie.ends and tie.post_of(self.leaver_id) == self.post_id:
                over, new = self._tie(tie, there)
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
        holds_already = any(
            h.person_id == self.successor_id
            and h.post_id == self.post_id
            and covers(h.starts, h.ends, self.on)
            for h in held
        )
        new = Holding(person_id=self.successor_id, post_id=self.post_id, starts=PartialDate(self.on))
        return ended, [] if holds_already else [new]

    def _tie(self, tie: Tie, there: _There) -> tuple[list[Record], list[Record]]:
        """The leaver's tie as it ends, and the successor's as it begins or grows."""
        last_day = self.on - timedelta(days=1)
        if tie.other(self.leaver_id) == self.successor_id or not covers(tie.since, tie.until, last_day):
            return [], []
        ended = ended_before(tie, self.on)
        new, turned = begun(tie, {self.leaver_id: self.successor_id}, self.on, new_id())
        own = next((one for one in there.ties if one.ends == new.ends), None)
        if own is not None:
            return [ended, grown(own, new.strength, self.on)], there.purposes_passed_on(tie, own.id)
        about = [kind for kind in there.kinds if kind.tie_id == tie.id]
        ids = [new_id() for _ in about]
        kinds = kinds_passed_on(about, ids, new.id, turned=turned)
        return [ended], [new, *kinds, *there.purposes_passed_on(tie, new.id)]
