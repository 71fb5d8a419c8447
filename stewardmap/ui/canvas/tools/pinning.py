"""Pins what is selected to its place, or lets it go; arranging the map again leaves what is pinned alone."""

from dataclasses import replace

from stewardmap.model.ids import Id
from stewardmap.model.records import Spot
from stewardmap.ui.canvas.placing import spots_for
from stewardmap.ui.canvas.workbench import Workbench
from stewardmap.ui.door import add_or_change
from stewardmap.wording.language import _


def all_pinned(bench: Workbench) -> bool:
    """Whether everything that is selected and can be moved is pinned."""
    pinned, selected = bench.pinned(), bench.movable()
    return bool(selected) and all(Id(one.id) in pinned for one in selected)


def pin(bench: Workbench) -> bool:
    """Pin what is selected, or unpin it if all of it is pinned; one step, True if it was done."""
    scene, snapshot, selected = bench.scene, bench.snapshot, bench.movable()
    if scene is None or snapshot is None or not selected:
        return False
    wanted, ids = not all_pinned(bench), {Id(one.id) for one in selected}
    new, _changed = spots_for(snapshot, scene, {one: scene.positions[one] for one in ids})
    there = [spot for spot in snapshot.of(Spot).values() if spot.subject_id in ids]
    label = _("Pin {name}") if wanted else _("Unpin {name}")
    said = _("{name} stays in place.") if wanted else _("{name} may be moved again.")
    name = bench.said(selected)
    done = add_or_change(
        [replace(spot, pinned=wanted) for spot in new],
        [replace(spot, pinned=wanted) for spot in there],
        label=label.format(name=name),
    )
    return bench.session.do(done, said.format(name=name), keeping=False)
