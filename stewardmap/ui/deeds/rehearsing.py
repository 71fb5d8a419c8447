"""Begin a rehearsal with what is selected or asked for, add to it, and turn between what it shows."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from stewardmap.analysis.rehearsals.recipe import Close, Leaving, MoneyEnds, PostEmpty, Step
from stewardmap.model.ids import Id
from stewardmap.model.records import Funding
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.primitives import Subject
from stewardmap.ui.deeds.viewing import show_map
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.entry import Answer, EntryDialog
from stewardmap.ui.fold import fold, matches
from stewardmap.ui.parts.editors import DateEditor
from stewardmap.ui.parts.entries import Chosen, NameEntry
from stewardmap.ui.rehearsing import Stage
from stewardmap.ui.telling import name_of
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer
from stewardmap.wording.rehearsals.steps import step_in_words


def can_rehearse(desk: Desk) -> bool:
    """Whether there is anything to rehearse with."""
    snapshot = desk.session.snapshot
    return snapshot is not None and bool(snapshot.people or snapshot.organisations)


def rehearse(desk: Desk) -> None:
    """Rehearse with the person or post that is selected; ask where there is none, or something else."""
    step = _step_for(desk.session.current) if len(desk.session.selection) == 1 else None
    if step is None or step in desk.rehearsing.recipe.steps:
        ask(desk)
    else:
        begin(desk, step)


def begin(desk: Desk, *steps: Step) -> None:
    """Rehearse this, on the map; where something is rehearsed already, this as well."""
    show_map(desk)
    desk.rehearsing.add(*steps)


def _step_for(subject: Subject | None) -> Step | None:
    if subject is None or subject.kind not in ("person", "post"):
        return None
    return Leaving(Id(subject.id)) if subject.kind == "person" else PostEmpty(Id(subject.id))


def ask(desk: Desk) -> None:
    """Ask what to rehearse: one field finds whatever can happen to anyone or anything on the map."""
    snapshot = desk.session.snapshot
    if snapshot is None:
        return
    steps, namer = possible(snapshot), Namer(snapshot)
    said = [(name, step_in_words(step, namer)) for name, step in steps.items()]
    current = desk.session.current
    named = name_of(snapshot, current) if current is not None and desk.session.has(current) else ""
    what = NameEntry(said, hint=_("somebody leaves, a post stands empty, money ends …"))
    what.setText(named)
    what.selectAll()
    fields = [("what", _("What if"), what), ("on", _("As it would be on"), DateEditor(None))]

    def take(answer: Answer) -> str:
        found, on = _meant(answer["what"], said), answer["on"]
        if found.id is None:
            return found.text
        if on is not None and on.latest < snapshot.on:
            return _("Choose a day from today on.")
        show_map(desk)
        desk.rehearsing.add(steps[found.id], on=None if on is None else on.latest)
        return ""

    title = _("What if also …?") if desk.rehearsing.is_on else _("What if …?")
    desk.ask(EntryDialog(title, fields, take, do=_("Rehearse")))


def _meant(typed: Chosen, said: Sequence[tuple[Id, str]]) -> Chosen:
    """Return what is meant by what was typed; what has no id says what to do instead."""
    wanted = fold(typed.text)
    near = [one for one, words in said if wanted and matches(wanted, fold(words))]
    if typed.id is not None or len(near) == 1:
        return Chosen(typed.id or near[0], "")
    if not wanted:
        return Chosen(None, _("Say what might happen: type a name, and choose from the list."))
    if not near:
        return Chosen(None, _("Nothing on this map fits that: type a name, and choose from the list."))
    return Chosen(None, _("That could be several things: choose one from the list."))


def possible(snapshot: Snapshot) -> Mapping[Id, Step]:
    """Return what can happen to each person, post, organisation and funder, by a name for it."""
    return {Id(f"{type(step).__name__}:{one}"): step for one, step in _possible(snapshot)}


def _possible(snapshot: Snapshot) -> Iterator[tuple[Id, Step]]:
    payers = {one.funder_id for one in snapshot.of(Funding).values()}
    for person in snapshot.people:
        yield person, Leaving(person)
    for post in snapshot.posts:
        yield post, PostEmpty(post)
    for body in snapshot.organisations:
        if body in payers:
            yield body, MoneyEnds(body)
        yield body, Close(body)


def end(desk: Desk) -> None:
    """Go back to the map."""
    desk.rehearsing.end()


def is_on(desk: Desk) -> bool:
    """Whether something is rehearsed."""
    return desk.rehearsing.is_on


def shows(stage: Stage) -> Callable[[Desk], None]:
    """Return what shows one state of the map."""
    return lambda desk: desk.rehearsing.show(stage)


def is_shown(stage: Stage) -> Callable[[Desk], bool]:
    """Return whether that state of the map is shown."""
    return lambda desk: desk.rehearsing.is_on and desk.rehearsing.stage is stage
