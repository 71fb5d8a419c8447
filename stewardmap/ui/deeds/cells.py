"""What the menu does with the cells of the table."""

from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.table.panel import TablePanel


def table_is_shown(desk: Desk) -> bool:
    """Whether the table is what one looks at."""
    return desk.session.snapshot is not None and desk.panel(TablePanel).isVisible()


def do(desk: Desk, name: str) -> None:
    """Do to the selected cells what a key of theirs would."""
    desk.panel(TablePanel).gestures.do(name)
