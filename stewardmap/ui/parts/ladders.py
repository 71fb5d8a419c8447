"""Fields for a rung of the ladder and for the parts of trust, in words."""

from typing import Any

from stewardmap.model.vocabulary import TieSort
from stewardmap.ui.parts.editors import ChoiceEditor
from stewardmap.wording.labels import rung_label
from stewardmap.wording.language import _

RUNGS = range(1, 6)


def rung_editor(value: Any, sort: TieSort) -> ChoiceEditor:
    """Return the ladder in words, from 1 to 5, or not rated."""
    rungs = [
        (rung, f"{rung}  {rung_label(rung, organisations=sort is TieSort.ORGANISATIONS)}") for rung in RUNGS
    ]
    return ChoiceEditor(value, [(None, _("Not rated")), *rungs])


def trust_editor(value: Any) -> ChoiceEditor:
    """Return one part of trust, 1 to 4 in words."""
    words = (_("little"), _("some"), _("much"), _("full"))
    return ChoiceEditor(value, [(None, "–"), *((n, f"{n}  {word}") for n, word in enumerate(words, 1))])
