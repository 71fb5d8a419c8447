"""One organisation: who knows it, what it is, its posts and people, ties, seats, needs and money."""

from collections.abc import Sequence

from stewardmap.model.ids import Id
from stewardmap.model.records import Organisation
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Sector, Size
from stewardmap.picture.primitives import Subject
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.inspector.actions_card import actions_card
from stewardmap.ui.panels.inspector.aliases_card import aliases_card
from stewardmap.ui.panels.inspector.decided_card import decided_card
from stewardmap.ui.panels.inspector.family_card import family_card
from stewardmap.ui.panels.inspector.history_card import history_card
from stewardmap.ui.panels.inspector.known_by_card import known_by_card
from stewardmap.ui.panels.inspector.money_card import money_card
from stewardmap.ui.panels.inspector.needs_card import needs_card
from stewardmap.ui.panels.inspector.owned_card import owned_card
from stewardmap.ui.panels.inspector.people_card import people_card
from stewardmap.ui.panels.inspector.pieces import (
    card,
    findings_card,
    form,
    notes_card,
    present,
    title_editor,
)
from stewardmap.ui.panels.inspector.posts_card import posts_card
from stewardmap.ui.panels.inspector.seats_card import seats_card
from stewardmap.ui.panels.inspector.tags_card import tags_card
from stewardmap.ui.panels.inspector.ties_card import ties_card
from stewardmap.ui.panels.inspector.touched_card import touched_card
from stewardmap.ui.parts.editors import DateEditor, TextEditor, choice_of, yes_or_no
from stewardmap.ui.parts.form import Field
from stewardmap.ui.parts.section import Part, Section
from stewardmap.wording.language import _


def organisation_page(desk: Desk, snapshot: Snapshot, at: Id) -> Sequence[Part]:
    """Return the page of one organisation, from top to bottom."""
    body = snapshot.organisations[at]
    subject = Subject("organisation", at)
    return present(
        title_editor(desk.session, body, "name", _("Name")),
        known_by_card(desk, snapshot, at),
        findings_card(desk, subject),
        _about_card(desk, body),
        people_card(desk, snapshot, at),
        posts_card(desk, snapshot, at),
        ties_card(desk, snapshot, subject),
        seats_card(desk, snapshot, subject),
        touched_card(desk, snapshot, at),
        actions_card(desk, snapshot, at, *snapshot.people_of_organisation.get(at, ())),
        family_card(desk, snapshot, at),
        needs_card(desk, snapshot, at),
        money_card(desk, snapshot, at),
        owned_card(desk, snapshot, at),
        tags_card(desk, snapshot, subject),
        notes_card(desk.session, body, _("What colleagues should know.")),
        decided_card(desk, subject),
        aliases_card(snapshot, subject),
        history_card(desk, at),
    )


def _about_card(desk: Desk, body: Organisation) -> Section:
    fields = [
        Field("sector", _("Sector"), lambda value: choice_of(value, Sector)),
        Field("sector_label", _("In your words"), TextEditor),
        Field("size", _("Size"), lambda value: choice_of(value, Size)),
        Field("starts", _("Since"), DateEditor),
        Field("ends", _("Ends"), DateEditor),
        Field("presume_colleagues", _("Its people know each other"), yes_or_no),
    ]
    return card("about", _("About"), [form(desk.session, body, fields)])
