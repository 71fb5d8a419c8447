"""What an organisation is part of, what is part of it, and what came before and after it."""

from collections.abc import Iterator
from functools import partial

from stewardmap.model.ids import Id
from stewardmap.model.records import OrganisationLink
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import OrganisationLinkKind
from stewardmap.picture.primitives import Subject
from stewardmap.ui.deeds.relating import relate
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.inspector.pieces import adder, card, take_away, words
from stewardmap.ui.panels.inspector.row_with_deeds import Deed, Shown, row_with_deeds
from stewardmap.ui.parts.piece import Piece
from stewardmap.ui.parts.section import Section
from stewardmap.ui.telling import mark_of, name_of
from stewardmap.wording.language import _


def family_card(desk: Desk, snapshot: Snapshot, at: Id) -> Section:
    """Return the organisations that this one hangs together with, each to be taken away."""
    links = [
        one for one in snapshot.of(OrganisationLink).values() if at in (one.organisation_id, one.other_id)
    ]
    pieces = list(_rows(desk, snapshot, at, links))
    if not links:
        pieces.append(words("none", _("Is it part of a larger whole, or has it parts? Add which.")))
    add = adder(
        _("+ Whole or part"), _("Add what it is part of, or what is part of it"), lambda: relate(desk, at)
    )
    return card("family", _("Part of a larger whole"), pieces, add)


def _rows(desk: Desk, snapshot: Snapshot, at: Id, links: list[OrganisationLink]) -> Iterator[Piece]:
    for link in sorted(links, key=lambda one: (one.link, one.organisation_id != at, one.id)):
        other = Subject("organisation", link.other_id if link.organisation_id == at else link.organisation_id)
        name = name_of(snapshot, other)
        shown = Shown(name, _said(link, at), mark_of(snapshot, other))
        gone = partial(take_away, desk.session, link, _("Remove link between organisations"))
        off = Deed("×", _("Remove: {name}").format(name=name), gone)
        yield row_with_deeds(link.id, shown, partial(desk.session.select, other), [off])


def _said(link: OrganisationLink, at: Id) -> str:
    ours = link.organisation_id == at
    if link.link is OrganisationLinkKind.PART_OF:
        return _("this is part of it") if ours else _("part of this")
    return _("came after this") if ours else _("came before this")
