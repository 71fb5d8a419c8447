"""One organisation: what it is, its posts held and vacant, its ties and seats."""

from collections.abc import Sequence

from stewardmap.model.ids import Id
from stewardmap.model.records import Organisation, OrganisationLink
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import OrganisationLinkKind, Sector, Size
from stewardmap.picture.primitives import Subject
from stewardmap.ui.deeds import adding
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.inspector.history_card import history_card
from stewardmap.ui.panels.inspector.pieces import (
    adder,
    card,
    findings_card,
    form,
    notes_card,
    present,
    row_to,
    title_editor,
)
from stewardmap.ui.panels.inspector.seats_card import seats_card
from stewardmap.ui.panels.inspector.ties_card import ties_card
from stewardmap.ui.parts.editors import DateEditor, TextEditor, choice_of
from stewardmap.ui.parts.form import Field
from stewardmap.ui.parts.section import Part, Section
from stewardmap.ui.telling import name_of
from stewardmap.wording.dates import in_words as date_in_words
from stewardmap.wording.labels import label as in_words
from stewardmap.wording.language import _


def organisation_page(desk: Desk, snapshot: Snapshot, at: Id) -> Sequence[Part]:
    """Return the page of one organisation, from top to bottom."""
    body = snapshot.organisations[at]
    subject = Subject("organisation", at)
    return present(
        title_editor(desk.session, body, "name", _("Name")),
        findings_card(desk, subject),
        _about_card(desk, body),
        _family_card(desk, snapshot, at),
        _posts_card(desk, snapshot, at),
        ties_card(desk, snapshot, subject),
        seats_card(desk, snapshot, subject),
        notes_card(desk.session, body, _("What colleagues should know.")),
        history_card(desk, at),
    )


def _about_card(desk: Desk, body: Organisation) -> Section:
    fields = [
        Field("sector", _("Sector"), lambda value: choice_of(value, Sector)),
        Field("sector_label", _("In your words"), TextEditor),
        Field("size", _("Size"), lambda value: choice_of(value, Size)),
        Field("starts", _("Since"), DateEditor),
        Field("ends", _("Ends"), DateEditor),
    ]
    return card("about", _("About"), [form(desk.session, body, fields)])


def _family_card(desk: Desk, snapshot: Snapshot, at: Id) -> Section | None:
    """Return what it is part of, what is part of it, and what came before or after, or None."""
    pieces = []
    for link in snapshot.of(OrganisationLink).values():
        if at not in (link.organisation_id, link.other_id):
            continue
        up = link.organisation_id == at
        other = link.other_id if up else link.organisation_id
        part_of = link.link is OrganisationLinkKind.PART_OF
        said = (
            (_("it is part of this") if up else _("part of it"))
            if part_of
            else (_("came after it") if up else _("came before it"))
        )
        pieces.append(row_to(desk.session, Subject("organisation", other), said, link.id))
    return card("family", _("Part of a larger whole"), pieces) if pieces else None


def _posts_card(desk: Desk, snapshot: Snapshot, at: Id) -> Section:
    posts = sorted(snapshot.posts_of_organisation.get(at, ()), key=lambda post: post.title)
    pieces = [
        row_to(desk.session, Subject("post", post.id), holders_line(snapshot, post.id)) for post in posts
    ]
    add = adder(_("+ Post"), _("Add a post"), lambda: adding.post_in(desk, at))
    return card("posts", _("Posts ({n})").format(n=len(posts)), pieces, add)


def holders_line(snapshot: Snapshot, post: Id) -> str:
    """Return who holds a post and until when: "vacant", or "Amina Rahman, fixed term to March 2027"."""
    said = []
    for holding in snapshot.holdings_of_post.get(post, ()):
        one = name_of(snapshot, Subject("person", holding.person_id))
        if holding.terms is not None:
            one += f", {in_words(holding.terms)}"
        if holding.ends is not None:
            one += " " + _("to {when}").format(when=date_in_words(holding.ends))
        said.append(one)
    return " · ".join(said) or _("vacant")
