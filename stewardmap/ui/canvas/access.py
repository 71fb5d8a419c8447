"""The map as a screen reader meets it: a list of marks, each with a name, a place and a state."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import isValid

from stewardmap.picture.primitives import Point, Subject

_SIDE = 28


class MarkForAccess(QObject):
    """One mark, as an object that an interface can be hung on."""

    def __init__(self, around: "MarksForAccess", subject: Subject, name: str) -> None:
        super().__init__(around)
        self.around = around
        self.subject = subject
        self.name = name


class MarksForAccess(QObject):
    """The marks of a map in the order of their names; the map hands it a new list with each picture."""

    def __init__(self, view: QWidget, point_of: Callable[[Point], QPoint]) -> None:
        super().__init__(view)
        self.view = view
        self._point_of = point_of
        self._things: Callable[[], Mapping[Subject, tuple[str, Point]]] | None = None
        self._places: Mapping[Subject, Point] = {}
        self._marks: list[MarkForAccess] = []
        self.chosen: frozenset[Subject] = frozenset()
        self.current: Subject | None = None
        self.account: Callable[[Subject], str] = lambda _subject: ""

    def show_marks(self, things: Callable[[], Mapping[Subject, tuple[str, Point]]]) -> None:
        """Tell of these marks from now on, each with its name and place, which are asked for when needed."""
        self._things = things

    @property
    def marks(self) -> list[MarkForAccess]:
        """The marks in the order of their names; those that stay keep their object."""
        if self._things is not None:
            things, self._things = self._things(), None
            self._places = {subject: place for subject, (_name, place) in things.items()}
            self._name({subject: name for subject, (name, _place) in things.items()})
        return self._marks

    def _name(self, names: Mapping[Subject, str]) -> None:
        kept = {mark.subject: mark for mark in self._marks}
        self._marks = []
        for subject, name in sorted(names.items(), key=lambda pair: (pair[1].casefold(), pair[0])):
            mark = kept.pop(subject, None) or MarkForAccess(self, subject, name)
            mark.name = name
            self._marks.append(mark)
        for gone in kept.values():
            gone.deleteLater()

    def choose(self, subjects: Sequence[Subject]) -> None:
        """Know what is selected; a screen reader follows to what was selected last."""
        current = subjects[-1] if subjects else None
        moved, self.current = current != self.current, current
        self.chosen = frozenset(subjects)
        if not (moved and QAccessible.isActive() and self.view.hasFocus()):
            return
        mark = self.mark_of(current)
        if mark is not None:
            QAccessible.updateAccessibility(QAccessibleEvent(mark, QAccessible.Event.Focus))

    def mark_of(self, subject: Subject | None) -> MarkForAccess | None:
        """Return the object of a mark, if it is drawn."""
        return next((mark for mark in self.marks if mark.subject == subject), None)

    def point_of(self, subject: Subject) -> QPoint | None:
        """Return where a mark is in the window, if it is drawn."""
        place = self._places.get(subject) if self.marks else None
        return None if place is None else self._point_of(place)


class MarkInterface(QAccessibleInterface):
    """What is said of one mark."""

    def __init__(self, mark: MarkForAccess) -> None:
        super().__init__()
        self._mark = mark

    def isValid(self) -> bool:  # noqa: N802
        """Whether the mark is still there."""
        return isValid(self._mark)

    def object(self) -> QObject:
        """Return the mark's object."""
        return self._mark

    def parent(self) -> QAccessibleInterface:
        """Return the map's interface."""
        return QAccessible.queryAccessibleInterface(self._mark.around.view)

    def child(self, index: int) -> Any:  # noqa: ARG002
        """Return none: a mark has no parts."""
        return None

    def childAt(self, x: int, y: int) -> Any:  # noqa: N802, ARG002
        """Return none: a mark has no parts."""
        return None

    def childCount(self) -> int:  # noqa: N802
        """Return none."""
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802, ARG002
        """Return that nothing is a part of a mark."""
        return -1

    def rect(self) -> QRect:
        """Return where the mark is on the screen."""
        at = self._mark.around.point_of(self._mark.subject)
        if at is None:
            return QRect()
        corner = self._mark.around.view.mapToGlobal(at) - QPoint(_SIDE // 2, _SIDE // 2)
        return QRect(corner.x(), corner.y(), _SIDE, _SIDE)

    def role(self) -> QAccessible.Role:
        """Return that it is one of a list."""
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        """Return whether it is chosen."""
        state = QAccessible.State()
        state.focusable = state.selectable = True
        around = self._mark.around
        state.selected = self._mark.subject in around.chosen
        state.focused = self._mark.subject == around.current and around.view.hasFocus()
        return state

    def text(self, kind: QAccessible.Text) -> str:
        """Return its name, or all that is said of it: posts, ties and findings."""
        if kind is QAccessible.Text.Name:
            return self._mark.name
        described = kind is QAccessible.Text.Description
        return self._mark.around.account(self._mark.subject) if described else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:  # noqa: N802
        """Change nothing: names are changed in the inspector."""


class MapInterface(QAccessibleWidget):
    """What is said of the map: a list of its marks."""

    def __init__(self, marks: MarksForAccess) -> None:
        super().__init__(marks.view, QAccessible.Role.List, marks.view.accessibleName())
        self._marks = marks

    def childCount(self) -> int:  # noqa: N802
        """Return how many marks there are."""
        return len(self._marks.marks) if isValid(self._marks) else 0

    def child(self, index: int) -> Any:
        """Return the interface of one mark."""
        if 0 <= index < self.childCount():
            return QAccessible.queryAccessibleInterface(self._marks.marks[index])
        return None

    def focusChild(self) -> Any:  # noqa: N802
        """Return the interface of what was selected last."""
        mark = self._marks.mark_of(self._marks.current)
        return QAccessible.queryAccessibleInterface(mark) if mark is not None else None

    def childAt(self, x: int, y: int) -> Any:  # noqa: N802
        """Return the interface of the mark at a point of the screen."""
        for at in range(self.childCount()):
            one = self.child(at)
            if one.rect().contains(x, y):
                return one
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802
        """Return which mark an interface is of."""
        mark = child.object()
        return next((at for at, one in enumerate(self._marks.marks) if one is mark), -1)

    def text(self, kind: QAccessible.Text) -> str:
        """Return the map's name, and its account in words."""
        view = self._marks.view
        if kind is QAccessible.Text.Name:
            return view.accessibleName()
        return view.accessibleDescription() if kind is QAccessible.Text.Description else ""


def _interface_of(_key: str, thing: QObject) -> Any:
    """Return the interface of a map or a mark, kept on the thing itself so that Python does not drop it."""
    if isinstance(thing, MarkForAccess):
        kept: Any = MarkInterface(thing)
    elif isinstance(marks := getattr(thing, "marks_for_access", None), MarksForAccess):
        kept = MapInterface(marks)
    else:
        return None
    thing.kept_interface = kept  # type: ignore[attr-defined]
    return kept


_installed: list[bool] = []


def install() -> None:
    """Let Qt find the interfaces of maps and marks; once for the whole process."""
    if not _installed:
        _installed.append(True)
        QAccessible.installFactory(_interface_of)


def announce(view: QWidget, text: str) -> None:
    """Let a screen reader say something about the map."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(view, text))
