"""The course of a post, or of somebody through posts, as a strip of years."""

from collections.abc import Sequence

from stewardmap.model.records import Holding
from stewardmap.model.snapshot import Snapshot
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.inspector.holding_line import HoldingLine, strip_of
from stewardmap.ui.parts.piece import Piece


def course(
    desk: Desk,
    snapshot: Snapshot,
    holdings: Sequence[Holding],
    said: str,
    *,
    key: str = "line",
    among: Sequence[Holding] = (),
    years: bool = True,
) -> Piece:
    """Return holdings drawn in the order of their dates; `said` is the same in words.

    Of several strips under each other, each is drawn `among` the holdings of all, and the last with `years`.
    """
    strip = strip_of(holdings, snapshot.on, among)
    return Piece(
        key=key,
        make=lambda: HoldingLine(desk.theme, strip, snapshot.on, said, years=years),
        made_of=years,
        renew=lambda made: made.say(strip, said),
    )
