"""The board paper, from the map to the file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from stewardmap.analysis.finding import Finding
from stewardmap.analysis.introductions.few import default_plan
from stewardmap.analysis.parameters import Parameters, parameters_of
from stewardmap.analysis.rehearsals.recipe import Recipe
from stewardmap.analysis.rehearsals.rehearse import rehearse
from stewardmap.errors import UserError, WorldError
from stewardmap.exchange.disclosure.masking import as_told
from stewardmap.exchange.writers.copies import NOBODY, copy_of, people_drawn, people_told
from stewardmap.exchange.writers.paper.compose_paper import Matter, compose_paper
from stewardmap.exchange.writers.paper.content import Chapter, Paper
from stewardmap.exchange.writers.paper.figure_part import (
    A_PAGE,
    A_SCREEN,
    A_SLIDE,
    A_WORD_PAGE,
    Room,
    figure,
)
from stewardmap.exchange.writers.paper.findings_part import Budget
from stewardmap.exchange.writers.paper.pdf import pages_of, to_pdf
from stewardmap.exchange.writers.paper.since_part import since_part
from stewardmap.exchange.writers.whole_file import write_whole
from stewardmap.model.ids import Id
from stewardmap.model.records import Export
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Written
from stewardmap.picture.primitives import Point
from stewardmap.progress import Progress, no_progress
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer
from stewardmap.wording.naming import Naming

ENDINGS = (".pdf", ".docx", ".pptx", ".html", ".xlsx")
_WITH_SHEETS = frozenset({".xlsx", ".html"})
_ROOMS = {".docx": A_WORD_PAGE, ".html": A_SCREEN, ".pptx": A_SLIDE}

_PAGES = 4
_PAGES_OF_A_REHEARSAL = 2
_BUDGETS = (
    Budget(holds=4, serious=8, asking=8, ends=10),
    Budget(holds=3, serious=6, asking=7, ends=8),
    Budget(),
    Budget(holds=3, serious=5, asking=5, ends=5),
    Budget(holds=3, serious=4, asking=5, ends=5),
    Budget(holds=3, serious=4, asking=4, ends=6),
    Budget(holds=3, serious=3, asking=3, ends=5),
    Budget(holds=2, serious=2, asking=2, ends=4),
)

_STEPS = 4


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What a paper is to hold and to say of itself.

    `rehearsals` are carried out on the map and told one after another. `title` stands in place of the map's
    own. `template` is a Word paper of the council's own, whose styles, head and foot a .docx then has.
    `since` is the whole map as it was last time, on its day, which it is then compared with.
    The format decides the rest: whether it has room for tables of everything, and how large the map is.
    """

    naming: Naming = Naming.ORGANISATIONS
    chapters: frozenset[Chapter] = frozenset(Chapter)
    rehearsals: Sequence[Recipe] = ()
    title: str = ""
    template: Path | None = None
    since: Snapshot | None = None
    with_sheets: bool = False
    room: Room = A_PAGE


def write_paper(
    out: Path,
    snapshot: Snapshot,
    findings: Sequence[Finding],
    wanted: Wanted | None = None,
    *,
    parameters: Parameters | None = None,
    positions: Mapping[Id, Point] | None = None,
    progress: Progress = no_progress,
) -> Export:
    """Write the paper for a board: the map, what stands out, what to do, method and caveats.

    Returns what is to be kept of that: in a paper of roles everybody may stand.

    Args:
        out: a path with one of the endings of `ENDINGS`, which choose the format; what stands there is
            replaced, and kept if anything fails.
        snapshot: the whole map, looked at on the paper's day.
        findings: what `find` gave for it with the same parameters, most serious first.
        wanted: how much is told, and of what; every page says the level.
        parameters: thresholds, horizon and whether the keeper was left out.
        positions: where things stand, if not where the map says.
        progress: told between the steps and while the map is laid out; what it raises leaves `out` alone.

    Raises:
        UserError: if `out` has another ending, or the template is none.
        WorldError: if there is no typst here for a PDF, or `out` cannot be written.
    """
    ending, wanted = out.suffix.lower(), wanted or Wanted()
    if ending not in ENDINGS:
        known = ", ".join(ENDINGS)
        raise UserError(_("{file}: a paper is written as one of {known}.").format(file=out.name, known=known))
    wanted = replace(wanted, with_sheets=ending in _WITH_SHEETS, room=_ROOMS.get(ending, A_PAGE))
    paper = paper_of(snapshot, findings, wanted, parameters, positions, progress)
    write_whole(out, _as_file(ending, paper, wanted))
    people = people_in(paper, snapshot) if wanted.naming is Naming.NAMED else frozenset(snapshot.people)
    if wanted.since is not None:
        named = wanted.naming is Naming.NAMED
        people |= people_in(paper, wanted.since) if named else frozenset(wanted.since.people)
    return copy_of(out, Written.PAPER, wanted.naming, people)


def people_in(paper: Paper, snapshot: Snapshot) -> frozenset[Id]:
    """Return the people who stand in a paper that names people: on its map, or anywhere in its words."""
    drawn = people_drawn(paper.picture.picture) if paper.picture else NOBODY
    return drawn | people_told((paper.title, paper.facts, paper.parts, paper.sheets), snapshot)


def paper_of(
    snapshot: Snapshot,
    findings: Sequence[Finding],
    wanted: Wanted,
    parameters: Parameters | None = None,
    positions: Mapping[Id, Point] | None = None,
    progress: Progress = no_progress,
) -> Paper:
    """Return a paper as it goes into every format; the rest is as for `write_paper`."""
    matter = _matter(snapshot, findings, wanted, parameters or parameters_of(snapshot), progress)
    progress(1, _STEPS)
    paper, budget = _short_enough(matter)
    progress(2, _STEPS)
    if Chapter.MAP in wanted.chapters and not matter.is_empty:
        shown = matter.shown(budget)
        drawn = figure(
            matter.snapshot, shown, matter.namer, matter.parameters, positions, progress, wanted.room
        )
        paper = replace(paper, picture=drawn)
    progress(3, _STEPS)
    return paper


def _matter(
    snapshot: Snapshot,
    findings: Sequence[Finding],
    wanted: Wanted,
    parameters: Parameters,
    progress: Progress,
) -> Matter:
    """Return the map as it is told at the level, with its plan and its rehearsals worked out."""
    whole, title = as_told(snapshot, wanted.title, wanted.naming)
    matter = Matter(
        snapshot=whole,
        findings=findings,
        namer=Namer(whole, wanted.naming),
        parameters=parameters,
        title=title,
        chapters=wanted.chapters,
        with_sheets=wanted.with_sheets,
    )
    if wanted.since is not None and Chapter.SINCE in wanted.chapters and not matter.is_empty:
        before, _title = as_told(wanted.since, "", wanted.naming)
        matter = replace(matter, since=since_part(before, whole, wanted.naming, parameters))
    if wanted.naming is Naming.ANONYMOUS:
        return replace(matter, rehearsals_left_out=bool(wanted.rehearsals))
    plan = default_plan(matter.ground, progress) if Chapter.PLAN in wanted.chapters else None
    done = tuple(rehearse(whole, recipe, parameters, progress) for recipe in wanted.rehearsals)
    return replace(matter, plan=plan, rehearsals=done)


def _as_file(ending: str, paper: Paper, wanted: Wanted) -> bytes:
    if ending == ".pdf":
        return to_pdf(paper)
    if ending == ".docx":
        from stewardmap.exchange.writers.paper.word import to_docx

        return to_docx(paper, wanted.template)
    if ending == ".pptx":
        from stewardmap.exchange.writers.paper.slides import to_pptx

        return to_pptx(paper)
    if ending == ".html":
        from stewardmap.exchange.writers.paper.web_page import to_html

        return to_html(paper)
    from stewardmap.exchange.writers.paper.workbook import to_xlsx

    return to_xlsx(paper)


def _short_enough(matter: Matter) -> tuple[Paper, Budget]:
    """Return the fullest paper that a board will read, before its picture is drawn.

    Where no page can be set here, it is one of middle length.
    """
    most = _PAGES + (matter.since is not None) + _PAGES_OF_A_REHEARSAL * len(matter.rehearsals)
    for budget in _BUDGETS:
        paper = compose_paper(matter, budget)
        try:
            if pages_of(paper) <= most:
                break
        except WorldError:
            return compose_paper(matter, Budget()), Budget()
    return paper, budget
