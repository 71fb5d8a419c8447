"""Needs: two organisations or levels that ought to be linked."""

from stewardmap.exchange.kinds import TableKind
from stewardmap.exchange.plan.line import Line
from stewardmap.exchange.plan.work import Work
from stewardmap.exchange.values.words import meaning
from stewardmap.model import records as r
from stewardmap.model.ids import Id
from stewardmap.model.vocabulary import Level

End = tuple[Id | None, Level | None]


def place_needs(work: Work) -> None:
    """Find or add the need of each row; who judged it and when may be filled in later."""
    for line in sorted(work.of(TableKind.NEEDS), key=lambda one: (one.own_id is None, one.order)):
        first, second = _end(work, line, "a"), _end(work, line, "b")
        purpose = work.referred(line, "purpose", r.Purpose)
        if first is None or second is None:
            continue
        if not line.own:
            first, second = sorted((first, second), key=lambda end: (end[0] or "", end[1] or ""))
        values = {
            "first_organisation_id": first[0], "first_level": first[1],
            "second_organisation_id": second[0], "second_level": second[1], "purpose_id": purpose,
        }  # fmt: skip
        known = line.own_id if line.own_id and work.sketch.has(r.Need, line.own_id) else None
        need = known or work.links.put(r.Need, line.own_id, **values)
        work.sketch.say(r.Need, need, "judged_by", line.text("judged by"), line, "judged by")
        work.sketch.say(r.Need, need, "on", line.values.get("on"), line, "on")


def _end(work: Work, line: Line, column: str) -> End | None:
    """Return an end: an organisation, a level, or a level of one; a lone word may be a level's."""
    text, level = line.text(column), line.get(f"{column} level", Level)
    by_id = line.text(f"{column} id")
    word = meaning(text, Level)
    if text and word is not None and not by_id and not work.organisations.find(text):
        return None, level or word
    body = work.referred(line, column, r.Organisation)
    if body is None and level is None:
        if not text and not by_id:
            work.ledger.problem(line, column, "This end is empty.", "Name an organisation or a level.")
        return None
    return body, level
