"""The map as a file: SVG, PNG at 300 dots to an inch, or a page of PDF."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from stewardmap.errors import UserError
from stewardmap.exchange.disclosure.masking import as_told, kept_as_told
from stewardmap.exchange.writers.copies import copy_of, people_drawn
from stewardmap.exchange.writers.whole_file import write_whole
from stewardmap.model.ids import Id
from stewardmap.model.records import Export
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Written
from stewardmap.picture.primitives import Point
from stewardmap.picture.scene import MapKind
from stewardmap.progress import Progress, no_progress
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer
from stewardmap.wording.naming import Naming

if TYPE_CHECKING:
    from stewardmap.picture.alarms import Flag
    from stewardmap.picture.arrangement import Arrangement
    from stewardmap.picture.filter import Filter
    from stewardmap.picture.focus import Focus
    from stewardmap.picture.options import Options
    from stewardmap.picture.picture import Picture

_KINDS = {
    Naming.NAMED: MapKind.PEOPLE,
    Naming.ROLES: MapKind.PEOPLE,
    Naming.ORGANISATIONS: MapKind.ORGANISATIONS,
    Naming.ANONYMOUS: MapKind.SECTORS,
}


def write_map(
    out: Path,
    snapshot: Snapshot,
    findings: "Iterable[Flag]",
    *,
    page: str = "A4",
    naming: Naming = Naming.ORGANISATIONS,
    kind: MapKind | None = None,
    part: "Filter | None" = None,
    focus: "Focus | None" = None,
    arrangement: "Arrangement | None" = None,
    centre: Id | None = None,
    title: str = "",
    positions: Mapping[Id, Point] | None = None,
    progress: Progress = no_progress,
) -> Export:
    """Write the map as the format that the file's ending names, and return what is to be kept of that.

    Args:
        out: ends in .svg, .png or .pdf; what stands there is replaced, and only once the new one is whole.
        snapshot: the whole map on its day.
        findings: marked on the map; none are at the level of sectors.
        page: A4 or A3, landscape.
        naming: how much is told; people are drawn by name or role only at the first two levels.
        kind: which things are drawn, where the level leaves a choice.
        part: leaves things and ties out, and says so; at the level of sectors only weak ties can be.
        focus: draws only what lies round one thing; it has to be one that the level shows.
        arrangement: draws everything but what is pinned as it would stand so, round `centre` if in rings.
        centre: one thing that the level shows.
        title: instead of the map's own; below *named* no name of a person stands in either.
        positions: over the map's own spots.
        progress: told while places are looked for.

    Raises:
        UserError: for another ending, or a part of the map that the level cannot show.
        WorldError: if the file cannot be written.
    """
    writers = {".svg": _svg, ".png": _png, ".pdf": _pdf}
    writer = writers.get(out.suffix.lower())
    if writer is None:
        raise UserError(_("{file}: a map is written as .svg, .png or .pdf.").format(file=out))
    from stewardmap.picture.compose import compose
    from stewardmap.picture.frame import paper
    from stewardmap.picture.scene_of import scene_of
    from stewardmap.render.measure import QtMeasurer

    told = () if naming is Naming.ANONYMOUS else findings
    whole, masked_title = as_told(snapshot, title, naming)
    kept = kept_as_told(snapshot, part.on if part is not None else None, naming)
    if kept is not None:
        whole, told = kept, ()
    if naming is Naming.ANONYMOUS and arrangement is not None:
        raise UserError(_("An anonymous map shows sectors, which are arranged in one way only."))
    options = _options(naming, kind, masked_title, part, focus)
    options = replace(options, arrangement=arrangement, centre=centre)
    scene = scene_of(whole, told, Namer(whole, naming), options, positions, progress)
    drawn = compose(scene, paper(page), QtMeasurer())
    write_whole(out, writer(drawn))
    return copy_of(out, Written.PICTURE, naming, people_drawn(drawn))


def _options(
    naming: Naming,
    kind: MapKind | None,
    title: str,
    part: "Filter | None",
    focus: "Focus | None",
) -> "Options":
    from stewardmap.picture.filter import NOTHING_LEFT_OUT
    from stewardmap.picture.options import Options

    wanted = part or NOTHING_LEFT_OUT
    _check_part(naming, wanted, focus)
    allowed = _KINDS[naming]
    options = Options(
        kind=kind if kind is not None and allowed is MapKind.PEOPLE else allowed,
        filter=wanted,
        focus=focus,
        title=title,
        notes=(level_note(naming),),
    )
    if naming is not Naming.ANONYMOUS:
        return options
    return replace(options, title=title or _("Sectors and the ties between them"), place="")


def _check_part(naming: Naming, wanted: "Filter", focus: "Focus | None") -> None:
    """Refuse a part that would tell more than the level does: of sectors, or round one person."""
    if naming is Naming.ANONYMOUS and (focus is not None or wanted.names_things):
        raise UserError(
            _("An anonymous map shows all sectors and nothing else. Choose another level, or all of the map.")
        )
    if naming is Naming.ORGANISATIONS and focus is not None and focus.centre.kind == "person":
        raise UserError(
            _("At the level of organisations no person is shown. Choose the level named or roles.")
        )


def level_note(naming: Naming) -> str:
    """Return what a picture says of how much it tells."""
    notes = {
        Naming.NAMED: _("This copy names people: keep it as you keep personal records."),
        Naming.ROLES: _("People are shown by role, which may still tell who they are."),
        Naming.ORGANISATIONS: _("People are merged into their organisations."),
        Naming.ANONYMOUS: _("Sectors with fewer than five organisations, or ties, are left out."),
    }
    return notes[naming]


def _svg(picture: "Picture") -> bytes:
    from stewardmap.render.svg import to_svg

    return to_svg(picture).encode()


def _png(picture: "Picture") -> bytes:
    from stewardmap.render.png import to_png

    return to_png(picture)


def _pdf(picture: "Picture") -> bytes:
    from stewardmap.render.pdf import to_pdf

    return to_pdf(picture)
