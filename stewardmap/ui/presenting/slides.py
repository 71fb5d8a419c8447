"""What a presentation shows, one after another: saved views, what holds and what does not, the plan."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from stewardmap.analysis.rehearsals.keeping import kept_in_order
from stewardmap.errors import UserError
from stewardmap.model.ids import Id
from stewardmap.model.records import Rehearsal, SavedView
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.scene import MapKind
from stewardmap.picture.shown import Shown, from_text
from stewardmap.progress import Progress
from stewardmap.ui.saved_views import in_order
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.naming import Naming

if TYPE_CHECKING:
    from stewardmap.analysis.finding import Finding
    from stewardmap.analysis.rehearsals.recipe import Recipe
    from stewardmap.exchange.writers.paper.content import Part
    from stewardmap.ui.canvas.drawing import Rehearsal as Drawn

_OF_EACH = 3
"""How many findings of a severity a room can take in at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slide:
    """One picture of the map, or a page of words; `notes` are for whoever presents, and for nobody else."""

    title: str
    says: str = ""
    notes: str = ""
    shown: Shown | None = None
    rehearsal: "Drawn | None" = None
    part: "Part | None" = None


def slides_of(
    snapshot: Snapshot,
    findings: Sequence["Finding"],
    naming: Naming,
    progress: Progress,
    recipe: "Recipe | None" = None,
    kept: Collection[Id] = (),
) -> tuple[Slide, ...]:
    """Return every slide, told as much as the naming allows; without saved views, two maps stand first.

    Args:
        snapshot: the whole map on its day.
        findings: those of the whole map, most serious first.
        naming: *named*, or *roles* for posts in place of names.
        progress: told between the parts.
        recipe: what is being rehearsed; its slides stand after the maps.
        kept: the kept rehearsals that are shown too, after it.
    """
    from stewardmap.exchange.disclosure.masking import as_told, masker

    told, title = as_told(snapshot, snapshot.card.title, naming)
    mask = masker(snapshot) if naming is not Naming.NAMED else str
    maps = [_saved(view, mask) for view in in_order(snapshot)]
    progress(1, 3)
    rehearsed = list(_rehearsed(told, recipe, naming, progress)) if recipe is not None else []
    for one in kept_in_order(snapshot):
        if one.id in kept:
            rehearsed += _kept(told, one, recipe, mask, naming, progress)
    pages = list(_pages(told, findings, naming, progress))
    return (*(maps or _plain_maps(title, told)), *rehearsed, *pages)


def _saved(view: SavedView, mask: Callable[[str], str]) -> Slide:
    """Return the slide of a saved view; one that cannot be read is passed over with a line."""
    try:
        shown = from_text(view.shows)
    except UserError as error:
        return _line(mask(view.name), error)
    return Slide(title=mask(view.name), says=mask(view.says), notes=view.notes, shown=shown)


def _line(title: str, error: UserError) -> Slide:
    from stewardmap.exchange.writers.paper.content import Chapter, Part, said

    return Slide(title=title, part=Part(chapter=Chapter.MAP, heading=title, blocks=said(str(error))))


def _kept(
    told: Snapshot,
    one: Rehearsal,
    shown: "Recipe | None",
    mask: Callable[[str], str],
    naming: Naming,
    progress: Progress,
) -> Iterator[Slide]:
    """Yield the slides of a kept rehearsal, unless it is the one that is being rehearsed."""
    from stewardmap.analysis.rehearsals.kept import from_text as recipe_from

    try:
        recipe = recipe_from(one.steps)
    except UserError as error:
        yield _line(mask(one.name), error)
        return
    if recipe != shown:
        yield from _rehearsed(told, recipe, naming, progress)


def _rehearsed(told: Snapshot, recipe: "Recipe", naming: Naming, progress: Progress) -> Iterator[Slide]:
    """Yield the map as it would be, as it would be once the plan is carried out, and both in words."""
    from stewardmap.analysis.rehearsals.rehearse import rehearse
    from stewardmap.exchange.writers.paper.rehearsal_part import rehearsal_parts
    from stewardmap.ui.canvas.drawing import Rehearsal as Drawn
    from stewardmap.wording.rehearsals.heard import counts_in_words, heard
    from stewardmap.wording.rehearsals.namer import RehearsalNamer

    done = rehearse(told, recipe, progress=progress)
    said = heard(done, RehearsalNamer(done.happened, naming))
    for planned, says in (
        (False, counts_in_words(said)),
        (True, _("The same, once the plan is carried out")),
    ):
        yield Slide(title=said.title, says=says, shown=Shown(), rehearsal=Drawn(done, planned))
    for part in rehearsal_parts([done], told, naming):
        yield Slide(title=part.heading, part=part)


def _plain_maps(title: str, snapshot: Snapshot) -> Iterator[Slide]:
    people, bodies = len(snapshot.people), len(snapshot.organisations)
    persons = ngettext("{n} person", "{n} people", people).format(n=f"{people:,}")
    organisations = ngettext("{n} organisation", "{n} organisations", bodies).format(n=f"{bodies:,}")
    yield Slide(title=title or _("Who works with whom"), says=f"{persons} · {organisations}", shown=Shown())
    joined = _("A line is as wide as what joins two organisations is strong.")
    yield Slide(title=_("Between organisations"), says=joined, shown=Shown(kind=MapKind.ORGANISATIONS))


def _pages(
    told: Snapshot, findings: Sequence["Finding"], naming: Naming, progress: Progress
) -> Iterator[Slide]:
    """Yield what a paper says of findings and of the plan, in few lines."""
    from stewardmap.analysis.ground import Ground
    from stewardmap.analysis.introductions.few import default_plan
    from stewardmap.analysis.parameters import parameters_of
    from stewardmap.exchange.disclose import disclose
    from stewardmap.exchange.writers.paper.findings_part import Budget, findings_parts, select
    from stewardmap.exchange.writers.paper.plan_part import plan_parts
    from stewardmap.wording.namer import Namer

    namer = Namer(told, naming)
    budget = Budget(holds=_OF_EACH, serious=_OF_EACH, asking=_OF_EACH)
    parts = list(findings_parts(select(findings, budget), namer))
    progress(2, 3)
    plan = default_plan(Ground(told, parameters_of(told)), progress)
    parts += plan_parts(plan, disclose(told, naming), namer, _OF_EACH)
    for part in parts:
        yield Slide(title=part.heading, part=part)
