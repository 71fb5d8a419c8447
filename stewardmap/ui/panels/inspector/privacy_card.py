"""What a person may ask about themselves, and what they were told."""

from stewardmap.model.ids import Id
from stewardmap.ui.deeds import accessing, forgetting
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.inspector.pieces import card, link, words
from stewardmap.ui.parts.piece import Piece
from stewardmap.ui.parts.section import Section
from stewardmap.wording.language import _


def privacy_card(desk: Desk, person: Id) -> Section:
    """Return what can be done when somebody asks about themselves."""
    return card("privacy", _("Their own data"), lambda: _rows(desk, person), folded=True)


def _rows(desk: Desk, person: Id) -> list[Piece]:
    hint = _("They may see all that is held about them, have it put right, and be forgotten.")
    return [
        words("rights", hint),
        link("access", _("What is held about them…"), lambda: accessing.access(desk, person)),
        link("forget", _("Forget this person…"), lambda: forgetting.forget(desk, person)),
    ]
