"""Write the map as a picture, and the tables."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from stewardmap.model.records import Export
from stewardmap.model.snapshot import Snapshot
from stewardmap.progress import Progress
from stewardmap.ui.deeds.asking import ask_save
from stewardmap.ui.deeds.papering import levels
from stewardmap.ui.deeds.writing import Write, write_in_worker
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.entry import Answer, EntryDialog
from stewardmap.ui.panels.map.panel import MapPanel
from stewardmap.ui.parts.editors import ChoiceEditor
from stewardmap.wording.language import _

_EVERYTHING = "everything"


def map_picture(desk: Desk) -> None:
    """Ask how much the picture tells, then where it goes."""
    snapshot = desk.session.snapshot
    if snapshot is None:
        return
    page = ChoiceEditor("A4", [("A4", "A4"), ("A3", "A3")])
    fields: list[tuple[str, str, QWidget]] = [("level", _("Names"), levels()), ("page", _("Page"), page)]
    positions = desk.panel(MapPanel).pictures.places

    def take(answer: Answer) -> None:
        def write(out: Path, progress: Progress) -> Export:
            from stewardmap.analysis.findings import find
            from stewardmap.exchange.writers.map_picture import write_map
            from stewardmap.wording.naming import Naming

            findings = find(snapshot, None, progress)
            naming = Naming(answer["level"])
            return write_map(
                out,
                snapshot,
                findings,
                naming=naming,
                page=answer["page"],
                positions=positions if naming in (Naming.NAMED, Naming.ROLES) else None,
                progress=progress,
            )

        kinds = "PDF (*.pdf);;SVG (*.svg);;PNG (*.png)"
        _ask_and_write(desk, _("Map picture"), kinds, "pdf", snapshot, write, dialog)

    dialog = EntryDialog(_("Map picture"), fields, take, do=_("Next…"))
    desk.ask(dialog)


def tables(desk: Desk) -> None:
    """Ask how much the tables tell, then where they go, and write them all."""
    snapshot = desk.session.snapshot
    if snapshot is None:
        return
    whole = (_EVERYTHING, _("Everything, opinions too: for yourself alone"))
    fields: list[tuple[str, str, QWidget]] = [("level", _("Names"), levels(whole))]

    def take(answer: Answer) -> None:
        def write(out: Path, _progress: Progress) -> Export:
            from stewardmap.exchange.writers.map_tables import write_map_tables
            from stewardmap.wording.naming import Naming

            level = None if answer["level"] == _EVERYTHING else Naming(answer["level"])
            return write_map_tables(out, snapshot, level)

        kinds = "Excel (*.xlsx);;GraphML (*.graphml);;GEXF (*.gexf);;Kumu (*.json)"
        _ask_and_write(desk, _("Tables"), kinds, "xlsx", snapshot, write, dialog)

    hint = _("Only what is written in full can be read in again as this map.")
    dialog = EntryDialog(_("Tables"), fields, take, do=_("Next…"), hint=hint)
    desk.ask(dialog)


def _ask_and_write(
    desk: Desk,
    title: str,
    kinds: str,
    suffix: str,
    snapshot: Snapshot,
    write: Write,
    over: EntryDialog | None = None,
) -> None:
    def start(out: Path) -> None:
        if over is not None:
            over.accept()
        write_in_worker(desk, title, out, write)

    named = f"{snapshot.card.title or _('Map')}.{suffix}"
    ask_save(desk, title, kinds, suffix, named, start, over=over)
