"""One post: its place in the organisation, and who holds it or that nobody does."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from stewardmap.model.ids import Id
from stewardmap.model.records import Holding, Post
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import HoldingKind, Level
from stewardmap.picture.primitives import Subject
from stewardmap.ui.deeds import adding
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.inspector.person_page import holding_fields
from stewardmap.ui.panels.inspector.pieces import (
    adder,
    findings_card,
    notes_card,
    present,
    row_to,
    title_editor,
)
from stewardmap.ui.parts.card import Card
from stewardmap.ui.parts.editors import ChoiceEditor, DateEditor, choice_of
from stewardmap.ui.parts.form import Field, Form
from stewardmap.ui.parts.labels import label
from stewardmap.ui.telling import name_of
from stewardmap.wording.language import _


def post_page(desk: Desk, snapshot: Snapshot, at: Id) -> Sequence[QWidget]:
    """Return the page of one post, from top to bottom."""
    post = snapshot.posts[at]
    return present(
        title_editor(desk.session, post, "title", _("Title of the post")),
        row_to(desk.session, Subject("organisation", post.organisation_id)),
        findings_card(desk, Subject("post", at)),
        _holders_card(desk, snapshot, at),
        _about_card(desk, snapshot, post),
        notes_card(desk.session, post, _("What whoever comes next should know.")),
    )


def _about_card(desk: Desk, snapshot: Snapshot, post: Post) -> Card:
    others = [
        (one.id, one.title)
        for one in sorted(snapshot.posts.values(), key=lambda p: p.title)
        if one.organisation_id == post.organisation_id and one.id != post.id
    ]
    card = Card(_("The post"))
    fields = [
        Field("level", _("Level"), lambda value: choice_of(value, Level)),
        Field("terms", _("Terms"), lambda value: choice_of(value, HoldingKind)),
        Field("reports_to_id", _("Reports to"), lambda value: ChoiceEditor(value, [(None, "–"), *others])),
        Field("deputy_of_id", _("Deputy of"), lambda value: ChoiceEditor(value, [(None, "–"), *others])),
        Field("starts", _("Since"), DateEditor),
        Field("ends", _("Ends"), DateEditor),
    ]
    card.add(Form(desk.session, post, fields))
    return card


def _holders_card(desk: Desk, snapshot: Snapshot, at: Id) -> Card:
    ever = [one for one in snapshot.of(Holding).values() if one.post_id == at]
    ever.sort(key=lambda one: one.starts.earliest if one.starts else snapshot.on, reverse=True)
    vacant = at not in snapshot.holdings_of_post
    add = adder(_("+ Holder"), _("Record who holds it"), lambda: adding.holder_of(desk, at))
    card = Card(_("Held by"), add)
    if vacant:
        card.add(label(_("Vacant: nobody is recorded in this post today."), "severity_asking"))
    for holding in ever:
        now = holding in snapshot.holdings_of_post.get(at, ())
        person = Subject("person", holding.person_id)
        card.add(row_to(desk.session, person, "" if now else _("not now")))
        card.add(Form(desk.session, holding, holding_fields(), called=name_of(snapshot, person)))
    return card
