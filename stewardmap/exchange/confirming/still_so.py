"""What the map keeps when its keeper says that ties are still as they stand."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from stewardmap.analysis.links import latest_words
from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records import Reading, Tie
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import ReadingState
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer

_BETWEEN = " · "


def still_so(
    snapshot: Snapshot, ties: Collection[Id], on: date
) -> tuple[tuple[Reading, ...], tuple[Tie, ...]]:
    """Return new readings of the keeper's own ties, and the other ties as recorded again that day.

    What anybody else says of a tie is never said for them.
    """
    keeper = snapshot.card.keeper_id
    rows = [snapshot.ties[one] for one in sorted(ties)]
    own = [_own_word(snapshot, tie, keeper, on) for tie in rows if keeper is not None and keeper in tie.ends]
    by = Namer(snapshot).name("person", keeper) if keeper is not None else _("the keeper")
    others = [_again(tie, by, on) for tie in rows if keeper not in tie.ends]
    return tuple(own), tuple(others)


def _own_word(snapshot: Snapshot, tie: Tie, keeper: Id, on: date) -> Reading:
    side = tie.side_of(keeper)
    before = latest_words(snapshot.readings_of_tie.get(tie.id, ()), snapshot).get(side)
    rung = before.rung if before is not None and before.rung is not None else tie.strength
    return Reading(
        tie_id=tie.id,
        side=side,
        state=ReadingState.YES,
        rung=rung,
        source=_("still so"),
        on=PartialDate(on),
    )


def _again(tie: Tie, by: str, on: date) -> Tie:
    """Return a tie with the day and who said so behind where it came from, in place of an earlier one."""
    mark = _("still so: {name}")
    came_from = tie.source.partition(_BETWEEN + mark.partition("{")[0])[0]
    came_from = "" if came_from.startswith(mark.partition("{")[0]) else came_from
    said = mark.format(name=by)
    source = _BETWEEN.join(part for part in (came_from, said) if part)
    return replace(tie, recorded_on=PartialDate(on), source=source)
