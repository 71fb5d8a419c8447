"""Connector roles that an organisation has a part in, and the money it gives and gets."""

from collections.abc import Iterator

from stewardmap.analysis.seats import LEADING, SERVING, leaders
from stewardmap.model.dates import covers
from stewardmap.model.ids import Id
from stewardmap.model.records import ConnectorBetween, ConnectorRole, Funding
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.primitives import Subject
from stewardmap.ui.deeds.paying import pay
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.inspector.pieces import adder, card, form, row_to, words
from stewardmap.ui.parts.editors import DateEditor
from stewardmap.ui.parts.form import Field
from stewardmap.ui.parts.piece import Piece
from stewardmap.ui.parts.section import Section
from stewardmap.ui.telling import name_of
from stewardmap.wording.dates import in_words
from stewardmap.wording.language import _


def money_card(desk: Desk, snapshot: Snapshot, at: Id) -> Section:
    """Return the connector roles for or between, what it pays for, and who pays for what is its."""
    roles = list(_roles(desk, snapshot, at))
    gives = [one for one in snapshot.of(Funding).values() if one.funder_id == at]
    gets = [one for one in snapshot.of(Funding).values() if _is_for(snapshot, one, at)]
    pieces = [*roles]
    for title, found in ((_("It pays for"), gives), (_("Paid for it by"), gets)):
        if found:
            pieces.append(words(title, title, "heading"))
        pieces += [piece for one in found for piece in _money(desk, snapshot, at, one)]
    if not pieces:
        hint = _("No connector role or money is recorded. A connector role is put down on its person's page.")
        pieces.append(words("none", hint))
    add = adder(_("+ Money"), _("Add what it pays for"), lambda: pay(desk, at))
    return card("money", _("Connector roles and money"), pieces, add, folded=not (roles or gives or gets))


def paid_card(desk: Desk, snapshot: Snapshot, collaboration: Id) -> Section:
    """Return the money for the posts and connector roles of those who lead or serve a collaboration."""
    people = leaders(snapshot, collaboration, LEADING | SERVING)
    posts = {held.post_id for one in people for held in snapshot.holdings_of_person.get(one, ())}
    roles = {role.id for one in people for role in snapshot.connector_roles_of.get(one, ())}
    found = [
        one for one in snapshot.of(Funding).values() if one.post_id in posts or one.connector_role_id in roles
    ]
    pieces = [piece for one in found for piece in _money(desk, snapshot, Id(""), one)]
    if not found:
        hint = _("Who pays for the posts or connector roles of those who lead or serve it is not recorded.")
        pieces.append(words("none", hint))
    title = _("Money behind those who lead it ({n})").format(n=len(found))
    return card("money", title, pieces, folded=not found)


def _roles(desk: Desk, snapshot: Snapshot, at: Id) -> Iterator[Piece]:
    between = {
        one.connector_role_id for one in snapshot.of(ConnectorBetween).values() if one.organisation_id == at
    }
    for role in snapshot.of(ConnectorRole).values():
        if role.for_organisation_id == at or role.id in between:
            said = _say_role(snapshot, role, ours=role.for_organisation_id == at)
            yield row_to(desk.session, Subject("person", role.person_id), said, role.id)


def _say_role(snapshot: Snapshot, role: ConnectorRole, *, ours: bool) -> str:
    said = [_("connector role for it") if ours else _("connector role between it and others")]
    if role.recognised is not None:
        said.append(_("recognised") if role.recognised else _("not recognised"))
    if role.ends is not None:
        said.append(_("until {when}").format(when=in_words(role.ends)))
    if not covers(role.starts, role.ends, snapshot.on):
        said.append(_("not now"))
    return " · ".join(said)


def _is_for(snapshot: Snapshot, money: Funding, at: Id) -> bool:
    """Whether money is for a post of an organisation, or for a connector role that somebody has for it."""
    if money.post_id is not None:
        return snapshot.posts[money.post_id].organisation_id == at
    role = (
        None if money.connector_role_id is None else snapshot.of(ConnectorRole).get(money.connector_role_id)
    )
    return role is not None and role.for_organisation_id == at


def _money(desk: Desk, snapshot: Snapshot, at: Id, one: Funding) -> Iterator[Piece]:
    if one.post_id is not None:
        what, said = Subject("post", one.post_id), _("the post")
    else:
        role = snapshot.of(ConnectorRole)[Id(one.connector_role_id or "")]
        what, said = Subject("person", role.person_id), _("the connector role")
    if one.funder_id != at:
        said = _("for {what}: {name}").format(what=said, name=name_of(snapshot, what))
        what = Subject("organisation", one.funder_id)
    yield row_to(desk.session, what, said, one.id)
    until = [Field("until", _("Funded until"), DateEditor)]
    yield form(desk.session, one, until, called=name_of(snapshot, what))
