"""Who leads a collaboration, and whose voice it is by sector, size and what seats are for."""

from stewardmap.analysis.seats import leaders
from stewardmap.analysis.voices import voices
from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Role
from stewardmap.ui.panels.inspector.pieces import card, words
from stewardmap.ui.parts.piece import Piece
from stewardmap.ui.parts.section import Section
from stewardmap.wording.keeping_in_touch import names_of
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer
from stewardmap.wording.voices import say_voices


def voices_card(snapshot: Snapshot, at: Id) -> Section:
    """Return who chairs, and how seats and votes are shared."""
    found = voices(snapshot, at)
    if not found.seats:
        hint = _("Once it has seats, this counts them by sector and size, and says who chairs.")
        return card("voices", _("Whose voice"), [words("none", hint)], folded=True)
    lines = [*_leading(snapshot, at), *say_voices(found)]
    pieces: list[Piece] = [words(f"line.{n}", line, "") for n, line in enumerate(lines)]
    return card("voices", _("Whose voice"), pieces)


def _leading(snapshot: Snapshot, at: Id) -> list[str]:
    """Return who chairs alone or together, and who deputises."""
    namer = Namer(snapshot)
    chairs = leaders(snapshot, at, {Role.CHAIR, Role.CO_CHAIR})
    deputies = leaders(snapshot, at, {Role.DEPUTY_CHAIR})
    if len(chairs) > 1:
        lines = [_("Chaired together by {names}").format(names=names_of(chairs, namer))]
    elif chairs:
        lines = [_("Chaired by {name} alone").format(name=names_of(chairs, namer))]
    else:
        lines = [_("No chair is recorded")]
    if deputies:
        lines.append(_("Deputy chair: {names}").format(names=names_of(deputies, namer)))
    return lines
