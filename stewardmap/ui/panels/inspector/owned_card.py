"""The purposes that an organisation owns, each at a level."""

from functools import partial

from stewardmap.model.ids import Id
from stewardmap.model.records import Purpose, PurposeOwner
from stewardmap.model.snapshot import Snapshot
from stewardmap.ui.deeds.owning import own_by_name
from stewardmap.ui.desk import Desk
from stewardmap.ui.fold import fold
from stewardmap.ui.panels.inspector.owner_row import owner_row
from stewardmap.ui.panels.inspector.pieces import card, link, words
from stewardmap.ui.panels.inspector.typing import typing
from stewardmap.ui.parts.piece import Piece
from stewardmap.ui.parts.section import Section
from stewardmap.wording.language import _


def owned_card(desk: Desk, snapshot: Snapshot, at: Id) -> Section:
    """Return the purposes an organisation owns, and a line to add one."""
    owned = [one for one in snapshot.of(PurposeOwner).values() if one.organisation_id == at]
    title = _("Purposes it owns ({n})").format(n=len(owned))
    return card("owned", title, lambda: _rows(desk, snapshot, at, owned), folded=not owned)


def _rows(desk: Desk, snapshot: Snapshot, at: Id, owned: list[PurposeOwner]) -> list[Piece]:
    purposes = snapshot.of(Purpose)
    owned.sort(key=lambda one: (fold(purposes[one.purpose_id].name), one.id))
    pieces = [owner_row(desk, one, purposes[one.purpose_id].name) for one in owned]
    if not owned:
        pieces.append(words("none", _("It owns no purpose that is recorded. Type one to add it.")))
    known = sorted((one.name for one in purposes.values()), key=fold)
    said = _("Add a purpose it owns")
    pieces.append(
        typing(f"{at}.owns", said, _("Add a purpose and press Enter"), known, partial(own_by_name, desk, at))
    )
    if purposes:
        pieces.append(link("every", _("All purposes and their owners"), partial(desk.session.select)))
    return pieces
