"""The one page before a meeting, from the map to the file."""

from pathlib import Path

from stewardmap.analysis.keeping_in_touch.briefing import Briefing
from stewardmap.errors import UserError
from stewardmap.exchange.writers import typeset
from stewardmap.exchange.writers.brief.content import Brief, brief_of
from stewardmap.exchange.writers.brief.word import to_docx
from stewardmap.exchange.writers.whole_file import write_whole
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer

ENDINGS = (".pdf", ".docx")
_MOST, _STEP = 66, 4


def write_brief(out: Path, briefing: Briefing, namer: Namer) -> None:
    """Write the page as PDF or as a Word paper, by its ending.

    Raises:
        UserError: if `out` has another ending.
        WorldError: if there is no typst here for a PDF, or `out` cannot be written.
    """
    ending = out.suffix.lower()
    if ending not in ENDINGS:
        raise UserError(_("{file}: a briefing is written as .pdf or .docx.").format(file=out.name))
    if ending == ".docx":
        write_whole(out, to_docx(brief_of(briefing, namer)))
    else:
        write_whole(out, typeset.to_pdf("brief", _on_one_page(briefing, namer)))


def _on_one_page(briefing: Briefing, namer: Namer) -> Brief:
    """Return the fullest brief that comes to one page."""
    for room in range(_MOST, 0, -_STEP):
        brief = brief_of(briefing, namer, room)
        if typeset.pages_of("brief", brief) == 1:
            break
    return brief
