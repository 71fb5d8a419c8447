"""What is selected once a line was carried out: all that is new on the map, and whom it is about last."""

from stewardmap.exchange.typed.outcome import Outcome
from stewardmap.picture.primitives import Subject

_MARKS = ("person", "organisation", "collaboration")


def selected_after(outcome: Outcome) -> tuple[Subject, ...]:
    """Return the subjects, so that the last of them, which is current, is whom the line is about."""
    about = [Subject(kind, one) for kind, one in outcome.selected]
    new = [Subject(record.kind, record.id) for record in outcome.added if record.kind in _MARKS]
    return tuple(dict.fromkeys([*(one for one in new if one not in about), *about]))
