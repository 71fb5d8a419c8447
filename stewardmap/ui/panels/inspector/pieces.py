"""What the pages of the inspector have in common."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from stewardmap.model.ids import Id
from stewardmap.model.records import Record
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.primitives import Subject
from stewardmap.ui.current_findings import Told
from stewardmap.ui.desk import Desk
from stewardmap.ui.door import change
from stewardmap.ui.parts.card import Card
from stewardmap.ui.parts.editors import LongTextEditor, TextEditor
from stewardmap.ui.parts.form import Field, Form
from stewardmap.ui.parts.labels import as_tip, button, label
from stewardmap.ui.parts.row_button import RowButton
from stewardmap.ui.parts.severity import mark
from stewardmap.ui.session import Session
from stewardmap.ui.telling import mark_of, name_of
from stewardmap.wording.language import _

_MOST_FINDINGS = 3


def title_editor(session: Session, record: Record, field: str, said: str) -> TextEditor:
    """Return the name of the page, as a field that looks like a heading."""
    editor = TextEditor(str(getattr(record, field)), needed=True)
    editor.setObjectName("page_title")
    editor.setAccessibleName(said)
    editor.setToolTip(as_tip(said))
    editor.setCursorPosition(0)

    def settle(value: object) -> None:
        snapshot = session.snapshot
        latest = record if snapshot is None else snapshot.of(type(record)).get(record.id, record)
        changed = replace(latest, **{field: value})  # type: ignore[arg-type]
        session.do(change(changed, label=_("Change {field}").format(field=said.lower())))

    editor.committed.connect(settle)
    return editor


def row_to(session: Session, subject: Subject, second: str = "", title: str = "") -> RowButton:
    """Return a row that selects a thing."""
    snapshot = session.snapshot
    if snapshot is None:
        raise ValueError("rows lead into an open map")
    row = RowButton(title or name_of(snapshot, subject), second, mark_of(snapshot, subject))
    row.clicked.connect(lambda: session.select(subject))
    return row


def adder(text: str, said: str, run: Callable[[], None]) -> QWidget:
    """Return the small button beside a heading."""
    made = button(text, "quiet", said)
    made.clicked.connect(run)
    return made


def unfolder(desk: Desk, subject: Subject, text: str) -> QWidget:
    """Return the button that shows the rest of a long list."""

    def unfold() -> None:
        desk.unfolded.add(subject)
        desk.session.selection_changed.emit()

    made = button(text, "link")
    made.clicked.connect(unfold)
    return made


def notes_card(session: Session, record: Record, said: str = "") -> Card:
    """Return the notes, with the reminder that whoever they are about may read them."""
    card = Card(_("Notes"))
    hint = said or _("They can ask to read this.")
    card.add(Form(session, record, [Field("notes", _("Notes"), lambda value: LongTextEditor(value, hint))]))
    return card


def told_about(session: Session, subject: Subject) -> list[Told]:
    """Return the findings that name a thing, those about what hangs on it alone first."""
    told = [one for one in session.findings if _names(one, subject) and not one.finding.set_aside]
    theirs = _theirs(session.snapshot, subject)
    return sorted(told, key=lambda one: not any(about.id in theirs for about in one.finding.subjects))


def findings_card(desk: Desk, subject: Subject) -> Card | None:
    """Return what the findings say where this thing is named, or None."""
    told = told_about(desk.session, subject)
    if not told:
        return None
    card = Card(_("What the map says"))
    for one in told[:_MOST_FINDINGS]:
        row = RowButton("", one.said.sentence, mark(one.finding.severity, desk.theme.tokens))
        row.clicked.connect(lambda _checked=False, key=one.finding.key: desk.session.ask_for_finding(key))
        card.add(row)
    if len(told) > _MOST_FINDINGS:
        card.add(label(_("and {n} more in Findings").format(n=len(told) - _MOST_FINDINGS), "second"))
    return card


def _theirs(snapshot: Snapshot | None, subject: Subject) -> frozenset[str]:
    """Return a thing and what hangs on it alone: findings about these concern it first."""
    if snapshot is None:
        return frozenset()
    at = Id(subject.id)
    ties = (tie.id for tie in snapshot.ties_of.get(at, ()))
    posts = (held.post_id for held in snapshot.holdings_of_person.get(at, ()))
    return frozenset((at, *ties, *posts))


def _names(told: Told, subject: Subject) -> bool:
    finding = told.finding
    named = [one for group in finding.named.values() for one in group]
    return any((one.kind, one.id) == subject for one in (*finding.subjects, *named))


def present(*widgets: QWidget | None) -> Sequence[QWidget]:
    """Return those that are there."""
    return [widget for widget in widgets if widget is not None]
