"""A paper composed from a map and its findings, at a level of disclosure."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from stewardmap.analysis.finding import Finding
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.introductions.introduction import Plan
from stewardmap.analysis.parameters import Parameters
from stewardmap.analysis.rehearsals.rehearse import Rehearsed
from stewardmap.exchange.disclose import disclose
from stewardmap.exchange.writers.paper.asks import asks
from stewardmap.exchange.writers.paper.chosen import for_a_board
from stewardmap.exchange.writers.paper.content import Chapter, Listed, Paper, Part, Sheet
from stewardmap.exchange.writers.paper.ends import ends_part
from stewardmap.exchange.writers.paper.findings_part import Budget, findings_parts, select
from stewardmap.exchange.writers.paper.front_part import dateline, facts, marking, shortened, title_of
from stewardmap.exchange.writers.paper.method_part import method_part
from stewardmap.exchange.writers.paper.plan_part import plan_parts
from stewardmap.exchange.writers.paper.rehearsal_part import no_rehearsal_part, rehearsal_parts
from stewardmap.exchange.writers.paper.sector_part import sector_findings, sector_tables
from stewardmap.exchange.writers.paper.sheets import sheets_of
from stewardmap.model.snapshot import Snapshot
from stewardmap.wording.dates import day_in_words
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer


@dataclass(frozen=True, kw_only=True)
class Matter:
    """What a paper is made from.

    `snapshot` is the whole map on its day, with names masked below *named*; `namer` is of the same map, and
    its level decides what is said of it. `findings` are all there are, most serious first, found with
    `parameters`; `plan` holds the few introductions to begin with, and `rehearsals` were carried out on
    `snapshot`, unless the level leaves them out. `title` stands in place of the map's own. Only `chapters`
    are in the paper, and with `with_sheets` the tables of everything. `since` says what changed
    since last time.
    """

    snapshot: Snapshot
    findings: Sequence[Finding]
    namer: Namer
    parameters: Parameters
    title: str = ""
    plan: Plan | None = None
    rehearsals: Sequence[Rehearsed] = ()
    rehearsals_left_out: bool = False
    with_sheets: bool = False
    chapters: frozenset[Chapter] = frozenset(Chapter)
    since: Part | None = None

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
        if self.namer.anonymous or Chapter.FINDINGS not in self.chapters:
            return ()
        return select(for_a_board(self.findings), budget).shown


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
        facts=facts(matter.ground, shown, matter.namer),
        footer=" · ".join((shortened(heading, 60), marking(naming), day_in_words(shown.on))),
        marking=marking(naming),
        opens_with_map=Chapter.MAP in matter.chapters or matter.is_empty,
        author=_("Steward Map"),
        page=_("page {n} of {m}"),
    )
    if matter.is_empty:
        return replace(paper, kindly=_kindly())
    parts = tuple(part for part in _parts(matter, budget, shown) if part.chapter in matter.chapters)
    return replace(paper, parts=parts, sheets=tuple(sheet for sheet in _sheets(matter, shown) if sheet.rows))


def _parts(matter: Matter, budget: Budget, shown: Snapshot) -> Iterator[Part]:
    """Yield every part that the map gives reason for, in the order in which a board reads them."""
    namer, board = matter.namer, for_a_board(matter.findings)
    yield from _summary(asks(board, namer))
    if namer.anonymous:
        yield from sector_findings(board)
        yield from sector_tables(matter.ground, shown)
    else:
        yield from findings_parts(select(board, budget), namer)
    if matter.since is not None:
        yield matter.since
    if matter.rehearsals_left_out:
        yield no_rehearsal_part()
    yield from rehearsal_parts(matter.rehearsals, matter.snapshot, namer.naming)
    if not namer.anonymous:
        yield from plan_parts(matter.plan, shown, namer, budget.introductions)
        yield ends_part(matter.ground, namer, budget.ends)
    yield method_part(matter.ground, matter.findings, namer.naming)


def _sheets(matter: Matter, shown: Snapshot) -> Iterable[Sheet]:
    if not matter.with_sheets:
        return ()
    return sheets_of(matter.ground, matter.findings, shown, matter.namer, matter.chapters)


def _summary(lines: tuple[str, ...]) -> Iterable[Part]:
    if lines:
        asked = Listed(lines=lines, numbered=True)
        yield Part(chapter=Chapter.SUMMARY, heading=_("What is asked of the board"), blocks=(asked,))


def _kindly() -> str:
    return _(
        "There is nothing on this map yet, so there is nothing to say about it. Add the people and "
        "organisations you know, or import a spreadsheet, and this paper will show who works with whom, what "
        "would hold if someone moved on, and what to do about the rest."
    )
