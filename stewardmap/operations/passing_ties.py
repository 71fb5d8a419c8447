"""Ties pass from whoever leaves a post to whoever comes."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy import Connection

from stewardmap.model.dates import covers
from stewardmap.model.ids import Id, new_id
from stewardmap.model.passing_on import begun, ended_before, grown, kinds_passed_on
from stewardmap.model.records import KindOfTie, PurposeTag, Record, Tie
from stewardmap.store.rows import read_kind


@dataclass(frozen=True, slots=True)
class Passing:
    """One person's ties on their way to another; `on` is the first day of whoever comes."""

    ties: list[Tie]
    kinds: list[KindOfTie]
    purposes: list[PurposeTag]
    on: date

    @classmethod
    def over(cls, connection: Connection, on: date) -> "Passing":
        """Read what is on the map of ties, what they are about, and their purposes."""
        kinds, purposes = read_kind(connection, KindOfTie), read_kind(connection, PurposeTag)
        return cls(read_kind(connection, Tie), kinds, purposes, on)

    def runs(self, tie: Tie) -> bool:
        """Whether a tie runs on the last day of whoever leaves."""
        return covers(tie.since, tie.until, self.on - timedelta(days=1))

    def pass_on(self, tie: Tie, leaver: Id, successor: Id) -> tuple[list[Record], list[Record]]:
        """Return the leaver's tie as it ends, and the successor's as it begins or grows.

        Nothing comes of a tie between the two themselves, nor of one that has ended.
        """
        if tie.other(leaver) == successor or not self.runs(tie):
            return [], []
        ended = ended_before(tie, self.on)
        new, turned = begun(tie, {leaver: successor}, self.on, new_id())
        own = next((one for one in self.ties if one.ends == new.ends), None)
        if own is not None:
            return [ended, grown(own, new.strength, self.on)], self._purposes(tie, own.id)
        about = [kind for kind in self.kinds if kind.tie_id == tie.id]
        kinds = kinds_passed_on(about, [new_id() for _ in about], new.id, turned=turned)
        return [ended], [new, *kinds, *self._purposes(tie, new.id)]

    def _purposes(self, tie: Tie, to: Id) -> list[Record]:
        """Return the purposes of a tie as those of another that has not got them yet."""
        has = {tag.purpose_id for tag in self.purposes if tag.tie_id == to}
        tags = (tag for tag in self.purposes if tag.tie_id == tie.id and tag.purpose_id not in has)
        return [replace(tag, id=new_id(), tie_id=to) for tag in tags]
