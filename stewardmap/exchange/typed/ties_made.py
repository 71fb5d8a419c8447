"""Ties that a line makes, or says more about."""

from collections.abc import Mapping
from dataclasses import replace

from stewardmap.exchange.typed.outcome import Making
from stewardmap.exchange.typed.understood import Field
from stewardmap.exchange.values.tie_kinds import GivenKind
from stewardmap.model.ids import Id
from stewardmap.model.opinions import owned, settled
from stewardmap.model.records import KindOfTie, Tie
from stewardmap.model.records.ties import tie_of_organisations, tie_of_people
from stewardmap.model.snapshot import Snapshot


def tie_them(making: Making, kind: str, one: Id, other: Id, fields: Mapping[str, Field]) -> Id | None:
    """Tie two people or two organisations as some fields say; a tie that they have is changed."""
    if one == other:
        return None
    tie = _made(making, one, other)
    if tie is None:
        make = tie_of_people if kind == "person" else tie_of_organisations
        snapshot = making.known.snapshot
        tie = making.add(owned(make(one, other), snapshot, making.today, new=True))
    if "strength" in fields:
        _rate(making, tie, fields["strength"].value)
    about = fields["about"].value if "about" in fields else ()
    for given in about if isinstance(about, tuple) else ():
        _about(making, tie, one, given)
    return tie.id


def _made(making: Making, one: Id, other: Id) -> Tie | None:
    """Return the tie of two, there or made by the same line."""
    new = (record for record in making.added if isinstance(record, Tie))
    own = next((tie for tie in new if set(tie.ends) == {one, other}), None)
    return own or tie_there(making.known.snapshot, one, other)


def tie_there(snapshot: Snapshot, one: Id, other: Id) -> Tie | None:
    """Return the tie that two ends have already."""
    return next((tie for tie in snapshot.ties_of.get(one, ()) if other in tie.ends), None)


def _rate(making: Making, tie: Tie, strength: object) -> None:
    """Give a tie the strength that a line says, which is the word of whoever keeps the map."""
    rated = replace(tie, strength=strength)  # type: ignore[arg-type]
    if strength:
        making.fill(tie, **_opinion(settled(tie, rated, making.known.snapshot, making.today)))


def _opinion(tie: Tie) -> dict[str, object]:
    return {name: getattr(tie, name) for name in ("strength", "source", "recorded_on")}


def _about(making: Making, tie: Tie, from_end: Id, given: GivenKind) -> None:
    kind, direction = given
    way = direction if tie.ends[0] == from_end else direction.turned
    there = [*making.known.snapshot.kinds_of_tie.get(tie.id, ()), *making.added]
    same = (KindOfTie(tie_id=tie.id, about=kind, direction=way).about, tie.id)
    if not any(isinstance(one, KindOfTie) and (one.about, one.tie_id) == same for one in there):
        making.add(KindOfTie(tie_id=tie.id, about=kind, direction=way))
