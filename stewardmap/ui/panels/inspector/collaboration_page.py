"""One collaboration: what it is for, who sits on it and whose voice that is, its meetings and its links."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from stewardmap.model.ids import Id
from stewardmap.model.records import Collaboration
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import CollaborationKind
from stewardmap.picture.primitives import Subject
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.inspector.actions_card import actions_card
from stewardmap.ui.panels.inspector.aliases_card import aliases_card
from stewardmap.ui.panels.inspector.decided_card import decided_card
from stewardmap.ui.panels.inspector.history_card import history_card
from stewardmap.ui.panels.inspector.links_card import links_card
from stewardmap.ui.panels.inspector.meetings_card import meetings_card
from stewardmap.ui.panels.inspector.members_card import members_card
from stewardmap.ui.panels.inspector.money_card import paid_card
from stewardmap.ui.panels.inspector.pieces import (
    card,
    findings_card,
    form,
    notes_card,
    present,
    title_editor,
)
from stewardmap.ui.panels.inspector.tags_card import tags_card
from stewardmap.ui.panels.inspector.voices_card import voices_card
from stewardmap.ui.parts.editors import (
    ChoiceEditor,
    DateEditor,
    LongTextEditor,
    TextEditor,
    choice_of,
    yes_or_no,
)
from stewardmap.ui.parts.entries import named_choices
from stewardmap.ui.parts.form import Field
from stewardmap.ui.parts.section import Part, Section
from stewardmap.wording.language import _


def collaboration_page(desk: Desk, snapshot: Snapshot, at: Id) -> Sequence[Part]:
    """Return the page of one collaboration, from top to bottom."""
    collaboration = snapshot.collaborations[at]
    subject = Subject("collaboration", at)
    seats = [seat.id for seat in snapshot.memberships_of.get(at, ())]
    return present(
        title_editor(desk.session, collaboration, "name", _("Name")),
        findings_card(desk, subject),
        _about_card(desk, snapshot, collaboration),
        voices_card(snapshot, at),
        members_card(desk, snapshot, at),
        meetings_card(desk, snapshot, at),
        actions_card(desk, snapshot, at, *seats),
        links_card(desk, snapshot, at),
        paid_card(desk, snapshot, at),
        tags_card(desk, snapshot, subject),
        notes_card(desk.session, collaboration, _("What colleagues should know.")),
        decided_card(desk, subject),
        aliases_card(snapshot, subject),
        history_card(desk, at),
    )


def _about_card(desk: Desk, snapshot: Snapshot, collaboration: Collaboration) -> Section:
    bodies = named_choices(snapshot, "organisation")

    def body_editor(value: object) -> QWidget:
        return ChoiceEditor(value, [(None, "–"), *bodies])

    fields = [
        Field("purpose", _("Purpose"), LongTextEditor),
        Field("form", _("Form"), lambda value: choice_of(value, CollaborationKind)),
        Field("formal", _("Formal"), yes_or_no),
        Field("secretariat", _("Secretariat"), TextEditor),
        Field("budget_holder_id", _("Budget holder"), body_editor),
        Field("starts", _("Since"), DateEditor),
        Field("review", _("Review"), DateEditor),
        Field("ends", _("Ends"), DateEditor),
        Field("presume_members", _("Members know each other"), yes_or_no),
    ]
    return card("about", _("About"), [form(desk.session, collaboration, fields, made_of=bodies)])
