"""Draw on the map from the menu: the same tools that the mouse and the keys have there."""

from stewardmap.ui.canvas.gesture import MOVED
from stewardmap.ui.canvas.joining import TIED
from stewardmap.ui.deeds.viewing import show_map
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.map.panel import MapPanel
from stewardmap.wording.language import _


def add_here(desk: Desk) -> None:
    """Ask for somebody new at a spot of the map; on a map with nobody on it yet, in a dialog."""
    show_map(desk)
    if tools := desk.panel(MapPanel).tools:
        tools.add_here()
    else:
        desk.act("add_person")


def can_join(desk: Desk) -> bool:
    """Whether one or two people, or organisations, are selected."""
    kinds = [one.kind for one in desk.session.selection if one.kind in TIED]
    return len(kinds) in (1, 2) and len(set(kinds)) == 1


def join(desk: Desk) -> None:
    """Draw a tie by keys, from or between what is selected."""
    show_map(desk)
    if tools := desk.panel(MapPanel).tools:
        tools.join()


def can_pin(desk: Desk) -> bool:
    """Whether anything that has a place on the map is selected."""
    return any(one.kind in MOVED for one in desk.session.selection)


def pin_text(desk: Desk) -> str:
    """Return what pinning would do to what is selected."""
    tools = desk.panel(MapPanel).tools
    return _("Unpin") if tools is not None and tools.would_unpin else _("Pin in place")


def pin(desk: Desk) -> None:
    """Pin what is selected to its place, or let it go."""
    if tools := desk.panel(MapPanel).tools:
        tools.pin()


def select_all(desk: Desk) -> None:
    """Select every mark of the map."""
    show_map(desk)
    if tools := desk.panel(MapPanel).tools:
        tools.select_all()
