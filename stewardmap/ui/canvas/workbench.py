"""What the tools work with: the session, the view, and what is drawn in it now."""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from stewardmap.model.ids import Id
from stewardmap.model.records import Spot
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.primitives import Point, Subject
from stewardmap.picture.scene import Scene
from stewardmap.picture.theme import Theme
from stewardmap.ui.canvas.access import announce
from stewardmap.ui.canvas.gesture import MOVED
from stewardmap.ui.canvas.placing import spots_for
from stewardmap.ui.desk import Desk
from stewardmap.ui.door import add_or_change
from stewardmap.ui.mark_account import account_of
from stewardmap.ui.telling import name_of
from stewardmap.wording.language import _, ngettext

if TYPE_CHECKING:
    from stewardmap.ui.canvas.drawing import Drawn
    from stewardmap.ui.canvas.map_view import MapView


class Workbench:
    """Joins one canvas to the session; every tool of it has this and nothing else."""

    def __init__(self, desk: Desk, view: "MapView", drawn: "Callable[[], Drawn | None]") -> None:
        self.desk, self.view, self._drawn = desk, view, drawn
        self.session = desk.session

    @property
    def snapshot(self) -> Snapshot | None:
        """The open map."""
        return self.session.snapshot

    @property
    def scene(self) -> Scene | None:
        """What is drawn."""
        drawn = self._drawn()
        return None if drawn is None else drawn.scene

    @property
    def colours(self) -> Theme | None:
        """The colours that it is drawn in."""
        drawn = self._drawn()
        return None if drawn is None else drawn.picture.frame.theme

    def places(self) -> dict[Subject, Point]:
        """Return where every mark stands."""
        scene = self.scene
        return {one.subject: scene.position(one.subject) for one in scene.things} if scene else {}

    def name(self, subject: Subject) -> str:
        """Return what the keeper calls something."""
        return name_of(self.snapshot, subject) if self.snapshot is not None else ""

    def account(self, subject: Subject) -> str:
        """Return all that is said of a mark to those who cannot see it."""
        snapshot, told = self.snapshot, self.session.findings
        return account_of(snapshot, told, subject) if snapshot is not None else ""

    def radius(self, subject: Subject) -> float:
        """Return how far a mark reaches, in points."""
        return self.view.item.radius(subject)

    def movable(self) -> tuple[Subject, ...]:
        """Return what is selected, stands on this map and can be moved."""
        places = self.places()
        return tuple(one for one in self.session.selection if one.kind in MOVED and one in places)

    def all_marks(self) -> tuple[Subject, ...]:
        """Return everything that is drawn and can be selected."""
        return tuple(one for one in self.places() if self.session.has(one))

    def said(self, subjects: Iterable[Subject]) -> str:
        """Return the name of one, or how many there are."""
        several = tuple(subjects)
        if len(several) == 1:
            return self.name(several[0])
        return ngettext("{n} mark", "{n} marks", len(several)).format(n=len(several))

    def put(self, places: Mapping[Id, Point], label: str) -> bool:
        """Keep marks elsewhere as one step, with every other mark kept where it is; True if done."""
        scene, snapshot = self.scene, self.snapshot
        if scene is None or snapshot is None:
            return False
        new, changed = spots_for(snapshot, scene, places)
        missing = [one for one in self.session.places_to_keep() if _subject(one) not in places]
        if not new and not changed:
            return False
        return self.session.do(add_or_change([*new, *missing], changed, label=label), keeping=False)

    def pinned(self) -> frozenset[Id]:
        """Return what is pinned to its place."""
        spots = self.snapshot.of(Spot).values() if self.snapshot is not None else ()
        return frozenset(spot.subject_id for spot in spots if spot.pinned)

    def tell(self, text: str, *, problem: bool = False) -> None:
        """Say something in the message bar."""
        self.session.announce(text, problem=problem)

    def say(self, text: str) -> None:
        """Let a screen reader say something."""
        announce(self.view, text)

    def select(self, subjects: Iterable[Subject], *, more: bool = False) -> None:
        """Select these, besides what is selected where `more`, and say how many that makes."""
        kept = self.session.selection if more else ()
        self.session.select(*dict.fromkeys((*kept, *subjects)))
        number = len(self.session.selection)
        self.say(ngettext("{n} selected", "{n} selected", number).format(n=number))

    def show(self) -> None:
        """Paint anew what lies over the picture."""
        self.view.item.update()

    def move_label(self, subjects: Iterable[Subject]) -> str:
        """Return what undo calls a move."""
        return _("Move {name}").format(name=self.said(subjects))


def _subject(record: object) -> Id | None:
    return record.subject_id if isinstance(record, Spot) else None
