"""One step of a rehearsal: what it is, what may be changed about it, and the way to leave it out."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QWidget

from stewardmap.analysis.rehearsals.recipe import Leaving, PostEmpty, Step
from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot
from stewardmap.ui.desk import Desk
from stewardmap.ui.parts.card import Card
from stewardmap.ui.parts.editors import ChoiceEditor
from stewardmap.ui.parts.entries import NameEntry, people_choices
from stewardmap.ui.parts.labels import button, label, labelled
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer
from stewardmap.wording.rehearsals.steps import step_in_words

_MONTHS = (1, 2, 3, 4, 6, 9, 12)


def step_card(desk: Desk, snapshot: Snapshot, at: int, step: Step) -> QWidget:
    """Return the card of one step."""
    said = step_in_words(step, Namer(snapshot))
    leave_out = button(_("Leave out"), "quiet", _("Leave out: {step}").format(step=said))
    leave_out.clicked.connect(lambda: desk.rehearsing.drop(at))
    card = Card()
    card.setAccessibleName(said)
    card.add(label(said))
    form = QFormLayout()
    form.setContentsMargins(0, 0, 0, 0)
    for name, what, field in _fields(desk, snapshot, at, step):
        field.setObjectName(f"step{at}.{name}")
        form.addRow(labelled(what, field, wrap=False), field)
    card.add_layout(form)
    line = QHBoxLayout()
    line.addWidget(leave_out)
    line.addStretch(1)
    card.add_layout(line)
    return card


def _fields(desk: Desk, snapshot: Snapshot, at: int, step: Step) -> Iterator[tuple[str, str, QWidget]]:
    if isinstance(step, PostEmpty):
        yield "months", _("For"), _months(desk, at, step)
        yield "interim", _("Held meanwhile by"), _interim(desk, snapshot, at, step)
    elif isinstance(step, Leaving):
        yield "sudden", _("How"), _how(desk, at, step)
        if not step.sudden:
            yield "handover", _("Hands over to"), _handover(desk, snapshot, at, step)


def _months(desk: Desk, at: int, step: PostEmpty) -> QWidget:
    offered = sorted({*_MONTHS, step.months})
    choices = [(n, ngettext("{n} month", "{n} months", n).format(n=n)) for n in offered]
    field = ChoiceEditor(step.months, choices)
    field.committed.connect(lambda months: desk.rehearsing.put(at, replace(step, months=months)))
    return field


def _how(desk: Desk, at: int, step: Leaving) -> QWidget:
    field = ChoiceEditor(step.sudden, [(False, _("Planned")), (True, _("All of a sudden"))])

    def take(sudden: object) -> None:
        to = None if sudden else step.handover_to
        desk.rehearsing.put(at, replace(step, sudden=bool(sudden), handover_to=to))

    field.committed.connect(take)
    return field


def _interim(desk: Desk, snapshot: Snapshot, at: int, step: PostEmpty) -> QWidget:
    field = NameEntry(people_choices(snapshot), step.interim_id, _("nobody"))
    _when_named(field, step.interim_id, lambda one: desk.rehearsing.put(at, replace(step, interim_id=one)))
    return field


def _handover(desk: Desk, snapshot: Snapshot, at: int, step: Leaving) -> QWidget:
    others = [pair for pair in people_choices(snapshot) if pair[0] != step.person_id]
    field = NameEntry(others, step.handover_to, _("nobody yet"))
    _when_named(field, step.handover_to, lambda one: desk.rehearsing.put(at, replace(step, handover_to=one)))
    return field


def _when_named(field: NameEntry, before: Id | None, take: Callable[[Id | None], None]) -> None:
    """Take whoever is named, or nobody where the field is empty; a name that is not known is left alone."""

    def settle() -> None:
        value = field.value
        if value.id != before and (value.id is not None or not value.text):
            take(value.id)

    field.editingFinished.connect(settle)
