"""What the pages of the inspector have in common."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from stewardmap.model.ids import Id
from stewardmap.model.records import Record
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.primitives import Subject
from stewardmap.ui.current_findings import Told
from stewardmap.ui.desk import Desk
from stewardmap.ui.door import change, remove
from stewardmap.ui.parts.changing import looking
from stewardmap.ui.parts.editors import LongTextEditor
from stewardmap.ui.parts.form import Field, Form
from stewardmap.ui.parts.heading_editor import HeadingEditor
from stewardmap.ui.parts.labels import button, label
from stewardmap.ui.parts.marks import Mark
from stewardmap.ui.parts.piece import Piece
from stewardmap.ui.parts.row_button import RowButton
from stewardmap.ui.parts.section import Part, Rows, Section
from stewardmap.ui.parts.severity import mark
from stewardmap.ui.session import Session
from stewardmap.ui.telling import mark_of, name_of
from stewardmap.wording.language import _

_MOST_FINDINGS = 3


def take_away(session: Session, record: Record, label: str) -> None:
    """Take a record off the map as one step; the command is made only then, for it brings the database."""
    session.do(remove(record, label=label))


def title_editor(session: Session, record: Record, field: str, said: str) -> Piece:
    """Return the name of the page, as a field that looks like a heading."""
    value = str(getattr(record, field))

    def settle(value: object) -> None:
        snapshot = session.snapshot
        latest = record if snapshot is None else snapshot.of(type(record)).get(record.id, record)
        changed = replace(latest, **{field: value})  # type: ignore[arg-type]
        session.do(change(changed, label=_("Change {field}").format(field=said.lower())))

    def make() -> HeadingEditor:
        editor = HeadingEditor(value, said)
        editor.committed.connect(settle)
        return editor

    return Piece(key="title", make=make, renew=lambda editor: editor.take(value))


def words(key: str, text: str, name: str = "second") -> Piece:
    """Return a line or more of plain text."""
    return Piece(key=key, make=lambda: label(text, name), renew=lambda made: made.setText(text))


def row(key: str, title: str, second: str, mark: Mark, run: Callable[[], None]) -> Piece:
    """Return a row that leads somewhere; `run` depends on nothing but the key."""

    def make() -> RowButton:
        made = RowButton(title, second, mark)
        made.setObjectName(f"{key}.row")
        made.clicked.connect(run)
        return made

    return Piece(key=key, make=make, renew=lambda made: made.say(title, second, mark))


def row_to(session: Session, subject: Subject, second: str = "", key: str = "") -> Piece:
    """Return a row that selects a thing; it needs a key where one column leads to a thing twice."""
    snapshot = session.snapshot
    if snapshot is None:
        raise ValueError("rows lead into an open map")
    of = f"{key}.{subject.kind}.{subject.id}"
    shown = name_of(snapshot, subject), second, mark_of(snapshot, subject)
    return row(of, *shown, lambda: session.select(subject))


def form(
    session: Session, record: Record, fields: Sequence[Field], called: str = "", made_of: object = None
) -> Piece:
    """Return the fields of a record; `made_of` is what else they depend on, such as names to choose from."""
    return Piece(
        key=f"form.{record.id}",
        make=lambda: Form(session, record, fields, called),
        made_of=(called, made_of),
        renew=lambda made: made.show_record(record),
    )


def card(
    key: str,
    title: str,
    pieces: Rows,
    button: Callable[[], QWidget] | None = None,
    *,
    folded: bool = False,
) -> Section:
    """Return a framed group; `folded` is how it is until somebody unfolds it."""
    return Section(key=key, title=title, rows=pieces, button=button, folded=folded)


def adder(text: str, said: str, run: Callable[[], None]) -> Callable[[], QWidget]:
    """Return how the small button beside a heading is made."""

    def make() -> QWidget:
        made = button(text, "quiet", said)
        made.clicked.connect(run)
        return made

    return make


def link(key: str, text: str, run: Callable[[], None], *, looks: bool = False) -> Piece:
    """Return a button that reads as a line of the page; `run` depends on nothing but the key.

    One that only `looks` changes nothing, and can be done on a map that is only looked at.
    """

    def make() -> QWidget:
        made = button(text, "link")
        made.clicked.connect(lambda _on=False: run())
        return looking(made) if looks else made

    return Piece(key=key, make=make, made_of=text)


def unfolder(desk: Desk, subject: Subject, text: str) -> Piece:
    """Return the button that shows the rest of a long list."""

    return link("unfold", text, partial(desk.turn, subject), looks=True)


def notes_card(session: Session, record: Record, said: str = "") -> Section:
    """Return the notes, with the reminder that whoever they are about may read them."""
    hint = said or _("They can ask to read this.")
    field = Field("notes", _("Notes"), lambda value: LongTextEditor(value, hint))
    return card("notes", _("Notes"), [form(session, record, [field])])


def told_about(session: Session, subject: Subject) -> list[Told]:
    """Return the findings that name a thing, those about what hangs on it alone first."""
    told = [one for one in session.findings_naming(subject) if not one.finding.set_aside]
    theirs = _theirs(session.snapshot, subject)
    return sorted(told, key=lambda one: not any(about.id in theirs for about in one.finding.subjects))


def findings_card(desk: Desk, subject: Subject) -> Section | None:
    """Return what the findings say where this thing is named, or None."""
    told = told_about(desk.session, subject)
    if not told:
        return None
    pieces = [_finding_row(desk, one) for one in told[:_MOST_FINDINGS]]
    if len(told) > _MOST_FINDINGS:
        more = _("and {n} more in Findings").format(n=len(told) - _MOST_FINDINGS)
        pieces.append(words("more", more))
    return card("findings", _("What the map says"), pieces)


def _finding_row(desk: Desk, told: Told) -> Piece:
    key = told.finding.key
    sign = mark(told.finding.severity, desk.theme.tokens)
    return row(key, "", told.sentence, sign, lambda: desk.session.ask_for_finding(key))


def _theirs(snapshot: Snapshot | None, subject: Subject) -> frozenset[str]:
    """Return a thing and what hangs on it alone: findings about these concern it first."""
    if snapshot is None:
        return frozenset()
    at = Id(subject.id)
    ties = (tie.id for tie in snapshot.ties_of.get(at, ()))
    posts = (held.post_id for held in snapshot.holdings_of_person.get(at, ()))
    return frozenset((at, *ties, *posts))


def present(*pieces: Part | None) -> Sequence[Part]:
    """Return those that are there."""
    return [piece for piece in pieces if piece is not None]
