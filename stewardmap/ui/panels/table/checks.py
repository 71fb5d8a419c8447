"""What no record may be, said before the map refuses it, so that the cell can be named."""

from collections.abc import Callable, Mapping
from typing import Any

from stewardmap.exchange.values.unread import Unread
from stewardmap.model.dates import PartialDate
from stewardmap.model.records import Cover, Membership, Need, Reading, Record
from stewardmap.model.vocabulary import ReadingState
from stewardmap.wording.language import _

_IN_ORDER = (("starts", "ends"), ("since", "until"))


def check(record: Record) -> None:
    """Raise Unread if a record contradicts itself."""
    for first, last in _IN_ORDER:
        starts, ends = getattr(record, first, None), getattr(record, last, None)
        if (
            isinstance(starts, PartialDate)
            and isinstance(ends, PartialDate)
            and ends.latest < starts.earliest
        ):
            raise Unread(_("It would end before it starts."), _("Change one of the two dates first."))
    wrong = _WRONG.get(type(record))
    said = wrong(record) if wrong is not None else ""
    if said:
        raise Unread(said, _("Fill the other one first, or remove the row with Ctrl+Del."))


def _seat(record: Any) -> str:
    return "" if record.person_id or record.organisation_id else _("Somebody has to sit on a seat.")


def _need(record: Any) -> str:
    first = record.first_organisation_id or record.first_level
    second = record.second_organisation_id or record.second_level
    return "" if first and second else _("A need has two ends, each an organisation or a level.")


def _reading(record: Any) -> str:
    fine = record.rung is None or record.state is ReadingState.YES
    return "" if fine else _("Only a yes has a strength.")


def _cover(record: Any) -> str:
    return _("Nobody can cover for themselves.") if record.person_id == record.by_id else ""


_WRONG: Mapping[type[Record], Callable[[Any], str]] = {
    Membership: _seat,
    Need: _need,
    Reading: _reading,
    Cover: _cover,
}
