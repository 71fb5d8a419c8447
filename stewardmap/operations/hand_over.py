"""Hand a post over: the leaver's holding ends, the successor's begins, and the post's ties go on."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy.orm import Session

from stewardmap.errors import UserError
from stewardmap.model.dates import PartialDate, covers
from stewardmap.model.ids import Id, new_id
from stewardmap.model.records import Holding, KindOfTie, Record, Tie
from stewardmap.model.records.ties import ends_renamed
from stewardmap.operations.commands import put_in, put_over
from stewardmap.store.rows import read_kind

LEAST = 1  # A handover leaves a tie at no less than this rung.


@dataclass(frozen=True, slots=True)
class HandOver:
    """Give a post, and the ties that belong to it, from its holder to a successor on a day.

    The leaver's ties of that post end the day before; the successor's begin one rung lower, or stay as
    they are where the successor's own are stronger. Ties that belong to the person are left alone.
    """

    leaver_id: Id
    successor_id: Id
    post_id: Id
    on: date
    label: str = "Hand over"

    def apply(self, session: Session) -> None:
        """Hand over; raises UserError if the leaver does not hold the post on the day before."""
        connection = session.connection()
        held = read_kind(connection, Holding)
        ties = read_kind(connection, Tie)
        kinds = read_kind(connection, KindOfTie)
        changed, added = self._holdings(held)
        for tie in ties:
            if self.leaver_id in tie.ends and tie.post_of(self.leaver_id) == self.post_id:
                ended, begun = self._tie(tie, ties, kinds)
                changed += ended
                added += begun
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
        begun = Holding(person_id=self.successor_id, post_id=self.post_id, starts=PartialDate(self.on))
        return ended, [] if holds_already else [begun]

    def _tie(self, tie: Tie, ties: list[Tie], kinds: list[KindOfTie]) -> tuple[list[Record], list[Record]]:
        """The leaver's tie as it ends, and the successor's as it begins or grows."""
        last_day = self.on - timedelta(days=1)
        if tie.other(self.leaver_id) == self.successor_id or not covers(tie.since, tie.until, last_day):
            return [], []
        ended = replace(tie, until=PartialDate(last_day))
        moved, turned = ends_renamed(tie, {self.leaver_id: self.successor_id})
        lower = None if tie.strength is None else max(LEAST, tie.strength - 1)
        own = next((one for one in ties if one.ends == moved.ends), None)
        if own is not None:
            stronger = max((s for s in (own.strength, lower) if s is not None), default=None)
            until = None if own.until and own.until.latest < self.on else own.until
            return [ended, replace(own, strength=stronger, until=until)], []
        begun = replace(
            moved,
            id=new_id(),
            ref=None,
            strength=lower,
            since=PartialDate(self.on),
            until=None,
            last_contact=None,
            introduced_by_id=self.leaver_id,
        )
        return [ended], [begun, *_copied_kinds(tie, begun, kinds, turned=turned)]


def _copied_kinds(tie: Tie, begun: Tie, kinds: list[KindOfTie], *, turned: bool) -> list[Record]:
    return [
        replace(
            kind,
            id=new_id(),
            tie_id=begun.id,
            direction=kind.direction.turned if turned else kind.direction,
        )
        for kind in kinds
        if kind.tie_id == tie.id
    ]
