"""What was said last to somebody, and how often to be in touch."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from stewardmap.analysis.contacts import contacts_with
from stewardmap.analysis.keeping_in_touch.due import LONGEST
from stewardmap.model.ids import Id
from stewardmap.model.records import Contact, Person
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.primitives import Subject
from stewardmap.ui.deeds.briefing import brief_on
from stewardmap.ui.deeds.contacting import ask_to_log_with, edit
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.inspector.pieces import card, form, unfolder, words
from stewardmap.ui.parts.changing import changing, looking
from stewardmap.ui.parts.editors import ChoiceEditor, DateEditor
from stewardmap.ui.parts.form import Field
from stewardmap.ui.parts.labels import button
from stewardmap.ui.parts.piece import Piece
from stewardmap.ui.parts.row_button import RowButton
from stewardmap.ui.parts.section import Section
from stewardmap.wording.dates import span
from stewardmap.wording.keeping_in_touch import last_words
from stewardmap.wording.language import _

_SHOWN = 5
_MONTHS = (1, 2, 3, 4, 6, 9, 12, 18, 24)


def log_card(desk: Desk, snapshot: Snapshot, person: Person) -> Section:
    """Return the card of the contact log for a person."""
    log = contacts_with(snapshot, person.id)
    pieces = contact_lines(desk, log, person.id, lambda one: last_words(one, snapshot.on))
    if not log:
        pieces.append(words("none", _("No contact is logged.")))
    fields = [
        Field("keep_in_touch", _("In touch"), _every),
        Field("snoozed_until", _("Not before"), DateEditor),
    ]
    pieces.append(form(desk.session, person, fields))
    return card("log", _("Contact log ({n})").format(n=len(log)), pieces, lambda: _deeds(desk, person.id))


def contact_lines(
    desk: Desk, log: Sequence[Contact], about: Id, say: Callable[[Contact], str]
) -> list[Piece]:
    """Return a row for each of the latest contacts, which changes it, and a way to the others."""
    whole = Subject("log", about)
    shown = log if whole in desk.unfolded else log[:_SHOWN]
    pieces = [_line(f"contact.{one.id}", say(one), partial(edit, desk, one)) for one in shown]
    if len(shown) < len(log):
        pieces.append(unfolder(desk, whole, _("Show all {n} contacts").format(n=len(log))))
    return pieces


def _line(key: str, text: str, run: Callable[[], None]) -> Piece:
    """Return a row of plain text that does something; made anew where its text is another."""

    def make() -> RowButton:
        made = changing(RowButton("", text))
        made.setObjectName(f"{key}.row")
        made.clicked.connect(lambda _on=False: run())
        return made

    return Piece(key=key, make=make, made_of=text)


def _deeds(desk: Desk, person: Id) -> QWidget:
    around = QWidget()
    line = QHBoxLayout(around)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(4)
    for text, said, run in (
        (_("+ Log"), _("Log a contact"), lambda: ask_to_log_with(desk, [person])),
        (_("Brief me"), _("Brief me"), lambda: brief_on(desk, [person])),
    ):
        made = button(text, "quiet", said)
        made.clicked.connect(run)
        line.addWidget(made)
    looking(made)  # the last of them writes a paper
    return around


def _every(value: int | None) -> ChoiceEditor:
    months = sorted({*_MONTHS, *([value] if value else [])})
    choices = [(one, _("every {span}").format(span=span(one))) for one in months if one <= LONGEST]
    return ChoiceEditor(value, [(None, _("as usual")), *choices, (0, _("never"))])
