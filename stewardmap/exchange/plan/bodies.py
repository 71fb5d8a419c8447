"""Organisations, with the bodies they are part of and those that took their place; collaborations."""

from stewardmap.exchange.kinds import TableKind
from stewardmap.exchange.plan.line import Line
from stewardmap.exchange.plan.work import Work
from stewardmap.exchange.values.unread import silent
from stewardmap.exchange.values.words import read_sector
from stewardmap.model import records as r
from stewardmap.model.ids import Id
from stewardmap.model.vocabulary import OrganisationLinkKind

_LINKS = (("parent", OrganisationLinkKind.PART_OF), ("successor", OrganisationLinkKind.SUCCEEDED_BY))


def place_organisations(work: Work) -> dict[Line, Id]:
    """Find or add the organisation of each row, and fill in what rows say of it but for links."""
    found = work.organisations.define(work.of(TableKind.ORGANISATIONS))
    for line, body in found.items():
        work.fill(line, r.Organisation, body, "sector label")
        sector = line.values.get("sector")
        label = line.text("sector label")
        if isinstance(sector, tuple):
            work.sketch.say(r.Organisation, body, "sector", sector[0], line, "sector")
            label = label or sector[1]
        elif label and work.sketch.value(r.Organisation, body, "sector") is None and not line.own:
            found_sector, _ = read_sector(label, silent)
            work.sketch.say(r.Organisation, body, "sector", found_sector, line, "sector label")
        work.sketch.say(r.Organisation, body, "sector_label", label, line, "sector label")
    return found


def hang_on_organisations(work: Work, found: dict[Line, Id]) -> None:
    """Link organisations to parents and successors, which may stand anywhere in the tables, and tag them."""
    above = _above(work)
    for line, body in found.items():
        for column, link in _LINKS:
            for other in work.organisations.mentions(line, column):
                _link(work, line, (body, other, link), above[link])
        work.tag(line, "organisation_id", body)


def _link(
    work: Work, line: Line, ends: tuple[Id, Id, OrganisationLinkKind], above: dict[Id, set[Id]]
) -> None:
    body, other, link = ends
    values = {"organisation_id": body, "other_id": other, "link": link}
    if work.links.find(r.OrganisationLink, values) is not None:
        return
    if _leads_to(above, other, body):
        column = next(name for name, kind in _LINKS if kind is link)
        said = f"{work.sketch.name(r.Organisation, body)} would be its own {column} in the end."
        work.ledger.problem(line, column, said, "Name another one, or leave it empty.")
        return
    work.links.put(r.OrganisationLink, organisation_id=body, other_id=other, link=link)
    above.setdefault(body, set()).add(other)


def _above(work: Work) -> dict[OrganisationLinkKind, dict[Id, set[Id]]]:
    """Return what each organisation is part of, and what each was succeeded by."""
    above: dict[OrganisationLinkKind, dict[Id, set[Id]]] = {link: {} for link in OrganisationLinkKind}
    for one in work.sketch.snapshot.of(r.OrganisationLink).values():
        above[one.link].setdefault(one.organisation_id, set()).add(one.other_id)
    return above


def _leads_to(above: dict[Id, set[Id]], start: Id, end: Id) -> bool:
    """Whether one comes to another by going up any number of links, none included."""
    seen: set[Id] = set()
    ahead = [start]
    while ahead:
        one = ahead.pop()
        if one == end:
            return True
        if one not in seen:
            seen.add(one)
            ahead += above.get(one, ())
    return False


def place_collaborations(work: Work) -> dict[Line, Id]:
    """Find or add the collaboration of each row, and fill in what rows say of it."""
    found = work.collaborations.define(work.of(TableKind.COLLABORATIONS))
    for line, one in found.items():
        work.fill(line, r.Collaboration, one)
    return found


def hang_on_collaborations(work: Work, found: dict[Line, Id]) -> None:
    """Tag collaborations."""
    for line, one in found.items():
        work.tag(line, "collaboration_id", one)
