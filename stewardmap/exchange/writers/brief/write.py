"""The one page before a meeting, from the map to the file."""

from pathlib import Path

from stewardmap.analysis.keeping_in_touch.briefing import Briefing
from stewardmap.errors import UserError
from stewardmap.exchange.writers import typeset
from stewardmap.exchange.writers.brief.content import Brief, brief_of
from stewardmap.exchange.writers.brief.word import to_docx
from stewardmap.exchange.writers.copies import copy_of, people_told
from stewardmap.exchange.writers.whole_file import write_whole
from stewardmap.model.records import Export
from stewardmap.model.vocabulary import Written
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer

ENDINGS = (".pdf", ".docx")
_MOST, _STEP = 66, 4


def write_brief(out: Path, briefing: Briefing, namer: Namer) -> Export:
    """Write the page as PDF or as a Word paper, by its ending, and return what is to be kept of that.

    Raises:
        UserError: if `out` has another ending.
        WorldError: if there is no typst here for a PDF, or `out` cannot be written.
    """
    ending = out.suffix.lower()
    if ending not in ENDINGS:
        raise UserError(_("{file}: a briefing is written as .pdf or .docx.").format(file=out.name))
    brief = brief_of(briefing, namer) if ending == ".docx" else _on_one_page(briefing, namer)
    write_whole(out, to_docx(brief) if ending == ".docx" else typeset.to_pdf("brief", brief))
    people = people_told((brief.title, brief.groups), namer.snapshot)
    return copy_of(out, Written.BRIEF, namer.naming, people)


def _on_one_page(briefing: Briefing, namer: Namer) -> Brief:
    """Return the fullest brief that comes to one page."""
    for room in range(_MOST, 0, -_STEP):
        brief = brief_of(briefing, namer, room)
        if typeset.pages_of("brief", brief) == 1:
            break
    return brief
