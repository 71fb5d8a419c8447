"""Joins what somebody else saved to a map's document with what was edited here, as one step."""

from dataclasses import dataclass

from stewardmap.errors import ChangedElsewhereError, DamagedError
from stewardmap.exchange.one_person.tombstones import bodies_of, forgotten_as
from stewardmap.model.ids import Id
from stewardmap.model.records import KINDS, Holding
from stewardmap.model.snapshot import Snapshot
from stewardmap.operations.become import Become
from stewardmap.operations.differences import differences
from stewardmap.operations.forget import forget
from stewardmap.operations.joined import Conflict, Side, Whose, joined
from stewardmap.operations.workspace import Workspace
from stewardmap.wording.labels import field_label
from stewardmap.wording.language import _, ngettext


@dataclass(frozen=True, slots=True)
class Editions:
    """The map that ours began from, and the one that was saved to the document since; None if damaged."""

    base: Snapshot
    theirs: Snapshot | None


def editions(workspace: Workspace) -> Editions:
    """Fetch what is to be joined, from any thread, while edits go on.

    Raises:
        UnopenableMapError: if the document cannot be read.
    """
    try:
        return Editions(*workspace.document.editions(workspace.snapshot().on))
    except DamagedError:
        workspace.document.replace_damaged()
        return Editions(workspace.snapshot(), None)


def join(workspace: Workspace, prefer: Whose | None = None, found: Editions | None = None) -> str:
    """Join both editions, and return what there is to say of it; it is one step, and can be undone.

    What is to be joined may have been `found` before.

    Raises:
        ChangedElsewhereError: if both changed the same values, and it is not said whose stay.
        UnopenableMapError: if the document cannot be read; then nothing is joined and nothing lost.
    """
    name = workspace.path.name
    found = found or editions(workspace)
    base, theirs = found.base, found.theirs
    if theirs is None:
        return _("{name} was damaged. What you have here is whole, and is saved in its place.").format(
            name=name
        )
    now = workspace.snapshot()
    both = joined(base, now, theirs, Side.OURS if prefer is None else prefer)
    if both.conflicts and prefer is None:
        raise ChangedElsewhereError(
            _ask(name, both.conflicts), differences(both.conflicts, both.snapshot, theirs)
        )
    workspace.do(Become(both.snapshot, _("Join with {name}").format(name=name)))
    workspace.document.joined(same=both.snapshot.same_content(theirs))
    for person in back_again(both.snapshot, now, theirs):
        forget(workspace, person)
    many = _differing(now, both.snapshot)
    said = ngettext(
        "{name} was changed by someone else too. Both are joined: {n} change of theirs is now on the map.",
        "{name} was changed by someone else too. Both are joined: {n} changes of theirs are now on the map.",
        many,
    )
    return said.format(name=name, n=many)


def back_again(both: Snapshot, *editions: Snapshot) -> tuple[Id, ...]:
    """Return whom one edition forgot and the other brings back, for something of theirs was changed there."""
    return tuple(
        one
        for one in both.people
        if any(one not in edition.people and _forgot(edition, both, one) for edition in editions)
    )


def _forgot(edition: Snapshot, both: Snapshot, one: Id) -> bool:
    person = both.people[one]
    bodies = bodies_of(one, both.of(Holding).values(), both.posts, both.organisations)
    mark = forgotten_as(edition, person.name, bodies, person.ref, person.email)
    return mark is not None and (mark.certain or not bodies)


def _differing(one: Snapshot, other: Snapshot) -> int:
    """Return how many rows of two maps differ."""
    many = 0
    for kind in KINDS:
        here, there = one.of(kind), other.of(kind)
        many += sum(here.get(row) != there.get(row) for row in {*here, *there})
    return many


def _ask(name: str, conflicts: tuple[Conflict, ...]) -> str:
    first = conflicts[0]
    what = getattr(first.ours, "name", "") or getattr(first.ours, "title", "") or first.ours.kind
    said = ngettext(
        "{name} was changed by someone else, and so was the same thing here: {what}, {field}."
        " Nothing is lost.",
        "{name} was changed by someone else, and so were {n} things here too, such as {what}, {field}."
        " Nothing is lost.",
        len(conflicts),
    )
    field = field_label(first.field).lower()
    return said.format(name=name, n=len(conflicts), what=what, field=field)
