"""A paper composed from a map and its findings, at a level of disclosure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from stewardmap.analysis.finding import Finding
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.parameters import Parameters
from stewardmap.exchange.disclose import disclose
from stewardmap.exchange.writers.paper.asks import asks
from stewardmap.exchange.writers.paper.chosen import for_a_board
from stewardmap.exchange.writers.paper.content import Paper, Section, Table, Words
from stewardmap.exchange.writers.paper.ends import ends_table
from stewardmap.exchange.writers.paper.findings_part import Budget, Selection, sections, select
from stewardmap.exchange.writers.paper.front_part import dateline, facts, marking, shortened, title_of
from stewardmap.exchange.writers.paper.method_part import method
from stewardmap.exchange.writers.paper.sector_part import sector_sections, sector_tables
from stewardmap.model.snapshot import Snapshot
from stewardmap.wording.dates import day_in_words
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer


@dataclass(frozen=True, kw_only=True)
class Matter:
    """What a paper is made from.

    `snapshot` is the whole map on its day, with names masked below *named*; `namer` is of the same map, and
    its level decides what is said of it. `findings` are all there are, most serious first, found with
    `parameters`. `title` stands in place of the map's own.
    """

    snapshot: Snapshot
    findings: Sequence[Finding]
    namer: Namer
    parameters: Parameters
    title: str = ""

    @cached_property
    def ground(self) -> Ground:
        """What the paper's tables and its method stand on, the same however much is shown."""
        return Ground(self.snapshot, self.parameters)

    @property
    def is_empty(self) -> bool:
        """Whether nobody and nothing is on the map yet."""
        return not (self.snapshot.people or self.snapshot.organisations or self.snapshot.collaborations)

    def shown(self, budget: Budget) -> tuple[Finding, ...]:
        """Return the findings that a paper of this budget shows one by one, to be marked on its map."""
        return () if self.namer.anonymous else select(for_a_board(self.findings), budget).shown


def compose_paper(matter: Matter, budget: Budget) -> Paper:
    """Return what a paper says, without its picture."""
    naming = matter.namer.naming
    shown = disclose(matter.snapshot, naming)
    heading = matter.title or title_of(shown, naming)
    paper = Paper(
        language="en",
        region="GB",
        title=heading,
        dateline=dateline(shown),
        facts=facts(matter.snapshot, shown, matter.namer),
        footer=" · ".join((shortened(heading, 60), marking(naming), day_in_words(shown.on))),
        marking=marking(naming),
        words=_words(),
    )
    return replace(paper, kindly=_kindly()) if matter.is_empty else _filled(paper, matter, budget, shown)


def _filled(paper: Paper, matter: Matter, budget: Budget, shown: Snapshot) -> Paper:
    board = for_a_board(matter.findings)
    return replace(
        paper,
        asks=asks(board, matter.namer),
        sections=_sections(board, select(board, budget), matter.namer),
        tables=_tables(matter.ground, shown, matter.namer, budget.ends),
        method=method(matter.ground, matter.findings, matter.namer.naming),
    )


def _sections(board: Sequence[Finding], selection: Selection, namer: Namer) -> tuple[Section, ...]:
    return sector_sections(board) if namer.anonymous else sections(selection, namer)


def _words() -> Words:
    return Words(
        author=_("Steward Map"),
        page=_("page {n} of {m}"),
        asked=_("What is asked of the board"),
        method=_("How this was worked out, and what it does not show"),
    )


def _kindly() -> str:
    return _(
        "There is nothing on this map yet, so there is nothing to say about it. Add the people and "
        "organisations you know, or import a spreadsheet, and this paper will show who works with whom, what "
        "would hold if someone moved on, and what to do about the rest."
    )


def _tables(ground: Ground, shown: Snapshot, namer: Namer, most: int) -> tuple[Table, ...]:
    return sector_tables(ground, shown) if namer.anonymous else (ends_table(ground, namer, most),)
