"""Connector roles, whom they join and who pays."""

from stewardmap.exchange.kinds import TableKind
from stewardmap.exchange.plan.line import Line
from stewardmap.exchange.plan.work import Work
from stewardmap.model import records as r
from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id


def place_connectors(work: Work) -> dict[Line, Id]:
    """Find or add the connector role of each row: one for a person and whom they connect for."""
    there = {
        (one.person_id, one.for_organisation_id): one.id
        for one in sorted(work.sketch.snapshot.of(r.ConnectorRole).values(), key=lambda c: c.id, reverse=True)
    }
    found: dict[Line, Id] = {}
    for line in sorted(work.of(TableKind.CONNECTORS), key=lambda one: (one.own_id is None, one.order)):
        person = work.referred(line, "person", r.Person)
        body = work.referred(line, "for", r.Organisation)
        if person is None:
            if not (line.text("person") or line.text("person id")):
                work.ledger.problem(line, "person", "Nobody is named.", "Name the person whose role this is.")
            continue
        role = _role_of(work, line, (person, body), there)
        found[line] = role
        work.fill(line, r.ConnectorRole, role, "person", "for")
    return found


def _role_of(work: Work, line: Line, pair: tuple[Id, Id | None], there: dict[tuple[Id, Id | None], Id]) -> Id:
    known = there.get(pair)
    if line.own_id is not None and work.sketch.has(r.ConnectorRole, line.own_id):
        return line.own_id
    if known is not None and not (line.own_id is not None and work.sketch.is_new(r.ConnectorRole, known)):
        if line.own_id is not None:
            work.sketch.take_for(r.ConnectorRole, line.own_id, known)
        return known
    role = line.own_id or work.sketch.new_id(r.ConnectorRole, pair[0], pair[1] or "")
    work.sketch.add(r.ConnectorRole, role, person_id=pair[0], for_organisation_id=pair[1])
    there.setdefault(pair, role)
    return role


def hang_on_connectors(work: Work, found: dict[Line, Id]) -> None:
    """Join connector roles to organisations and funders."""
    for line, role in found.items():
        for body in work.organisations.mentions(line, "between"):
            work.links.put(r.ConnectorBetween, connector_role_id=role, organisation_id=body)
        funders = work.organisations.mentions(line, "funder")
        until = line.get("funded until", PartialDate)
        if until is not None and not funders:
            said = "This gives an end of funding and no funder."
            work.ledger.problem(line, "funded until", said, "Name the funder, or leave the date empty.")
        for funder in funders:
            money = work.links.put(r.Funding, funder_id=funder, connector_role_id=role)
            work.sketch.say(r.Funding, money, "until", until, line, "funded until")
