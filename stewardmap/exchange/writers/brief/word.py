"""The page as a Word paper, with headings that a screen reader can step through."""

from typing import TYPE_CHECKING

from stewardmap.exchange.writers.brief.content import Brief, Group
from stewardmap.exchange.writers.word_paper import as_docx, plain, word_paper

if TYPE_CHECKING:
    from docx.document import Document

_SIDE, _TOP = 1.8, 1.4
_SIZES = {"Title": 16, "Heading 1": 11, "List Bullet": 9.5, "Normal": 9.5}


def to_docx(brief: Brief) -> bytes:
    """Return the page as DOCX."""
    paper = word_paper(brief.title, _SIZES, _SIDE, _TOP)
    paper.core_properties.author = brief.author
    paper.core_properties.language = f"{brief.language}-{brief.region}"
    _close_up(paper)
    paper.add_paragraph(plain(brief.title), style="Title")
    paper.add_paragraph().add_run(plain(brief.marking)).italic = True
    for group in brief.groups:
        _add(paper, group)
    return as_docx(paper)


def _close_up(paper: "Document") -> None:
    """Leave little between paragraphs, so that it stays one page."""
    from docx.shared import Pt

    for name in _SIZES:
        spacing = paper.styles[name].paragraph_format
        spacing.space_before = Pt(6 if name == "Heading 1" else 0)
        spacing.space_after, spacing.line_spacing = Pt(1), 1.0


def _add(paper: "Document", group: Group) -> None:
    heading = paper.add_paragraph(plain(group.heading), style="Heading 1")
    if group.second:
        run = heading.add_run(f"  {plain(group.second)}")
        run.bold = False
    for line in group.lines:
        paper.add_paragraph(plain(line), style="List Bullet")
    if group.more:
        paper.add_paragraph().add_run(plain(group.more)).italic = True
