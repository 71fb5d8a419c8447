"""A need from the side of one organisation, in words."""

from stewardmap.model.ids import Id
from stewardmap.model.records import Need
from stewardmap.model.vocabulary import Level
from stewardmap.wording.dates import in_words
from stewardmap.wording.labels import label
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer


def other_side(need: Need, at: Id) -> tuple[Id | None, Level | None]:
    """Return the side across from an organisation: which organisation, or which level, or of both."""
    if need.first_organisation_id == at:
        return need.second_organisation_id, need.second_level
    return need.first_organisation_id, need.first_level


def own_level(need: Need, at: Id) -> Level | None:
    """Return the level of an organisation that ought to be linked, where it is said."""
    return need.first_level if need.first_organisation_id == at else need.second_level


def say_need(need: Need, at: Id, namer: Namer) -> tuple[str, str]:
    """Return with whom an organisation ought to be linked, and for what, as judged by whom and when."""
    body, level = other_side(need, at)
    at_level = _("{level} level").format(level=label(level)) if level is not None else ""
    name = ", ".join(part for part in (namer.name("organisation", body) if body else "", at_level) if part)
    said = []
    own = own_level(need, at)
    if own is not None:
        said.append(_("its {level} level").format(level=label(own)))
    if need.purpose_id is not None:
        said.append(_("for {purpose}").format(purpose=namer.name("purpose", need.purpose_id)))
    said.append(
        _("judged by {name}").format(name=need.judged_by) if need.judged_by else _("judged by nobody named")
    )
    said.append(in_words(need.on) if need.on else _("no date"))
    return name, " · ".join(said)
