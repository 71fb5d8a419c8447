"""The papers of a handover, from the map to the file."""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from stewardmap.analysis.ground import Ground
from stewardmap.analysis.parameters import parameters_of
from stewardmap.errors import UserError
from stewardmap.exchange.disclosure.masking import as_told
from stewardmap.exchange.writers import typeset
from stewardmap.exchange.writers.copies import copy_of, people_told
from stewardmap.exchange.writers.handover.compose import agenda, sheet
from stewardmap.exchange.writers.handover.word import to_docx
from stewardmap.exchange.writers.whole_file import write_whole
from stewardmap.model.ids import Id
from stewardmap.model.records import Export
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Written
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer
from stewardmap.wording.naming import Naming

ENDINGS = (".pdf", ".docx")


class Handover(StrEnum):
    """Which paper of a handover."""

    SHEET = "sheet"
    AGENDA = "agenda"


def write_handover(
    out: Path, which: Handover, snapshot: Snapshot, posts: Sequence[Id], naming: Naming = Naming.NAMED
) -> Export:
    """Write the sheet or the agenda for some posts as PDF or as a Word paper, by its ending.

    Returns what is to be kept of that: in one of roles everybody may stand.

    Args:
        out: what stands there is replaced, and kept if anything fails.
        which: the sheet to fill, or the agenda.
        snapshot: the whole map on its day.
        posts: a page or more for each.
        naming: how much is told; every page says it. Sectors alone are of no use here, and are refused.

    Raises:
        UserError: if `out` has another ending, there is no post, or nothing could be named.
        WorldError: if there is no typst here for a PDF, or `out` cannot be written.
    """
    ending = out.suffix.lower()
    if ending not in ENDINGS:
        raise UserError(_("{file}: a handover is written as .pdf or .docx.").format(file=out.name))
    if not posts or naming is Naming.ANONYMOUS:
        raise UserError(_("A handover is of posts that are named: choose a post, and another level."))
    told, _title = as_told(snapshot, "", naming)
    compose = sheet if which is Handover.SHEET else agenda
    paper = compose(Ground(told, parameters_of(snapshot)), posts, Namer(told, naming))
    write_whole(out, to_docx(paper) if ending == ".docx" else typeset.to_pdf("handover", paper))
    people = people_told(paper, snapshot) if naming is Naming.NAMED else snapshot.people
    return copy_of(out, Written.HANDOVER, naming, people)
