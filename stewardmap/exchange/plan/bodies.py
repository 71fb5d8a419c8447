"""Organisations, with the bodies they are part of and those that took their place; collaborations."""

from stewardmap.exchange.kinds import TableKind
from stewardmap.exchange.plan.line import Line
from stewardmap.exchange.plan.work import Work
from stewardmap.model import records as r
from stewardmap.model.ids import Id
from stewardmap.model.vocabulary import OrganisationLinkKind, Sector


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
            work.sketch.say(r.Organisation, body, "sector", Sector.OTHER, line, "sector label")
        work.sketch.say(r.Organisation, body, "sector_label", label, line, "sector label")
    return found


def hang_on_organisations(work: Work, found: dict[Line, Id]) -> None:
    """Link organisations to parents and successors, which may stand anywhere in the tables, and tag them."""
    for line, body in found.items():
        for column, link in (
            ("parent", OrganisationLinkKind.PART_OF),
            ("successor", OrganisationLinkKind.SUCCEEDED_BY),
        ):
            for other in work.organisations.mentions(line, column):
                if other == body:
                    said = "An organisation cannot be its own parent or successor."
                    work.ledger.problem(line, column, said, "Name another one, or leave it empty.")
                    continue
                work.links.put(r.OrganisationLink, organisation_id=body, other_id=other, link=link)
        work.tag(line, "organisation_id", body)


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
