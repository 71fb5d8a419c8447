"""Who answers for the map by law, on which basis, for how long, and where people ask about themselves."""

from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import LawfulBasis
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.inspector.pieces import card, form, words
from stewardmap.ui.parts.editors import ChoiceEditor, TextEditor, choice_of
from stewardmap.ui.parts.form import Field
from stewardmap.ui.parts.section import Section
from stewardmap.wording.language import _
from stewardmap.wording.lawful_basis import kept_for, not_said, which_basis
from stewardmap.wording.numbers import listed

_MONTHS = (12, 24, 36, 60)


def answers_card(desk: Desk, snapshot: Snapshot) -> Section:
    """Return what people are told about who keeps the map; what is not said yet stands in a line."""
    kept = {None, *_MONTHS, snapshot.card.retention}
    months = [(one, "–" if one is None else kept_for(one)) for one in sorted(kept, key=lambda n: n or 0)]
    fields = [
        Field("controller", _("Who answers for it"), TextEditor),
        Field("basis", _("Lawful basis"), lambda value: choice_of(value, LawfulBasis)),
        Field("retention", _("Look again after"), lambda value: ChoiceEditor(value, months)),
        Field("requests_to", _("Requests go to"), TextEditor),
    ]
    pieces = [form(desk.session, snapshot.card, fields, called=_("By law")), words("basis", which_basis())]
    if gaps := not_said(snapshot.card):
        said = _("Not said yet: {what}. People on the map are to be told.").format(what=listed(gaps))
        pieces.insert(0, words("gaps", said))
    return card("answers", _("By law"), pieces)
