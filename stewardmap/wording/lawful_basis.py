"""On which ground a map is kept, in the words that people are told."""

from stewardmap.model.records import Card
from stewardmap.model.vocabulary import LawfulBasis
from stewardmap.wording.dates import span
from stewardmap.wording.language import _


def basis_in_words(basis: LawfulBasis) -> str:
    """Return what a lawful basis means, as a sentence for the people on the map."""
    if basis is LawfulBasis.PUBLIC_TASK:
        return _("We keep it to carry out our public task (UK GDPR, Article 6(1)(e)).")
    return _(
        "We keep it in our legitimate interests, which we have weighed against yours"
        " (UK GDPR, Article 6(1)(f))."
    )


def ground_to_name(basis: LawfulBasis | None) -> str:
    """Return what is to be filled in beside a lawful basis, which alone does not say enough."""
    if basis is LawfulBasis.PUBLIC_TASK:
        return _("The task is laid down in: [the law or duty that gives you this task]")
    if basis is LawfulBasis.LEGITIMATE_INTERESTS:
        return _("The interests are: [what they are, and how they were weighed]")
    return ""


def which_basis() -> str:
    """Return the hint beside the choice of a basis."""
    return _("A public authority keeps it as its public task, not in legitimate interests.")


def not_said(card: Card) -> tuple[str, ...]:
    """Return what a map's card does not say yet that people are to be told."""
    asked = (
        (card.controller, _("who answers for the map")),
        (card.purpose, _("what it is for")),
        (card.basis, _("the lawful basis")),
        (card.retention, _("for how long people are kept")),
        (card.requests_to, _("where people ask about themselves")),
    )
    return tuple(what for value, what in asked if not value)


def kept_for(months: int) -> str:
    """Return how long somebody is kept without a word about them: 24 months."""
    return span(months)
