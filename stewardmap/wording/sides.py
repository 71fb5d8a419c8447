"""The two sides of a need, and a purpose, as they stand in a sentence."""

from stewardmap.model.ids import Id
from stewardmap.model.records import Need
from stewardmap.model.vocabulary import Level
from stewardmap.wording.labels import level_phrase
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer


def sides_in_words(need: Need, namer: Namer) -> str:
    """Return both sides of a need: the Council and the food bank."""
    return _("{first} and {second}").format(
        first=_side(need.first_organisation_id, need.first_level, namer),
        second=_side(need.second_organisation_id, need.second_level, namer),
    )


def _side(body: Id | None, level: Level | None, namer: Namer) -> str:
    name = namer.name("organisation", body) if body is not None else ""
    if level is None:
        return name or _("anybody")
    if not name:
        return _("the {level} level").format(level=level_phrase(level))
    return _("the {level} level of {organisation}").format(level=level_phrase(level), organisation=name)


def purpose_in_words(purpose: Id, namer: Namer, *, short: bool = False) -> str:
    """Return a purpose so that its name cannot be read as part of the sentence: the purpose “Family help”."""
    name = namer.name("purpose", purpose)
    if namer.anonymous:
        return name
    return _("“{name}”").format(name=name) if short else _("the purpose “{name}”").format(name=name)
