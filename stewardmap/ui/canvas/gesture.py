"""What every gesture on the map can be told; a gesture changes nothing until it ends."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QPainter

from stewardmap.picture.primitives import Subject
from stewardmap.picture.view import View

MOVED = ("person", "organisation", "collaboration")
"""The kinds of thing that stand at a place of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """Where and how a button went down: over what, and whether on the handle that draws ties."""

    at: QPointF
    subject: Subject | None = None
    button: Qt.MouseButton = Qt.MouseButton.LeftButton
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    on_handle: bool = False

    def has(self, modifier: Qt.KeyboardModifier) -> bool:
        """Whether a key was held down with it."""
        return self.by_left and bool(self.modifiers & modifier)

    @property
    def by_left(self) -> bool:
        """Whether it was the button that does things, and not the one that only moves the map."""
        return self.button is Qt.MouseButton.LeftButton

    @property
    def on_mark(self) -> bool:
        """Whether it was on something that can be moved."""
        return self.subject is not None and self.subject.kind in MOVED


class Gesture:
    """One thing done with a button held down, or key by key where `by_keys`; Esc cancels it.

    Where `lingers`, what it paints stays after it has ended, until the map is drawn anew.
    """

    by_keys = False
    lingers = False

    def move(self, at: QPointF) -> None:
        """Follow the pointer."""

    def release(self, at: QPointF) -> None:
        """Do what was meant: the button is up."""

    def key(self, event: QKeyEvent) -> bool:  # noqa: ARG002
        """Take a key; returns whether it was meant for this gesture."""
        return False

    def key_up(self, event: QKeyEvent) -> bool:  # noqa: ARG002
        """Take a key that is let go; returns whether the gesture has ended by that."""
        return False

    def leave(self) -> None:
        """End, because something else begins."""
        self.cancel()

    def cancel(self) -> None:
        """Forget it all."""

    def paint(self, painter: QPainter, view: View) -> None:
        """Show what would be done."""


Tool = Callable[[Press], Gesture | None]
"""Begins a gesture, if a press and a drag mean it."""
