"""From what is to be drawn to a finished picture, for screen or page."""

from dataclasses import replace

from stewardmap.picture.boxes import Rectangle
from stewardmap.picture.description import describe
from stewardmap.picture.frame import Frame, Medium
from stewardmap.picture.legend import entries_of, set_legend
from stewardmap.picture.measurer import Measurer
from stewardmap.picture.page import compose_page
from stewardmap.picture.picture import Picture
from stewardmap.picture.plot import Plot, box_of, plot
from stewardmap.picture.primitives import Part, Subject
from stewardmap.picture.scene import Scene
from stewardmap.wording.language import _

_AROUND, _AIR = 40.0, 8.0
_BEYOND, _SHARE = 24.0, 0.2


def compose(
    scene: Scene,
    frame: Frame,
    measurer: Measurer,
    first: frozenset[Subject] = frozenset(),
    chosen: frozenset[Subject] = frozenset(),
) -> Picture:
    """Return the picture of a scene in a frame.

    On screen the picture has no end and its legend is apart; on paper the map is fitted to the page, which
    carries title, legend, date and caveat. What is hidden is said over the map on screen, at the foot of a
    page and in the legend of a figure. `chosen` is what is selected, and `first` what is linked with it: they
    are named before all else.
    """
    if frame.medium is Medium.PAPER:
        return compose_page(scene, frame, measurer)
    scale = frame.scale or 1.0
    drawn = plot(scene, frame, scale, _room(scene, scale), measurer, first, chosen=chosen)
    figures = any(primitive.part is Part.FIGURE for primitive in drawn.primitives)
    said = replace(scene, hidden=(_("not all of the map is shown"),) if scene.hidden else ())
    legend, size = set_legend(
        entries_of(said, drawn.grammar, measurer, figures=figures),
        (1.0, 1e9),
        frame.label_size,
        drawn.grammar,
        measurer,
    )
    return Picture(
        primitives=drawn.primitives,
        legend=legend,
        legend_size=size,
        bounds=_bounds(scene, drawn, scale),
        scale=scale,
        origin=(0.0, 0.0),
        frame=frame,
        title=scene.title,
        description=describe(scene),
        unnamed=tuple(wish.subject for wish in drawn.named.left_over),
    )


def _room(scene: Scene, scale: float) -> Rectangle:
    """Return where names may stand, in points: so near that the marks keep the most of a small window."""
    left, top, right, bottom = (side * scale for side in box_of(scene.places))
    across, down = _BEYOND + _SHARE * (right - left), _BEYOND + _SHARE * (bottom - top)
    return Rectangle(left - across, top - down, right + across, bottom + down)


def _bounds(scene: Scene, drawn: Plot, scale: float) -> Rectangle:
    """Return the room of all marks and names, in map units."""
    marks = box_of(scene.places).grown(_AROUND / scale)
    names = [box.grown(_AIR) for box in drawn.named.boxes.values()]
    lefts, tops, rights, bottoms = zip(marks, *((side / scale for side in box) for box in names), strict=True)
    return Rectangle(min(lefts), min(tops), max(rights), max(bottoms))
