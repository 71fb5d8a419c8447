"""From tables to a plan."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from stewardmap.errors import ImportProblem
from stewardmap.exchange.kinds import TableKind
from stewardmap.exchange.plan.bodies import (
    hang_on_collaborations,
    hang_on_organisations,
    place_collaborations,
    place_organisations,
)
from stewardmap.exchange.plan.called import identify_by_id
from stewardmap.exchange.plan.checks import check
from stewardmap.exchange.plan.connectors import hang_on_connectors, place_connectors
from stewardmap.exchange.plan.contacts import hang_on_contacts, place_contacts
from stewardmap.exchange.plan.holdings import give_posts_not_named
from stewardmap.exchange.plan.inputs import Count, ImportInput, ImportPlan, Preview
from stewardmap.exchange.plan.ledger import Ledger, in_order
from stewardmap.exchange.plan.left_out import without_forgotten
from stewardmap.exchange.plan.line import Line
from stewardmap.exchange.plan.look_alikes import propose
from stewardmap.exchange.plan.mapping import kind_of
from stewardmap.exchange.plan.memberships import hang_on_memberships, place_memberships
from stewardmap.exchange.plan.needs import place_needs
from stewardmap.exchange.plan.people import hang_on_people, place_people
from stewardmap.exchange.plan.posts import hang_on_posts, place_posts
from stewardmap.exchange.plan.reading import lines_of
from stewardmap.exchange.plan.ties import hang_on_ties, place_ties
from stewardmap.exchange.plan.whole import (
    place_card_and_settings,
    place_link_tables,
    place_places_and_purposes,
)
from stewardmap.exchange.plan.work import Work, begin
from stewardmap.model import records as r
from stewardmap.model.ids import Id
from stewardmap.model.records import Record
from stewardmap.model.snapshot import Snapshot
from stewardmap.progress import Progress, no_progress

_STEPS = 5


def plan_import(
    snapshot: Snapshot,
    inputs: Sequence[ImportInput],
    progress: Progress = no_progress,
    answers: Mapping[str, bool] | None = None,
) -> ImportPlan:
    """Return what importing these tables would do to a map, with every problem at its row.

    Args:
        snapshot: the map as it is.
        inputs: the tables, in any order.
        progress: told now and then; may stop the work.
        answers: to the questions of an earlier plan, by key: whether two names are one.

    Nothing is changed: the plan holds whole records to add and to put in place of those of the same id.
    Rows with problems are left out of it, and it is not to be applied while it has problems.
    """
    ledger = Ledger()
    progress = steps = _Steps(progress)
    progress(0, _STEPS, "Reading the tables")
    lines, previews = _read(inputs, ledger)
    progress(1, _STEPS, "Finding who is meant")
    work = begin(snapshot, ledger, lines, answers or {}, steps.again)
    placed = _place(work, progress)
    check(work)
    propose(work)
    added, changed = without_forgotten(work, *work.sketch.result())
    progress(_STEPS, _STEPS, "")
    return ImportPlan(
        added=tuple(added), changed=tuple(changed), problems=in_order(ledger.problems),
        notices=in_order(ledger.notices), questions=tuple(sorted(ledger.questions, key=lambda q: q.key)),
        counts=_counts(added, changed), previews=tuple(_with_fate(one, placed) for one in previews),
    )  # fmt: skip


class _Steps:
    """Tells of each step, and of the same again while it is on its way, so that it can be stopped there."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._said = (0, _STEPS, "")

    def __call__(self, done: int, total: int, doing: str = "") -> None:
        self._said = (done, total, doing)
        self._progress(done, total, doing)

    def again(self) -> None:
        """Say where the work is, once more."""
        self._progress(*self._said)


def _read(inputs: Sequence[ImportInput], ledger: Ledger) -> tuple[dict[TableKind, list[Line]], list[Preview]]:
    """Read all lines, and put those of each kind in an order that comes from what they say alone."""
    understood = {one.table.file for one in inputs if _is_understood(one)}
    lines: dict[TableKind, list[Line]] = defaultdict(list)
    previews = []
    for one in inputs:
        others_known = bool(one.table.sheet) and one.kind is None and one.table.file in understood
        found, preview = lines_of(one, ledger, others_known=others_known)
        previews.append(preview)
        for line in found:
            lines[line.kind].append(line)
    for group in lines.values():
        group.sort(key=lambda line: (line.order, line.file, line.row))
    return lines, previews


def _is_understood(one: ImportInput) -> bool:
    try:
        return kind_of(one) is not None
    except ImportProblem:
        return False


def _place(work: Work, progress: Progress) -> dict[tuple[str, int], bool]:
    """Find or add what rows are about, then what they point to, so that a row may name a later one.

    Returns of each row, by table and number, whether what it is about is new.
    """
    place_places_and_purposes(work)
    organisations = place_organisations(work)
    collaborations = place_collaborations(work)
    identify_by_id(work)
    posts = place_posts(work)
    people = place_people(work)
    progress(2, _STEPS, "Placing seats and ties")
    memberships = place_memberships(work)
    ties = place_ties(work)
    connectors = place_connectors(work)
    contacts = place_contacts(work)
    place_needs(work)
    progress(3, _STEPS, "Placing what hangs on them")
    place_link_tables(work)
    give_posts_not_named(work)
    hang_on_organisations(work, organisations)
    hang_on_collaborations(work, collaborations)
    hang_on_posts(work, posts)
    hang_on_people(work, people)
    hang_on_memberships(work, memberships)
    hang_on_ties(work, ties)
    hang_on_connectors(work, connectors)
    hang_on_contacts(work, contacts)
    place_card_and_settings(work)
    progress(4, _STEPS, "Looking it over")
    found = ((r.Organisation, organisations), (r.Collaboration, collaborations), (r.Post, posts),
             (r.Person, people), (r.Membership, memberships), (r.ConnectorRole, connectors),
             (r.Contact, contacts), (r.Tie, ties))  # fmt: skip
    return {
        (line.file, line.row): work.sketch.is_new(kind, Id(str(getattr(one, "tie", one))))
        for kind, ids in found
        for line, one in ids.items()
    }


def _with_fate(preview: Preview, placed: Mapping[tuple[str, int], bool]) -> Preview:
    name = preview.table.name
    fates = {row: placed[name, row] for row, _cells in preview.rows if (name, row) in placed}
    return replace(preview, becomes=fates)


def _counts(added: list[Record], changed: list[Record]) -> dict[str, Count]:
    new, altered = Counter(one.kind for one in added), Counter(one.kind for one in changed)
    return {kind: Count(new[kind], altered[kind]) for kind in sorted({*new, *altered})}
