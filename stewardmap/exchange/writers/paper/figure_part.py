"""The map on the first page of a paper."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING

from stewardmap.analysis.finding import Finding
from stewardmap.analysis.parameters import Parameters
from stewardmap.exchange.writers.paper.content import Figure
from stewardmap.exchange.writers.paper.part_of_map import part_for_a_page
from stewardmap.model.ids import Id
from stewardmap.model.records import Card
from stewardmap.model.records.sheet import CARD_ID
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.primitives import Point
from stewardmap.picture.scene import MapKind
from stewardmap.progress import Progress
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer
from stewardmap.wording.naming import Naming

if TYPE_CHECKING:
    from stewardmap.picture.options import Options
    from stewardmap.picture.picture import Picture
    from stewardmap.picture.scene import Scene

_PEOPLE_AT_MOST = 60
_UNNAMED_AT_MOST = 0.1
_ROOMY = 140  # bodies whose names commonly find a place where a figure is no larger than a screen


@dataclass(frozen=True, slots=True)
class Room:
    """How large a figure is, in points, and how many bodies it may show: fewer where names find no place.

    One that can be zoomed may first be some times larger, with marks and names of the same size.
    """

    width: float
    height: float
    bodies: tuple[int, ...]
    times: tuple[float, ...] = (1.0,)

    def sheets(self, bodies: int) -> Iterator[tuple[int, float]]:
        """Yield how many bodies to try to show, and how many times larger, the best first."""
        for most in self.bodies:
            wanted = sqrt(min(bodies, most) / _ROOMY)
            yield from ((most, times) for times in self.times if times >= min(wanted, self.times[-1]))


A_PAGE = Room(762.0, 424.0, (70, 45, 30))
A_WORD_PAGE = Room(762.0, 470.0, (70, 45, 30))
A_SLIDE = Room(912.0, 428.0, (70, 45, 30))
A_SCREEN = Room(1180.0, 760.0, (1200, 140, 90, 60, 40), (1.0, 1.4, 2.0, 2.8, 4.0))


def figure(
    snapshot: Snapshot,
    findings: Sequence[Finding],
    namer: Namer,
    parameters: Parameters,
    positions: Mapping[Id, Point] | None,
    progress: Progress,
    room: Room = A_PAGE,
) -> Figure:
    """Return the map as it goes into the page: it carries its legend, and the page its title and caveat.

    A map too large for its names is cut to the part that the findings are about, and the caption says so.
    """
    from stewardmap.picture.filter import Filter
    from stewardmap.picture.options import Options

    kind = _kind(snapshot, namer.naming)
    options = Options(kind=kind, parameters=parameters, filter=Filter(theta=parameters.theta_reach))
    if kind is MapKind.SECTORS:
        snapshot = snapshot.with_rows((), [(Card, CARD_ID)], snapshot.revision)  # no title, no place
    for most, times in room.sheets(_bodies(snapshot)):
        part = snapshot if kind is MapKind.SECTORS else part_for_a_page(snapshot, findings, most)
        size = room.width * times, room.height * times
        scene, picture = _compose(part, findings, namer, options, positions, progress, size)
        if len(picture.unnamed) <= _UNNAMED_AT_MOST * most or kind is MapKind.SECTORS:
            break
    return Figure(
        picture=picture,
        scene=scene,
        description=picture.description,
        caption=_caption(kind, snapshot, part),
    )


def _compose(
    part: Snapshot,
    findings: Sequence[Finding],
    namer: Namer,
    options: "Options",
    positions: Mapping[Id, Point] | None,
    progress: Progress,
    size: Point,
) -> "tuple[Scene, Picture]":
    from stewardmap.picture.compose import compose
    from stewardmap.picture.frame import figure as figure_frame
    from stewardmap.picture.scene_of import scene_of
    from stewardmap.render.measure import QtMeasurer

    scene = scene_of(part, findings, namer, options, positions, progress)
    return scene, compose(scene, figure_frame(*size), QtMeasurer())


def _kind(snapshot: Snapshot, naming: Naming) -> MapKind:
    if naming is Naming.ANONYMOUS:
        return MapKind.SECTORS
    crowded = len(snapshot.people) > _PEOPLE_AT_MOST
    if naming is Naming.ORGANISATIONS or crowded:
        return MapKind.ORGANISATIONS
    return MapKind.PEOPLE


def _bodies(snapshot: Snapshot) -> int:
    return len(snapshot.organisations) + len(snapshot.collaborations)


def _caption(kind: MapKind, snapshot: Snapshot, part: Snapshot) -> str:
    shown = {
        MapKind.PEOPLE: _("People, organisations and collaborations; each line is a recorded tie or seat."),
        MapKind.ORGANISATIONS: _(
            "Organisations and collaborations; each line stands for all that is recorded between two."
        ),
        MapKind.COLLABORATIONS: _("Collaborations; each line joins two that share people."),
        MapKind.SECTORS: _(
            "Sectors with five organisations or more. Each line stands for five recorded ties or more, so a "
            "missing line means fewer than five."
        ),
    }
    if kind is MapKind.SECTORS:
        return shown[kind]
    missing = _("A missing line means that no tie is recorded, not that there is none.")
    return " ".join((shown[kind], *_cut(snapshot, part), missing))


def _cut(snapshot: Snapshot, part: Snapshot) -> tuple[str, ...]:
    whole, left = _bodies(snapshot), _bodies(part)
    if whole == left:
        return ()
    said = _("{n} of {total} are drawn: those that findings name, then those with most links and seats.")
    return (said.format(n=f"{left:,}", total=f"{whole:,}"),)
