"""The menu of one thing, where it stands on the map or in the list: a right click, or the Menu key."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QAbstractScrollArea, QMenu

from stewardmap.picture.primitives import Subject
from stewardmap.ui.desk import Desk
from stewardmap.ui.telling import name_of
from stewardmap.wording.language import _

Groups = Sequence[Sequence[str]]

_PLACE = ("focus", "pin")
_RESTRUCTURES = ("rehearse_together", "rehearse_split", "rehearse_close", "rehearse_money")
_FITTING: dict[str, Groups] = {
    "person": (
        ("log_contact", "brief_me", "join", "tag"),
        ("rehearse", "rehearse_move"),
        ("leaves", "cover", "handover_sheet", "handover_agenda"),
        _PLACE,
        ("access",),
        ("merge", "remove"),
    ),
    "organisation": (("join", "connect", "tag"), _RESTRUCTURES, _PLACE, ("merge", "remove")),
    "collaboration": (("tag",), _PLACE, ("remove",)),
    "post": (
        ("rehearse", "rehearse_move"),
        ("leaves", "cover", "handover_sheet", "handover_agenda"),
        _PLACE,
        ("remove",),
    ),
    "tie": (("remove",),),
}
_NOTHING: Groups = (
    ("add_person", "add_organisation", "add_collaboration"),
    ("fit", "everything", "legend"),
    ("rehearse",),
)
_OF_TWO = "merge"


class Asked(NamedTuple):
    """What a menu is asked for, and where in the widget that is."""

    subject: Subject | None
    at: QPoint


class ContextMenu(QObject):
    """Offers the menu in one widget, which says what is at a point, or chosen where there is no point."""

    def __init__(
        self, desk: Desk, widget: QAbstractScrollArea, asked: Callable[[QPoint | None], Asked]
    ) -> None:
        super().__init__(widget)
        self._desk, self._widget, self._asked = desk, widget, asked
        for one in (widget, widget.viewport()):
            one.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Show the menu of what is under the pointer, or of what is selected."""
        if event.type() is not QEvent.Type.ContextMenu or not isinstance(event, QContextMenuEvent):
            return super().eventFilter(watched, event)
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        subject, at = self._asked(None if by_key else event.pos())
        session = self._desk.session
        if subject is not None and session.has(subject) and subject not in session.selection:
            session.select(subject)
        menu = menu_of(self._desk, subject)
        menu.popup(self._widget.viewport().mapToGlobal(at))
        return True


def menu_of(desk: Desk, subject: Subject | None) -> QMenu:
    """Return what can be done now with a thing that is selected, or with nothing."""
    menu = QMenu(desk.window)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    snapshot = desk.session.snapshot
    named = subject is not None and snapshot is not None
    menu.setAccessibleName(name_of(snapshot, subject) if named else _("The map"))  # type: ignore[arg-type]
    for group in fitting(desk, subject):
        if not menu.isEmpty():
            menu.addSeparator()
        menu.addActions(group)
    return menu


def fitting(desk: Desk, subject: Subject | None) -> Iterator[list[QAction]]:
    """Yield the actions that fit a thing and can be done now, in groups."""
    made = {action.objectName(): action for _menu, actions in desk.menus() for action in actions}
    several = len(desk.session.selection) > 1
    for group in _NOTHING if subject is None else _FITTING.get(subject.kind, ()):
        there = [made[one] for one in group if one in made and (one != _OF_TWO or several)]
        able = [action for action in there if action.isEnabled()]
        if able:
            yield able
