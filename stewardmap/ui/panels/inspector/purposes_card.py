"""The purposes of the map and who owns each, by organisation and level."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial

from stewardmap.model.records import Purpose, PurposeOwner
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Level
from stewardmap.picture.primitives import Subject
from stewardmap.ui.deeds.owning import ask_owner, new_purpose
from stewardmap.ui.desk import Desk
from stewardmap.ui.fold import fold
from stewardmap.ui.panels.inspector.owner_row import owner_row
from stewardmap.ui.panels.inspector.pieces import card, unfolder, words
from stewardmap.ui.panels.inspector.row_with_deeds import Deed, Shown, row_with_deeds
from stewardmap.ui.panels.inspector.typing import typing
from stewardmap.ui.parts.piece import Piece
from stewardmap.ui.parts.section import Section
from stewardmap.wording.labels import label
from stewardmap.wording.language import _, ngettext

_SHOWN = 8
_WHOLE = Subject("purposes", "")


def purposes_card(desk: Desk, snapshot: Snapshot) -> Section:
    """Return each purpose with its owners, which a click shows, and a line to add a purpose."""
    title = _("Purposes and their owners ({n})").format(n=len(snapshot.of(Purpose)))
    return card("purposes", title, lambda: list(_rows(desk, snapshot)))


def _rows(desk: Desk, snapshot: Snapshot) -> Iterator[Piece]:
    purposes = sorted(snapshot.of(Purpose).values(), key=lambda one: (fold(one.name), one.id))
    owners = defaultdict(list)
    for one in snapshot.of(PurposeOwner).values():
        owners[one.purpose_id].append(one)
    shown = purposes if _WHOLE in desk.unfolded else purposes[:_SHOWN]
    for purpose in shown:
        yield from _purpose(desk, snapshot, purpose, owners[purpose.id])
    if len(shown) < len(purposes):
        yield unfolder(desk, _WHOLE, _("Show all {n} purposes").format(n=len(purposes)))
    if not purposes:
        yield words("none", _("A purpose is an issue that cuts across bodies. Type the first one."))
    said = _("Add a purpose")
    yield typing("new.purpose", said, _("Add a purpose and press Enter"), (), partial(new_purpose, desk))


def _purpose(
    desk: Desk, snapshot: Snapshot, purpose: Purpose, owners: Sequence[PurposeOwner]
) -> Iterator[Piece]:
    there = Subject("purpose", purpose.id)
    add = Deed(
        _("+ Owner"),
        _("Add an owner of {purpose}").format(purpose=purpose.name),
        partial(ask_owner, desk, purpose.id),
    )
    shown = Shown(purpose.name, _said(owners))
    yield row_with_deeds(f"of.{purpose.id}", shown, partial(desk.turn, there), [add])
    if there in desk.unfolded:
        named = [(snapshot.organisations[one.organisation_id].name, one) for one in owners]
        for name, one in sorted(named, key=lambda pair: (fold(pair[0]), pair[1].id)):
            yield owner_row(desk, one, name)


def _said(owners: Sequence[PurposeOwner]) -> str:
    """Return how many organisations own a purpose, and at which levels."""
    if not owners:
        return _("Nobody owns it yet.")
    bodies = len({one.organisation_id for one in owners})
    said = [ngettext("{n} organisation", "{n} organisations", bodies).format(n=bodies)]
    at = {one.level for one in owners}
    return " · ".join([*said, ", ".join(label(level) for level in Level if level in at)]).removesuffix(" · ")
