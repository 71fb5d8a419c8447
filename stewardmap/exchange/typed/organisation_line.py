"""The clauses behind an organisation's name."""

from collections.abc import Sequence

from stewardmap.exchange.typed.slots import Draft
from stewardmap.exchange.typed.ties import kind_alone, read_tie, strength_alone
from stewardmap.exchange.values.words import meaning
from stewardmap.model.vocabulary import Sector


def organisation_slots(draft: Draft, clauses: Sequence[str]) -> None:
    """Put the sector and the ties of an organisation into slots; the rest is kept as it is."""
    for clause in clauses:
        said = read_tie(clause)
        last = draft.last_of("tie")
        if meaning(clause, Sector) is not None and "sector" not in draft.slots:
            draft.slots["sector"] = clause
        elif said is not None and said.names:
            for name in said.names:
                draft.put("tie", who=name, strength=said.strength, about=said.about)
        elif last and strength_alone(clause) and last + "strength" not in draft.slots:
            draft.slots[last + "strength"] = strength_alone(clause)
        elif last and kind_alone(clause) and last + "about" not in draft.slots:
            draft.slots[last + "about"] = clause
        else:
            draft.keep(clause)
