"""Words for what a whole map may lose in a year: a borrowed figure, and never without how complete it is."""

from dataclasses import dataclass

from stewardmap.analysis.completeness import Completeness
from stewardmap.analysis.expected_losses import ExpectedLosses
from stewardmap.analysis.parameters import Basis
from stewardmap.wording.labels import label
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.numbers import sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class LossesSaid:
    """The figure in words, its label, how complete the map is, and what it does not say."""

    label: str
    sentence: str
    complete: str
    caveats: tuple[str, ...]


def say_losses(found: ExpectedLosses, complete: Completeness) -> LossesSaid:
    """Return the figure as a sentence with everything that has to stand beside it."""
    return LossesSaid(
        label=label(Basis.BORROWED),
        sentence=_losses(found),
        complete=sentence(complete_in_words(complete)),
        caveats=_caveats(),
    )


def complete_in_words(complete: Completeness) -> str:
    """Return how complete a map is: 31 of 44 people asked have answered, 76 were not asked."""
    if not complete.asked:
        return _("nobody on the map is recorded as having been asked about their ties.")
    said = ngettext(
        "{answered} of {asked} person asked has answered", "{answered} of {asked} people asked have answered",
        complete.asked,
    )  # fmt: skip
    rest = ngettext(
        "; {n} more with a tie was not asked", "; {n} more with a tie were not asked", complete.never_asked
    )
    words = said.format(answered=f"{complete.answered:,}", asked=f"{complete.asked:,}")
    return words + (rest.format(n=f"{complete.never_asked:,}") if complete.never_asked else "") + "."


def _losses(found: ExpectedLosses) -> str:
    if not found.relations:
        return _("No relation between organisations is recorded that could be lost.")
    said = ngettext(
        "If posts here changed hands as often as such posts did elsewhere, up to {most} of the {n} recorded "
        "relation might be lost in a year: in nine of ten years played through it was no more, and in the "
        "middle one {typical}.",
        "If posts here changed hands as often as such posts did elsewhere, up to {most} of the {n} recorded "
        "relations might be lost in a year: in nine of ten years played through it was no more, and in the "
        "middle one {typical}.",
        found.relations,
    )
    return said.format(most=f"{found.at_most:,}", n=f"{found.relations:,}", typical=f"{found.typical:,}")


def _caveats() -> tuple[str, ...]:
    return (
        _(
            "Every figure behind this is borrowed: how often posts change hands from Irish company boards "
            "and from the press of 2001 and 2023, how often relations are lost from open-source companies. "
            "Nothing of it was measured on a place like this."
        ),
        _(
            "It is one-sided. Ties that nobody recorded play no part in it, and relations also end when "
            "nobody leaves."
        ),
        _("It is about the map as a whole and says nothing of any person, post or organisation."),
        _("Tried on other open-source projects, the same figures came out 24 per cent too low."),
    )
