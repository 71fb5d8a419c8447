"""Which screen the room sees, and which one only the presenter does."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class Screens(Generic[S]):
    """Two screens; `own` is None where there is one alone."""

    room: S
    own: S | None

    def exchanged(self) -> "Screens[S]":
        """Return them the other way round."""
        return self if self.own is None else Screens(self.own, self.room)


def screens_for(here: S, main: S, every: Sequence[S]) -> Screens[S]:
    """Return the two for a window that is `here`: notes are never on the screen that a room is looking at.

    A projector is hardly ever the main screen: the slides go there, unless the window was put on another
    screen than the main one already, where it stays.
    """
    others = [one for one in every if one is not here]
    if not others:
        return Screens(here, None)
    if here is not main:
        return Screens(here, main if main in others else others[0])
    return Screens(others[0], here)
