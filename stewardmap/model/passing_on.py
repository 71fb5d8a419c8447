"""How a tie passes from whoever leaves to whoever comes: the one rule of handovers and of rehearsals."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records.ties import KindOfTie, Tie, ends_renamed

LEAST = 1  # A handover leaves a tie at no less than this rung.


def one_rung_down(strength: int | None, times: int = 1) -> int | None:
    """Return the strength of a tie after it has passed on, once or several times; not rated stays so."""
    return None if strength is None else max(LEAST, strength - times)


def begun(tie: Tie, became: Mapping[Id, Id], on: date, as_id: Id) -> tuple[Tie, bool]:
    """Return the tie as it begins between those who come, and whether its ends changed places by it.

    Args:
        tie: as it was; its strength is the one to count from.
        became: who comes for whom; one rung is lost for each end that passes on.
        on: the first day.
        as_id: the id of the new tie.
    """
    moved, turned = ends_renamed(tie, became)
    passing = [end for end in tie.ends if end in became]
    new = replace(
        moved,
        id=as_id,
        ref=None,
        strength=one_rung_down(tie.strength, len(passing)),
        since=PartialDate(on),
        until=None,
        last_contact=None,
        introduced_by_id=passing[0] if passing else tie.introduced_by_id,
    )
    return new, turned


def grown(own: Tie, strength: int | None, on: date) -> Tie:
    """Return a tie that was there already: at the stronger of both strengths, and running if it ended."""
    stronger = max((s for s in (own.strength, strength) if s is not None), default=None)
    until = None if own.until and own.until.latest < on else own.until
    return replace(own, strength=stronger, until=until)


def ended_before(tie: Tie, on: date) -> Tie:
    """Return a tie as it ends on the day before."""
    return replace(tie, until=PartialDate(on - timedelta(days=1)))


def kinds_passed_on(
    kinds: Iterable[KindOfTie], ids: Iterable[Id], to: Id, *, turned: bool
) -> list[KindOfTie]:
    """Return what a tie was about as what another is about, turned where its ends changed places."""
    return [
        replace(kind, id=as_id, tie_id=to, direction=kind.direction.turned if turned else kind.direction)
        for kind, as_id in zip(kinds, ids, strict=False)
    ]
