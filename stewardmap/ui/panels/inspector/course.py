"""The course of a post, or of somebody through posts, as a strip of years."""

from collections.abc import Sequence

from stewardmap.model.records import Holding
from stewardmap.model.snapshot import Snapshot
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.inspector.holding_line import HoldingLine, strip_of
from stewardmap.ui.parts.piece import Piece


def course(desk: Desk, snapshot: Snapshot, holdings: Sequence[Holding], said: str) -> Piece:
    """Return holdings drawn in the order of their dates; `said` is the same in words."""
    strip = strip_of(holdings, snapshot.on)
    return Piece(
        key="line",
        make=lambda: HoldingLine(desk.theme, strip, snapshot.on, said),
        renew=lambda made: made.say(strip, said),
    )
