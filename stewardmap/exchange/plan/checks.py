"""What must hold of the map as it would become, whichever rows and records it comes from."""

from stewardmap.errors import Problem
from stewardmap.exchange.plan.work import Work
from stewardmap.model import records as r
from stewardmap.model.dates import PartialDate

_TERMS: tuple[tuple[type[r.Record], str, str], ...] = (
    (r.Organisation, "starts", "ends"),
    (r.Post, "starts", "ends"),
    (r.Holding, "starts", "ends"),
    (r.Collaboration, "starts", "ends"),
    (r.Membership, "starts", "ends"),
    (r.ConnectorRole, "starts", "ends"),
    (r.Tie, "since", "until"),
)


def check(work: Work) -> None:
    """Keep a problem for every record that would end before it starts."""
    for kind, starts, ends in _TERMS:
        for record_id in work.sketch.touched(kind):
            first = work.sketch.value(kind, record_id, starts)
            last = work.sketch.value(kind, record_id, ends)
            if (
                isinstance(first, PartialDate)
                and isinstance(last, PartialDate)
                and last.latest < first.earliest
            ):
                line, column = work.sketch.where(kind, record_id, ends) or work.sketch.where(
                    kind, record_id, starts
                )  # type: ignore[misc]
                said = f"{work.sketch.name(kind, record_id)} would end ({last}) before it starts ({first})."
                place = Problem(
                    line.file,
                    line.row,
                    line.headers.get(column, column),
                    said,
                    "Correct one of the two dates.",
                )
                work.ledger.problems.append(place)
