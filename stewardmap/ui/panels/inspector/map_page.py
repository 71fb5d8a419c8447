"""The map's own card, shown when nothing is selected."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.primitives import Subject
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.inspector.pieces import row_to
from stewardmap.ui.parts.card import Card
from stewardmap.ui.parts.editors import ChoiceEditor, LongTextEditor, TextEditor
from stewardmap.ui.parts.form import Field, Form
from stewardmap.ui.parts.labels import label
from stewardmap.wording.language import _

_MOST_LISTED = 12


def map_page(desk: Desk, snapshot: Snapshot) -> Sequence[QWidget]:
    """Return what the map is called, what it is for and who keeps it."""
    people = [(one.id, one.name) for one in sorted(snapshot.people.values(), key=lambda p: p.name)]
    card = Card(_("About this map"))
    fields = [
        Field("title", _("Title"), TextEditor),
        Field("purpose", _("What it is for"), LongTextEditor),
        Field("keeper_id", _("Keeper"), lambda value: ChoiceEditor(value, [(None, "–"), *people])),
    ]
    card.add(Form(desk.session, snapshot.card, fields))
    hint = label(_("Select someone in the list or on the map to read and change what is recorded."), "second")
    return [label(snapshot.card.title or _("This map"), "display"), hint, card]


def several_page(desk: Desk, subjects: Sequence[Subject]) -> Sequence[QWidget]:
    """Return the names of several things that are selected together."""
    card = Card(_("Selected ({n})").format(n=len(subjects)))
    for subject in subjects[:_MOST_LISTED]:
        card.add(row_to(desk.session, subject))
    if len(subjects) > _MOST_LISTED:
        card.add(label(_("and {n} more").format(n=len(subjects) - _MOST_LISTED), "second"))
    return [card]
