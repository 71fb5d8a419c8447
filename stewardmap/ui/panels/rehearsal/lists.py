"""The lists of a rehearsal: every row says one thing, and leads to what it is about on the map."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from stewardmap.picture.primitives import Subject
from stewardmap.ui.desk import Desk
from stewardmap.ui.parts.card import Card
from stewardmap.ui.parts.labels import button, label
from stewardmap.ui.parts.row_button import RowButton
from stewardmap.ui.telling import leads_to, mark_of
from stewardmap.wording.language import _
from stewardmap.wording.rehearsals.heard import Heard, Row, counts_in_words

_FEW = 6


def lists_of(desk: Desk, heard: Heard, unfolded: set[str]) -> QWidget:
    """Return everything that a rehearsal says; `unfolded` names the lists that are shown in full."""
    body = QWidget()
    rows = QVBoxLayout(body)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(8)
    rows.addWidget(label(counts_in_words(heard), "second"))
    for key, title, nothing, said in _parts(heard):
        if said or nothing:
            rows.addWidget(_list(desk, key, title, nothing, said, unfolded))
    return body


def _parts(heard: Heard) -> list[tuple[str, str, str, Sequence[Row]]]:
    return [
        ("lost", _("Would be lost"), _("Nothing recorded would be lost."), heard.lost),
        ("unattended", _("Unattended meanwhile"), "", heard.unattended),
        ("holds", _("Would hold"), _("Nothing is recorded that holds what this touches."), heard.holds),
        ("known", _("Already known to"), "", heard.known),
        ("plan", _("What to do before"), _("Nothing has to be done before."), heard.plan),
        ("assumed", _("Taken for granted"), "", heard.assumed),
    ]


def _list(desk: Desk, key: str, title: str, nothing: str, said: Sequence[Row], unfolded: set[str]) -> QWidget:
    card = Card(_("{title} ({n})").format(title=title, n=len(said)) if said else title)
    if not said:
        card.add(label(nothing, "second"))
    shown = [_row(desk, row) for row in said]
    for at, made in enumerate(shown):
        made.setHidden(at >= _FEW and key not in unfolded)
        card.add(made)
    if len(said) > _FEW and key not in unfolded:
        more = button(_("Show all {n}").format(n=len(said)), "quiet", _("Show all of: {t}").format(t=title))

        def unfold() -> None:
            unfolded.add(key)
            more.hide()
            for made in shown:
                made.show()
            shown[_FEW].setFocus()

        more.clicked.connect(unfold)
        card.add(more)
    return card


def _row(desk: Desk, row: Row) -> QWidget:
    snapshot = desk.session.snapshot
    there = on_map(desk, row)
    if snapshot is None or not there:
        return label(row.sentence)
    made = RowButton("", row.sentence, mark_of(snapshot, there[0]))
    made.setAccessibleName(row.sentence)
    made.clicked.connect(lambda: desk.session.select(*there))
    return made


def on_map(desk: Desk, row: Row) -> tuple[Subject, ...]:
    """Return what can be selected of all that a row is about, each once."""
    snapshot = desk.session.snapshot
    if snapshot is None:
        return ()
    found = (leads_to(snapshot, Subject(one.kind, one.id)) for one in row.subjects)
    return tuple(dict.fromkeys(one for one in found if one is not None and desk.session.has(one)))
