"""Set the map out in another order, or tidy up a part of it."""

from stewardmap.picture.arrangement import Arrangement, arrangement_of
from stewardmap.ui.canvas.gesture import MOVED
from stewardmap.ui.deeds.viewing import show_map
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.map.panel import MapPanel
from stewardmap.wording.language import _

_CENTRES = ("person", "organisation")


def arrange_by(desk: Desk, order: Arrangement) -> None:
    """Set everything out by what it is to be grouped by, as one step that can be undone."""
    show_map(desk)
    if arranging := desk.panel(MapPanel).arranging:
        arranging.arrange(order)


def is_by(desk: Desk, order: Arrangement) -> bool:
    """Whether the map was set out in this order last."""
    snapshot = desk.session.snapshot
    return snapshot is not None and arrangement_of(snapshot) is order


def can_ring(desk: Desk) -> bool:
    """Whether one person or one organisation is selected."""
    return [one.kind in _CENTRES for one in desk.session.selection] == [True]


def in_rings(desk: Desk) -> None:
    """Set everything out in rings round what is selected."""
    if can_ring(desk):
        arrange_by(desk, Arrangement.RINGS)


def again(desk: Desk) -> None:
    """Work out anew where everything stands, in the order that the map has."""
    snapshot = desk.session.snapshot
    if snapshot is not None:
        arrange_by(desk, arrangement_of(snapshot))


def tidy(desk: Desk) -> None:
    """Move what is selected near its ties, and nothing else; everything where nothing is selected."""
    show_map(desk)
    if arranging := desk.panel(MapPanel).arranging:
        arranging.tidy()


def tidy_text(desk: Desk) -> str:
    """Return what tidying up would move."""
    selected = any(one.kind in MOVED for one in desk.session.selection)
    return _("&Tidy up what is selected") if selected else _("&Tidy up")
