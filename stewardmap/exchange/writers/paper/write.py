"""The board paper, from the map to the file."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from stewardmap.analysis.finding import Finding
from stewardmap.analysis.parameters import Parameters, parameters_of
from stewardmap.errors import UserError
from stewardmap.exchange.disclosure.masking import as_told
from stewardmap.exchange.writers.paper.compose_paper import Matter, compose_paper
from stewardmap.exchange.writers.paper.content import Paper
from stewardmap.exchange.writers.paper.figure_part import figure
from stewardmap.exchange.writers.paper.findings_part import Budget
from stewardmap.exchange.writers.paper.pdf import pages_of, to_pdf
from stewardmap.exchange.writers.whole_file import write_whole
from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.primitives import Point
from stewardmap.progress import Progress, no_progress
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer
from stewardmap.wording.naming import Naming

_PAGES = 4
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

_STEPS = 3


def write_paper(
    out: Path,
    snapshot: Snapshot,
    findings: Sequence[Finding],
    *,
    naming: Naming = Naming.ORGANISATIONS,
    parameters: Parameters | None = None,
    title: str = "",
    positions: Mapping[Id, Point] | None = None,
    progress: Progress = no_progress,
) -> None:
    """Write the paper for a board as PDF: the map, what stands out, planned ends, method and caveats.

    Args:
        out: a path that ends in .pdf; what stands there is replaced, and kept if anything fails.
        snapshot: the whole map, looked at on the paper's day.
        findings: what `find` gave for it with the same parameters, most serious first.
        naming: how much is told; it decides what is drawn and said, and every page says it.
        parameters: thresholds, horizon and whether the keeper was left out.
        title: in place of the map's own.
        positions: where things stand, if not where the map says.
        progress: told between the steps and while the map is laid out; what it raises leaves `out` alone.

    Raises:
        UserError: if `out` has another ending.
        WorldError: if there is no typst here, or `out` cannot be written.
    """
    if out.suffix.lower() != ".pdf":
        raise UserError(_("{file}: a paper is written as .pdf for now.").format(file=out.name))
    whole, masked_title = as_told(snapshot, title, naming)
    matter = Matter(
        snapshot=whole,
        findings=findings,
        namer=Namer(whole, naming),
        parameters=parameters or parameters_of(snapshot),
        title=masked_title,
    )
    progress(0, _STEPS)
    paper, budget = _short_enough(matter)
    progress(1, _STEPS)
    if not matter.is_empty:
        shown = matter.shown(budget)
        drawn = figure(whole, shown, matter.namer, matter.parameters, positions, progress)
        paper = replace(paper, picture=drawn)
    progress(2, _STEPS)
    write_whole(out, to_pdf(paper))


def _short_enough(matter: Matter) -> tuple[Paper, Budget]:
    """Return the fullest paper that a board will read, before its picture is drawn."""
    for budget in _BUDGETS:
        paper = compose_paper(matter, budget)
        if pages_of(paper) <= _PAGES:
            break
    return paper, budget
