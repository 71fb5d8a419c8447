"""What stands on the papers of a handover, before anyone has decided in which format."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A table under a heading, with room to write in; `prompts` each ask for a few lines by hand.

    An empty cell is one to be filled; `widths` are shares of the page.
    """

    heading: str
    lead: str = ""
    headers: tuple[str, ...] = ()
    widths: tuple[int, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    tall: bool = False
    prompts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverPaper:
    """A whole paper: one page for each group of parts; `marking` says the level of disclosure."""

    language: str
    region: str
    author: str
    title: str
    dateline: str
    marking: str
    page: str
    pages: tuple[tuple[Part, ...], ...]
