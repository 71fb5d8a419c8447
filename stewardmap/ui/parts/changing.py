"""Which widgets change the map: said where they are made, and looked up by whoever shuts them."""

from typing import TypeVar

from PySide6.QtWidgets import QWidget

W = TypeVar("W", bound=QWidget)
_MARK = "changes_the_map"


def changing(widget: W) -> W:
    """Mark a widget, and what stands in it, as changing the map."""
    widget.setProperty(_MARK, True)  # noqa: FBT003 - the value of a property
    return widget


def looking(widget: W) -> W:
    """Mark a widget, and what stands in it, as changing nothing, wherever it stands."""
    widget.setProperty(_MARK, False)  # noqa: FBT003 - the value of a property
    return widget


def is_changing(widget: QWidget) -> bool:
    """Whether the nearest mark, on the widget or on what it stands in, says that it changes the map."""
    above: QWidget | None = widget
    while above is not None:
        marked = above.property(_MARK)
        if marked is not None:
            return bool(marked)
        above = None if above.isWindow() else above.parentWidget()
    return False


def is_marked(widget: QWidget) -> bool:
    """Whether the widget itself is marked as changing the map."""
    return bool(widget.property(_MARK))
