"""Lays out the tools of a map, those first that want the most particular press; and what keys ask of them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPointF

from stewardmap.picture.primitives import Subject
from stewardmap.ui.canvas.gesture import Gesture
from stewardmap.ui.canvas.handle import Handle
from stewardmap.ui.canvas.joining import pair
from stewardmap.ui.canvas.pins import paint_pins
from stewardmap.ui.canvas.tools.banding import band
from stewardmap.ui.canvas.tools.bringing import bring
from stewardmap.ui.canvas.tools.lassoing import lasso
from stewardmap.ui.canvas.tools.moving import move
from stewardmap.ui.canvas.tools.naming import NameField, TiedTo
from stewardmap.ui.canvas.tools.nudging import nudge
from stewardmap.ui.canvas.tools.panning import pan
from stewardmap.ui.canvas.tools.pinning import all_pinned, pin
from stewardmap.ui.canvas.tools.tying import draw_tie
from stewardmap.ui.canvas.tools.tying_by_keys import tie_by_keys
from stewardmap.ui.canvas.workbench import Workbench
from stewardmap.wording.language import _

_STAGES = {"rehearse_before": "1", "rehearse_after": "2", "rehearse_planned": "3"}


class Toolbox:
    """The tools of one map."""

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench
        self._view = view = bench.view
        view.handle = Handle(bench)
        view.tools = tuple(partial(one, bench) for one in (bring, draw_tie, band, lasso, move, pan))
        view.item.over["handle"] = view.handle.paint
        view.item.over["pins"] = partial(paint_pins, bench)
        view.new_wanted.connect(self.name_new)
        view.asked.connect(self.ask)
        self._asked: dict[str, Callable[[], object]] = {
            "nudge": lambda: self._begin(nudge(bench)),
            "handle": lambda: bench.tell(_("Drag from the plus to somebody else to draw a tie, or press T.")),
            "select_all": lambda: bench.select(bench.all_marks()),
            "full_size": lambda: view.zoom_about(
                view.viewport().rect().center().toPointF(), 1 / view.scale_now
            ),
        }

    def ask(self, name: str) -> None:
        """Do what a key asks for: here, or as the action of that name."""
        if name == "join" and len(pair(self._bench)) not in (1, 2):
            self._view.sought.emit("t")
        elif name in self._asked:
            self._asked[name]()
        elif name in _STAGES and not self._bench.desk.rehearsing.is_on:
            self._view.sought.emit(_STAGES[name])
        elif name != "home":
            self._bench.desk.act(name)

    def _begin(self, gesture: Gesture | None) -> None:
        if gesture is not None:
            self._view.begin(gesture)

    def name_new(self, at: QPointF, tied_to: Subject | None, strength: int | None) -> None:
        """Ask for the name of somebody new at a point of the window."""
        if self._bench.session.is_held:
            return
        for field in self._view.findChildren(NameField):
            field.forget()
        NameField(self._bench, at, TiedTo(tied_to, strength) if tied_to is not None else None)

    def add_here(self) -> None:
        """Ask for somebody new where the pointer is, if it is on the map, else in the middle."""
        inside = self._view.viewport().rect()
        pointer = self._view.mapFromGlobal(self._view.cursor().pos())
        at = pointer if inside.contains(pointer) and self._view.underMouse() else inside.center()
        self.name_new(at.toPointF(), None, None)

    def join(self) -> None:
        """Draw a tie by keys."""
        self._view.setFocus()
        self._begin(tie_by_keys(self._bench))

    @property
    def would_unpin(self) -> bool:
        """Whether all that is selected is pinned."""
        return all_pinned(self._bench)

    def pin(self) -> None:
        """Pin what is selected, or let it go."""
        pin(self._bench)

    def select_all(self) -> None:
        """Select every mark."""
        self._asked["select_all"]()
