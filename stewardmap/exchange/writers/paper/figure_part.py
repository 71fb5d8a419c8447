"""The map on the first page of a paper."""

from collections.abc import Mapping, Sequence

from stewardmap.analysis.finding import Finding
from stewardmap.analysis.parameters import Parameters
from stewardmap.exchange.writers.paper.content import Figure
from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.primitives import Point
from stewardmap.picture.scene import MapKind
from stewardmap.progress import Progress
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer, Naming

_WIDTH, _HEIGHT = 493.0, 530.0
_PEOPLE_AT_MOST = 60


def figure(
    snapshot: Snapshot,
    findings: Sequence[Finding],
    namer: Namer,
    parameters: Parameters,
    positions: Mapping[Id, Point] | None,
    progress: Progress,
) -> Figure:
    """Return the map as it goes into the page: it carries its legend, and the page its title and caveat."""
    from stewardmap.picture.compose import compose
    from stewardmap.picture.frame import figure as figure_frame
    from stewardmap.picture.options import Options
    from stewardmap.picture.scene_of import scene_of
    from stewardmap.render.measure import QtMeasurer
    from stewardmap.render.svg import to_svg

    kind = _kind(snapshot, namer.naming)
    options = Options(kind=kind, parameters=parameters, theta=parameters.theta_reach)
    scene = scene_of(snapshot, findings, namer, options, positions, progress)
    picture = compose(scene, figure_frame(_WIDTH, _HEIGHT), QtMeasurer())
    return Figure(
        svg=to_svg(picture, for_typst=True),
        description=picture.description,
        caption=_caption(kind),
    )


def _kind(snapshot: Snapshot, naming: Naming) -> MapKind:
    if naming is Naming.ANONYMOUS:
        return MapKind.SECTORS
    crowded = len(snapshot.people) > _PEOPLE_AT_MOST
    if naming is Naming.ORGANISATIONS or crowded:
        return MapKind.ORGANISATIONS
    return MapKind.PEOPLE


def _caption(kind: MapKind) -> str:
    shown = {
        MapKind.PEOPLE: _("People, organisations and collaborations; each line is a recorded tie or seat."),
        MapKind.ORGANISATIONS: _(
            "Organisations and collaborations; each line stands for all recorded ties between two."
        ),
        MapKind.COLLABORATIONS: _("Collaborations; each line joins two that share people."),
        MapKind.SECTORS: _("Sectors with five organisations or more; lines stand for five ties or more."),
    }
    missing = _("A missing line means that no tie is recorded, not that there is none.")
    return f"{shown[kind]} {missing}"
