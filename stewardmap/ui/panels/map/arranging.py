"""Finding other places for marks in a worker, keeping them as one step, and showing how they go there."""

import json
from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer, Slot

from stewardmap.model.ids import Id
from stewardmap.model.records import Setting
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.arrangement import SETTING, Arrangement, arrangement_of
from stewardmap.picture.primitives import Point
from stewardmap.picture.scene import Scene
from stewardmap.progress import Progress
from stewardmap.ui.canvas.gliding import Glide, is_wanted
from stewardmap.ui.canvas.placing import spots_for
from stewardmap.ui.canvas.workbench import Workbench
from stewardmap.ui.door import add_or_change
from stewardmap.wording.language import _

_CENTRES = ("person", "organisation")


class Arranging(QObject):
    """Sets out one map."""

    def __init__(self, bench: Workbench, fit: Callable[[], None]) -> None:
        super().__init__(bench.view)
        self._bench, self._fit = bench, fit
        self.glide: Glide | None = None

    def arrange(self, order: Arrangement) -> None:
        """Set everything out in an order; what is pinned stays."""
        scene, snapshot = self._bench.scene, self._bench.snapshot
        if scene is None or snapshot is None:
            return
        places = {one: scene.positions[one] for one in self._bench.pinned() if one in scene.positions}
        centre = self._centre(scene) if order is Arrangement.RINGS else None
        if order is Arrangement.RINGS and centre is None:
            self._bench.tell(_("Select one person or one organisation on this map first."), problem=True)
            return

        def work(progress: Progress) -> dict[Id, Point]:
            from stewardmap.picture.arrangement import arranged

            return arranged(snapshot, scene.things, scene.links, order, places, centre, progress)

        def take(found: dict[Id, Point]) -> None:
            if self._keep(scene, found, order, _("Arrange the map"), _("The map is arranged anew.")):
                self._show(scene, found, whole=True)

        self._run(work, take)

    def tidy(self) -> None:
        """Move what is selected and not pinned near its ties; everything where nothing is selected."""
        scene, snapshot = self._bench.scene, self._bench.snapshot
        if scene is None or snapshot is None:
            return
        selected = self._bench.movable()
        order = arrangement_of(snapshot)
        if not selected:
            can = order is not Arrangement.RINGS or self._centre(scene) is not None
            self.arrange(order if can else Arrangement.ORGANISATION)
            return
        chosen = {Id(one.id) for one in selected} - self._bench.pinned()
        if not chosen:
            self._bench.tell(_("What is selected is pinned, so it stays where it is."))
            return

        def work(progress: Progress) -> dict[Id, Point]:
            from stewardmap.picture.arrangement import homes_for
            from stewardmap.picture.positions import tidied

            homes = homes_for(snapshot, scene.things, scene.links, order)
            found = tidied(scene.things, scene.links, scene.positions, chosen, progress, homes)
            return {one: found[one] for one in sorted(chosen)}

        def take(found: dict[Id, Point]) -> None:
            name = self._bench.said(selected)
            label = _("Tidy up {name}").format(name=name)
            if self._keep(scene, found, order, label, _("Tidied up: {name}.").format(name=name)):
                self._show(scene, found, whole=False)

        self._run(work, take)

    def _run(
        self, work: Callable[[Progress], dict[Id, Point]], take: Callable[[dict[Id, Point]], None]
    ) -> None:
        doing = _("Arranging the map")
        self._bench.desk.jobs.run(work, take, lane="arrange", long=True, doing=doing)

    def _centre(self, scene: Scene) -> Id | None:
        """Return the one person or organisation that is selected and on this map."""
        there = {thing.subject for thing in scene.things}
        found = [one for one in self._bench.session.selection if one.kind in _CENTRES and one in there]
        return Id(found[0].id) if len(found) == 1 else None

    def _keep(
        self, scene: Scene, places: Mapping[Id, Point], order: Arrangement, label: str, said: str
    ) -> bool:
        """Keep the places, the order, and every other mark where it is, as one step."""
        snapshot = self._bench.snapshot
        if snapshot is None:
            return False
        new, changed = spots_for(snapshot, scene, {**scene.positions, **places})
        settings = _order_kept(snapshot, order)
        added = [one for one in settings if one.id not in snapshot.of(Setting)]
        if not new and not changed and not settings:
            self._bench.tell(_("Everything stands where it would be put."))
            return False
        other = [one for one in settings if one not in added]
        command = add_or_change([*new, *added], [*changed, *other], label=label)
        return self._bench.session.do(command, said, keeping=False)

    def _show(self, before: Scene, places: Mapping[Id, Point], *, whole: bool) -> None:
        """Let the marks go to their places, or be there at once where nothing is to move of itself."""
        picture = self._bench.view.item.picture
        fit = self._fit if whole else _stay
        if picture is None or not is_wanted(len(before.things)):
            QTimer.singleShot(0, self._bench.view, fit)
            return
        moves = {before.positions[one]: place for one, place in places.items() if one in before.positions}
        self.glide = Glide(self._bench.view, picture, moves, whole=whole, done=fit)
        self._bench.view.begin(self.glide)
        self.glide.start()

    @Slot(object)
    def follow(self, drawn: object) -> None:  # noqa: ARG002 - what is drawn is the canvas's business
        """Know that the map has been drawn with the marks at their new places."""
        if self.glide is not None:
            self.glide.drawn_anew()


def _order_kept(snapshot: Snapshot, order: Arrangement) -> list[Setting]:
    """Return the row by which a map keeps its order, where it says something new."""
    if order is arrangement_of(snapshot):
        return []
    return [Setting(id=SETTING, value=json.dumps(order.value))]


def _stay() -> None:
    """Look at the map from where it was looked at."""
