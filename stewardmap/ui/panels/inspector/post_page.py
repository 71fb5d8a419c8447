"""One post: its place in the organisation, and who holds it or that nobody does."""

from collections.abc import Sequence

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
    card,
    findings_card,
    form,
    notes_card,
    present,
    row_to,
    title_editor,
    words,
)
from stewardmap.ui.parts.editors import ChoiceEditor, DateEditor, choice_of
from stewardmap.ui.parts.form import Field
from stewardmap.ui.parts.piece import Piece
from stewardmap.ui.telling import name_of
from stewardmap.wording.language import _


def post_page(desk: Desk, snapshot: Snapshot, at: Id) -> Sequence[Piece]:
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


def _about_card(desk: Desk, snapshot: Snapshot, post: Post) -> Piece:
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


def _holders_card(desk: Desk, snapshot: Snapshot, at: Id) -> Piece:
    ever = [one for one in snapshot.of(Holding).values() if one.post_id == at]
    ever.sort(key=lambda one: one.starts.earliest if one.starts else snapshot.on, reverse=True)
    pieces = []
    if at not in snapshot.holdings_of_post:
        vacant = _("Vacant: nobody is recorded in this post today.")
        pieces.append(words("vacant", vacant, "severity_asking"))
    for holding in ever:
        now = holding in snapshot.holdings_of_post.get(at, ())
        person = Subject("person", holding.person_id)
        pieces.append(row_to(desk.session, person, "" if now else _("not now"), holding.id))
        pieces.append(form(desk.session, holding, holding_fields(), called=name_of(snapshot, person)))
    add = adder(_("+ Holder"), _("Record who holds it"), lambda: adding.holder_of(desk, at))
    return card("holders", _("Held by"), pieces, add)
