"""A paper as tagged PDF, set by typst."""

from stewardmap.exchange.writers import typeset
from stewardmap.exchange.writers.paper.content import Paper

_TEMPLATE = "board"


def pages_of(paper: Paper) -> int:
    """Return how many pages a paper comes to; raises WorldError where there is no typst."""
    return typeset.pages_of(_TEMPLATE, paper)


def to_pdf(paper: Paper) -> bytes:
    """Return a paper as PDF; raises WorldError where there is no typst."""
    return typeset.to_pdf(_TEMPLATE, paper)
