"""The map's own card, shown when nothing is selected."""

from collections.abc import Sequence

from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.primitives import Subject
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.inspector.answers_card import answers_card
from stewardmap.ui.panels.inspector.pieces import card, form, row_to, words
from stewardmap.ui.panels.inspector.purposes_card import purposes_card
from stewardmap.ui.parts.editors import ChoiceEditor, LongTextEditor, TextEditor
from stewardmap.ui.parts.form import Field
from stewardmap.ui.parts.section import Part
from stewardmap.wording.language import _

_MOST_LISTED = 12


def map_page(desk: Desk, snapshot: Snapshot) -> Sequence[Part]:
    """Return what the map is called, what it is for and who keeps it."""
    people = [(one.id, one.name) for one in sorted(snapshot.people.values(), key=lambda p: p.name)]
    fields = [
        Field("title", _("Title"), TextEditor),
        Field("purpose", _("What it is for"), LongTextEditor),
        Field("keeper_id", _("Keeper"), lambda value: ChoiceEditor(value, [(None, "–"), *people])),
    ]
    hint = _("Select someone in the list or on the map to read and change what is recorded.")
    return [
        words("name", snapshot.card.title or _("This map"), "display"),
        words("hint", hint),
        card("map", _("About this map"), [form(desk.session, snapshot.card, fields, made_of=people)]),
        answers_card(desk, snapshot),
        purposes_card(desk, snapshot),
    ]


def several_page(desk: Desk, subjects: Sequence[Subject]) -> Sequence[Part]:
    """Return the names of several things that are selected together."""
    pieces = [row_to(desk.session, subject) for subject in subjects[:_MOST_LISTED]]
    if len(subjects) > _MOST_LISTED:
        pieces.append(words("more", _("and {n} more").format(n=len(subjects) - _MOST_LISTED)))
    return [card("several", _("Selected ({n})").format(n=len(subjects)), pieces)]
