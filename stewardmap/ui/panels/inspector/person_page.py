"""One person: how to reach them, their posts, ties, seats and connector roles."""

from collections.abc import Sequence

from stewardmap.model.ids import Id
from stewardmap.model.records import Holding, Person
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import HoldingKind, Renewal
from stewardmap.picture.primitives import Subject
from stewardmap.ui.deeds import adding, leaving
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.inspector.actions_card import actions_card
from stewardmap.ui.panels.inspector.aliases_card import aliases_card
from stewardmap.ui.panels.inspector.connector_card import connector_card
from stewardmap.ui.panels.inspector.course import course
from stewardmap.ui.panels.inspector.decided_card import decided_card
from stewardmap.ui.panels.inspector.history_card import history_card
from stewardmap.ui.panels.inspector.log_card import log_card
from stewardmap.ui.panels.inspector.pieces import (
    adder,
    card,
    findings_card,
    form,
    link,
    notes_card,
    present,
    row_to,
    title_editor,
    words,
)
from stewardmap.ui.panels.inspector.privacy_card import privacy_card, standing
from stewardmap.ui.panels.inspector.seats_card import seats_card
from stewardmap.ui.panels.inspector.stance_card import stance_card
from stewardmap.ui.panels.inspector.tags_card import tags_card
from stewardmap.ui.panels.inspector.ties_card import ties_card
from stewardmap.ui.parts.editors import DateEditor, TextEditor, choice_of
from stewardmap.ui.parts.form import Field
from stewardmap.ui.parts.section import Part, Section
from stewardmap.ui.telling import posts_line
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer
from stewardmap.wording.posts import say_posts


def person_page(desk: Desk, snapshot: Snapshot, at: Id) -> Sequence[Part]:
    """Return the page of one person, from top to bottom."""
    person = snapshot.people[at]
    subject = Subject("person", at)
    return present(
        title_editor(desk.session, person, "name", _("Name")),
        words("posts_line", posts_line(snapshot, at) or _("No post on the map")),
        standing(snapshot, at),
        findings_card(desk, subject),
        _contact_card(desk, person),
        _posts_card(desk, snapshot, person),
        ties_card(desk, snapshot, subject),
        log_card(desk, snapshot, person),
        actions_card(desk, snapshot, at),
        seats_card(desk, snapshot, subject),
        connector_card(desk, snapshot, at),
        tags_card(desk, snapshot, subject),
        stance_card(desk, snapshot, at),
        notes_card(desk.session, person),
        decided_card(desk, subject),
        aliases_card(snapshot, subject),
        privacy_card(desk, snapshot, at),
        history_card(desk, at),
    )


def _contact_card(desk: Desk, person: Person) -> Section:
    fields = [Field("email", _("Email"), TextEditor), Field("phone", _("Phone"), TextEditor)]
    return card("contact", _("How to reach them"), [form(desk.session, person, fields)])


def holding_fields() -> list[Field]:
    """Return the fields of one person's time in one post."""
    return [
        Field("terms", _("Terms"), lambda value: choice_of(value, HoldingKind)),
        Field("starts", _("Since"), DateEditor),
        Field("ends", _("Planned end"), DateEditor),
        Field("renewal", _("Renewal"), lambda value: choice_of(value, Renewal)),
    ]


def _posts_card(desk: Desk, snapshot: Snapshot, person: Person) -> Section:
    held = [one for one in snapshot.of(Holding).values() if one.person_id == person.id]
    held.sort(key=lambda one: one.starts.earliest if one.starts else snapshot.on, reverse=True)
    pieces = []
    if any(one.starts or one.ends for one in held):
        said = say_posts(held[::-1], Namer(snapshot))
        pieces.append(course(desk, snapshot, held[::-1], said))
    for holding in held:
        post = snapshot.posts[holding.post_id]
        body = snapshot.organisations[post.organisation_id].name
        now = holding in snapshot.holdings_of_person.get(person.id, ())
        second = body if now else _("{organisation} · not now").format(organisation=body)
        pieces.append(row_to(desk.session, Subject("post", post.id), second, holding.id))
        pieces.append(form(desk.session, holding, holding_fields(), called=post.title))
    if not held:
        pieces.append(words("none", _("No post is recorded. A person may hold several.")))
    gone = _("Has left or is leaving…")
    pieces.append(link("leaves", gone, lambda: leaving.leaves(desk, person.id)))
    add = adder(_("+ Post"), _("Add a post"), lambda: adding.post_for(desk, person.id))
    return card("posts", _("Posts ({n})").format(n=len(held)), pieces, add)
