"""What must hold of the map as it would become, whichever rows and records it comes from."""

from collections import Counter

from stewardmap.exchange.plan.links import NATURAL
from stewardmap.exchange.plan.work import Work
from stewardmap.model import records as r
from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id

_TERMS: tuple[tuple[type[r.Record], str, str], ...] = (
    (r.Organisation, "starts", "ends"),
    (r.Post, "starts", "ends"),
    (r.Holding, "starts", "ends"),
    (r.Collaboration, "starts", "ends"),
    (r.Membership, "starts", "ends"),
    (r.ConnectorRole, "starts", "ends"),
    (r.Tie, "since", "until"),
)
_ONCE = (
    r.OrganisationLink, r.CollaborationLink, r.PurposeOwner, r.PurposeTag, r.MembershipRole, r.KindOfTie,
    r.ConnectorBetween, r.ContactPerson, r.Tag, r.Spot,
)  # fmt: skip


def check(work: Work) -> None:
    """Keep a problem for every record that would end before it starts, or would say what another says."""
    for kind, starts, ends in _TERMS:
        for record_id in work.sketch.touched(kind):
            _check_term(work, kind, record_id, (starts, ends))
    for kind in _ONCE:
        _check_once(work, kind)


def _check_term(work: Work, kind: type[r.Record], record_id: Id, fields: tuple[str, str]) -> None:
    first, last = (work.sketch.value(kind, record_id, field) for field in fields)
    if (
        not isinstance(first, PartialDate)
        or not isinstance(last, PartialDate)
        or last.latest >= first.earliest
    ):
        return
    name = work.sketch.name(kind, record_id)
    said = f"{name[0].upper()}{name[1:]} would end ({last}) before it starts ({first})."
    line, column = next(w for field in fields[::-1] if (w := work.sketch.where(kind, record_id, field)))
    work.ledger.problem(line, column, said, "Correct one of the two dates.")


def _check_once(work: Work, kind: type[r.Record]) -> None:
    """Look for rows that an edited row of an export would repeat; new rows never repeat others."""
    changed = [one for one in work.sketch.touched(kind) if not work.sketch.is_new(kind, one)]
    if not changed:
        return
    names = NATURAL[kind]
    keys = {one: tuple(work.sketch.value(kind, one, n) for n in names) for one in work.sketch.ids(kind)}
    counts = Counter(keys.values())
    for one in changed:
        if counts[keys[one]] > 1:
            line, _ = next(where for name in names if (where := work.sketch.where(kind, one, name)))
            work.ledger.problem(line, "", "Another row says the same.", "Take one of them out.")
