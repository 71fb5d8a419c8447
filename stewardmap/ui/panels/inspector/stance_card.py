"""Where somebody stands towards a purpose, by what was said or done: private, and blank after a year."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from stewardmap.model.dates import add_months
from stewardmap.model.ids import Id
from stewardmap.model.opinions import owned
from stewardmap.model.records import Purpose, Stance
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import StancePosition
from stewardmap.ui.desk import Desk
from stewardmap.ui.door import add, change, remove, today
from stewardmap.ui.panels.inspector.pieces import card, form, words
from stewardmap.ui.parts.editors import ChoiceEditor, DateEditor, TextEditor
from stewardmap.ui.parts.form import Field
from stewardmap.ui.parts.piece import Piece
from stewardmap.ui.parts.section import Section
from stewardmap.wording.labels import label as in_words
from stewardmap.wording.language import _
from stewardmap.wording.numbers import sentence

_MONTHS = 12


def stance_card(desk: Desk, snapshot: Snapshot, person: Id) -> Section | None:
    """Return where somebody stands towards each purpose of the map; None where the map has none."""
    if not snapshot.of(Purpose):
        return None
    return card("stance", _("Where they stand (private)"), lambda: _rows(desk, snapshot, person), folded=True)


def stands(snapshot: Snapshot, person: Id, purpose: Id) -> Stance | None:
    """Return the latest that was said or done within a year, or None: older words no longer count."""
    since = add_months(snapshot.on, -_MONTHS)
    found = [
        one
        for one in snapshot.of(Stance).values()
        if (one.person_id, one.purpose_id) == (person, purpose)
        and one.on is not None
        and one.on.latest >= since
    ]
    return max(found, key=lambda one: (one.on.latest if one.on else since, one.id), default=None)


def _rows(desk: Desk, snapshot: Snapshot, person: Id) -> list[Piece]:
    hint = _("By what they said or did. Leaves this map in no paper, and is blank again after a year.")
    pieces = [words("private", hint)]
    for purpose in sorted(snapshot.of(Purpose).values(), key=lambda one: (one.name, one.id)):
        latest = stands(snapshot, person, purpose.id)
        pieces += [
            words(f"of.{purpose.id}", purpose.name, "heading"),
            _position(desk, person, purpose, latest),
        ]
        if latest is not None:
            fields = [
                Field("said", _("What was said or done"), TextEditor),
                Field("source", _("Who says so"), TextEditor),
                Field("on", _("When"), DateEditor),
            ]
            pieces.append(form(desk.session, latest, fields, called=purpose.name))
    return pieces


def _position(desk: Desk, person: Id, purpose: Purpose, latest: Stance | None) -> Piece:
    def make() -> QWidget:
        choices = [(None, _("not known")), *((one, sentence(in_words(one))) for one in StancePosition)]
        field = ChoiceEditor(latest.position if latest else None, choices)
        field.setObjectName(f"{person}.stance.{purpose.id}")
        field.setAccessibleName(_("Where they stand: {purpose}").format(purpose=purpose.name))
        field.committed.connect(lambda value: _record(desk, person, purpose.id, value))
        return field

    return Piece(key=f"position.{purpose.id}", make=make, made_of=latest and (latest.id, latest.position))


def _record(desk: Desk, person: Id, purpose: Id, value: object) -> None:
    snapshot = desk.session.snapshot
    latest = None if snapshot is None else stands(snapshot, person, purpose)
    label = _("Record where they stand")
    if isinstance(value, StancePosition) and latest is not None and latest.on == today():
        desk.session.do(change(replace(latest, position=value), label=label))
    elif isinstance(value, StancePosition):
        made = Stance(person_id=person, purpose_id=purpose, position=value, on=today())
        desk.session.do(add(owned(made, snapshot, today()), label=label))
    elif latest is not None:
        desk.session.do(remove(latest, label=_("Forget where they stand")))
