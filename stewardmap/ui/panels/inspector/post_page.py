"""One post: who holds it or that nobody does, who covers and deputises, and its place."""

from collections.abc import Sequence

from stewardmap.model.ids import Id
from stewardmap.model.records import Post
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import HoldingKind, Level
from stewardmap.picture.primitives import Subject
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.inspector.cover_card import cover_card
from stewardmap.ui.panels.inspector.deputies_card import deputies_card
from stewardmap.ui.panels.inspector.handover_card import handover_card
from stewardmap.ui.panels.inspector.history_card import history_card
from stewardmap.ui.panels.inspector.holders_card import holders_card
from stewardmap.ui.panels.inspector.pieces import (
    card,
    findings_card,
    form,
    notes_card,
    present,
    row_to,
    title_editor,
)
from stewardmap.ui.parts.editors import ChoiceEditor, DateEditor, choice_of
from stewardmap.ui.parts.form import Field
from stewardmap.ui.parts.section import Part, Section
from stewardmap.wording.language import _


def post_page(desk: Desk, snapshot: Snapshot, at: Id) -> Sequence[Part]:
    """Return the page of one post, from top to bottom."""
    post = snapshot.posts[at]
    return present(
        title_editor(desk.session, post, "title", _("Title of the post")),
        row_to(desk.session, Subject("organisation", post.organisation_id)),
        findings_card(desk, Subject("post", at)),
        holders_card(desk, snapshot, at),
        cover_card(desk, snapshot, at),
        handover_card(desk, snapshot, at),
        deputies_card(desk, snapshot, at),
        _about_card(desk, snapshot, post),
        notes_card(desk.session, post, _("What whoever comes next should know.")),
        history_card(desk, at),
    )


def _about_card(desk: Desk, snapshot: Snapshot, post: Post) -> Section:
    others = [
        (one.id, one.title)
        for one in sorted(snapshot.posts.values(), key=lambda p: p.title)
        if one.organisation_id == post.organisation_id and one.id != post.id
    ]
    fields = [
        Field("level", _("Level"), lambda value: choice_of(value, Level)),
        Field("terms", _("Terms"), lambda value: choice_of(value, HoldingKind)),
        Field("reports_to_id", _("Reports to"), lambda value: ChoiceEditor(value, [(None, "–"), *others])),
        Field("deputy_of_id", _("Deputy of"), lambda value: ChoiceEditor(value, [(None, "–"), *others])),
        Field("starts", _("Since"), DateEditor),
        Field("ends", _("Ends"), DateEditor),
    ]
    return card("about", _("The post"), [form(desk.session, post, fields, made_of=others)])
